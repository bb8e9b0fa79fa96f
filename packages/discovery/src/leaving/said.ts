import { type ReasonColumn, seededRandom, tells } from '@desirepath/core'
import { redact, type Theme, themes } from '@desirepath/text'
import type { DrillDown } from '../drill-down.ts'
import { usualWording } from '../usual-wording.ts'
import { chosenColumn, columnsOf, groupsOf, sameWords } from '../origins/groups.ts'
import type { Workings } from '../workings.ts'

/** What one journey gives as a reason. */
export interface SaidReason {
  readonly journey: number
  /** Places among the reasons; none for words in no theme. */
  readonly reasons: readonly number[]
  /** Index into `workings.feedback`; null for what an event says. */
  readonly feedback: number | null
}

/** Reasons that stand in one column, alike in all but case and spaces; of free words, by their themes. */
export interface SaidReasons {
  readonly list: readonly { readonly name: string; readonly label: string }[]
  readonly isThemes: boolean
  /** An event says the reason of its whole journey, the last one that does; an answer that of the step it is placed at, or of wherever it ends where nothing places it. */
  saidBy(journey: number, step: number): readonly SaidReason[]
}

/** Of each language. */
const MOST_THEMES = 12
/** More different answers than these, of more words than a phrase, are free text. */
const MOST_ANSWERS = 30
const WORDS_OF_TEXT = 4

export function saidReasons(
  drill: Pick<DrillDown, 'journey' | 'workings'>,
  { of, column }: ReasonColumn,
): SaidReasons | null {
  if (of === 'events') return inEvents(drill.workings, column)
  const own = answersIn(drill.workings, { of, column })
  return own.size === 0 ? null : inAnswers(drill, own, of)
}

/** What people can choose, by its place; the words are there where any are. */
export function reasonColumns({ log, feedback }: Workings): ReasonColumn[] {
  const names = new Map<string, number>()
  let texts = 0
  for (const { item, journey } of feedback) {
    if (journey === null) continue
    if ((item.text ?? '') !== '') texts++
    for (const [name, value] of Object.entries(item.metadata))
      if (value !== '') names.set(name, (names.get(name) ?? 0) + 1)
  }
  return [
    ...columnsOf(log).map(({ name }) => ({ of: 'events' as const, column: name })),
    ...[...names.keys()].map((column) => ({ of: 'answers' as const, column })),
    ...(texts > 0 ? [{ of: 'words' as const, column: '' }] : []),
  ]
}

/** The column whose name says that it holds reasons; else what people write; null where nobody does. */
export function likelyReasons(workings: Workings): ReasonColumn | null {
  const event = chosenColumn(workings.log, 'reason', null)
  if (event !== null) return { of: 'events', column: event.name }
  const columns = reasonColumns(workings)
  return (
    columns.find(({ of, column }) => of === 'answers' && tells('reason', column)) ??
    columns.find(({ of }) => of === 'words') ??
    null
  )
}

function inEvents({ log }: Workings, name: string): SaidReasons | null {
  const column = columnsOf(log).find((each) => each.name === name)
  if (column === undefined) return null
  const groups = groupsOf(column, sameWords)
  return {
    list: groups.list,
    isThemes: false,
    saidBy(journey) {
      for (let i = log.offsets[journey + 1]! - 1; i >= log.offsets[journey]!; i--) {
        const reason = groups.of[column.codes[i]!]!
        if (reason >= 0) return [{ journey, reasons: [reason], feedback: null }]
      }
      return []
    },
  }
}

/**
 * By place in the feedback: what customers say, those who do not leave too: themes are told apart by
 * what others speak of.
 */
function answersIn({ feedback }: Workings, { of, column }: ReasonColumn): Map<number, string> {
  const own = new Map<number, string>()
  feedback.forEach(({ item, journey }, i) => {
    const said = of === 'words' ? item.text : item.metadata[column]
    if (journey !== null && said != null && said.trim() !== '') own.set(i, said)
  })
  return own
}

function inAnswers(
  { journey: map, workings }: Pick<DrillDown, 'journey' | 'workings'>,
  own: ReadonlyMap<number, string>,
  of: 'answers' | 'words',
): SaidReasons {
  const isThemes = of === 'words' || isFree([...own.values()])
  const { list, reasonsOf } = isThemes
    ? byTheme(own, { workings, seed: map.discovery?.parameters.seed ?? 1 })
    : byAnswer(own)
  const placed = Map.groupBy(own.keys(), (i) => {
    const { journey, step } = workings.feedback[i]!
    return `${journey} ${step}`
  })
  return {
    list,
    isThemes,
    saidBy: (journey, step) =>
      [step, null]
        .flatMap((place) => placed.get(`${journey} ${place}`) ?? [])
        .map((feedback) => ({
          journey,
          feedback,
          reasons: reasonsOf.get(feedback) ?? [],
        })),
  }
}

function isFree(said: readonly string[]): boolean {
  if (new Set(said.map(sameWords)).size <= MOST_ANSWERS) return false
  const words = said.reduce((sum, each) => sum + each.trim().split(/\s+/).length, 0)
  return words / said.length >= WORDS_OF_TEXT
}

interface Named {
  readonly list: SaidReasons['list']
  readonly reasonsOf: ReadonlyMap<number, readonly number[]>
}

function byAnswer(own: ReadonlyMap<number, string>): Named {
  const places = new Map<string, number>()
  const list: { name: string; label: string }[] = []
  const reasonsOf = new Map<number, number[]>()
  for (const [i, said] of own) {
    const name = sameWords(said)
    const place = places.get(name) ?? list.push({ name, label: said.trim() }) - 1
    places.set(name, place)
    reasonsOf.set(i, [place])
  }
  return { list, reasonsOf }
}

function byTheme(
  own: ReadonlyMap<number, string>,
  { workings, seed }: { readonly workings: Workings; readonly seed: number },
): Named {
  const { feedback, succeeded } = workings
  const indices = [...own.keys()]
  const items = indices.map((i) => {
    const { id, language } = feedback[i]!.item
    return { id, text: own.get(i)!, language }
  })
  const found = themes(items, { random: seededRandom(seed), max: MOST_THEMES })
  const reasonsOf = new Map<number, number[]>()
  found.forEach((theme, place) => {
    for (const item of theme.items) {
      const i = indices[item]!
      reasonsOf.set(i, [...(reasonsOf.get(i) ?? []), place])
    }
  })
  // Those who leave name the theme, in words of their own.
  const leaves = (item: number) => succeeded?.[feedback[indices[item]!]!.journey!] !== 1
  const label = (theme: Theme) =>
    told(
      theme,
      theme.items.filter(leaves).map((item) => items[item]!.text),
    )
  return { list: found.map((theme) => ({ name: theme.key, label: label(theme) })), reasonsOf }
}

/** A label of fewer letters says nothing, one of more is no label. */
const LETTERS = { least: 12, most: 72 }

/** A theme in a sentence that several say with its most telling words, else in these words. */
function told({ title, words }: Pick<Theme, 'title' | 'words'>, said: readonly string[]): string {
  const telling = words.map((word) => word.toLocaleLowerCase())
  const sentences = said
    .flatMap((text) => redact(text).text.split(/(?<=[.!?…])\s+|\n+/u))
    .map((sentence) => sentence.replace(/[\s.!…]+$/u, ''))
    .filter(({ length }) => length >= LETTERS.least && length <= LETTERS.most)
  const having = (least: number) =>
    sentences.filter((sentence) => {
      const lower = sentence.toLocaleLowerCase()
      return telling.filter((word) => lower.includes(word)).length >= least
    })
  return usualWording(having(2)) ?? title
}
