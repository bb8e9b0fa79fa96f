import {
  type Card,
  type Curve,
  emotionLevels,
  type Journey,
  type JourneyRecord,
  type LaneType,
  plainText,
  type Step,
} from '@desirepath/core'
import { emotionWord, formatSigned, plural } from '../figures/format.ts'
import { cleanText } from '../text/escape.ts'
import { stopped } from './sentence.ts'

/** How the cards of a lane are told, in the order in which they are told. */
const tellings: readonly (readonly [LaneType, string, 'said'?])[] = [
  ['story', ''],
  ['doing', 'They do'],
  ['touchpoints', 'They meet'],
  ['goals', 'They want'],
  ['motivation', 'What drives them'],
  ['needs', 'They need'],
  ['expectations', 'They expect'],
  ['thinking', 'They think', 'said'],
  ['questions', 'They ask', 'said'],
  ['quotes', 'They say', 'said'],
  ['obstacles', 'In their way'],
  ['painPoints', 'What hurts'],
  ['delights', 'What they like'],
  ['suggestions', 'They suggest'],
  ['opportunities', 'What could be better'],
  ['solutions', 'What will be done'],
  ['backstage', 'Behind the scenes'],
  ['market', 'What changes around them'],
]
const MOST = 3

/** The first lane that says how it is, after what customers do and think. */
const JUDGED = tellings.findIndex(([type]) => type === 'obstacles')

/** Whose way is told, and by which curve it feels. */
export interface Telling {
  readonly curve: Curve | undefined
  /** The steps of the way; all where it is empty. */
  readonly path: ReadonlySet<string>
}

/** A step in sentences: what customers do, think and feel there, and then what is good and bad about it. */
export interface ToldStep {
  readonly step: Step
  readonly happens: readonly string[]
  readonly judged: readonly string[]
}

/** The steps of a map that people drew, each told in one paragraph. */
export function tellSteps(journey: Journey, telling: Telling): string[] {
  return toldSteps(journey, telling).flatMap(({ step, happens, judged }) => {
    const parts = [...happens, ...judged]
    return parts.length === 0 ? [] : [[nameOf(step), ...parts].join(' ')]
  })
}

export function toldSteps(journey: Journey, { curve, path }: Telling): ToldStep[] {
  const cards = cardsByStep(journey)
  const records = new Map(journey.records.map((record) => [record.id, record]))
  return journey.steps
    .filter((step) => path.size === 0 || path.has(step.id))
    .map((step) => {
      const told = tellings.map(([type, lead, said]) => {
        const own = (cards.get(`${type} ${step.id}`) ?? []).map((card) => wordsOf(card, records))
        // What discovery says of a step are sentences.
        const isTold = type === 'doing' && journey.discovery !== null
        return list(isTold ? '' : lead, own, said === 'said')
      })
      const feeling = feelingAt(step, curve, emotionLevels(journey))
      return {
        step,
        happens: [...told.slice(0, JUDGED), ...countedAt(journey, step), feeling].filter(
          (part) => part !== '',
        ),
        judged: [...told.slice(JUDGED), ...onTheWay(journey, step)].filter((part) => part !== ''),
      }
    })
}

const countings = [
  ['source', 'They come from'],
  ['search', 'They search for'],
] as const

/** From where customers come to a step and what they seek there, where the map says it. */
function countedAt({ lanes }: Journey, { id }: Step): string[] {
  const cards = lanes
    .filter(({ hidden }) => hidden !== true)
    .flatMap(({ cells }) => cells.filter(({ stepId }) => stepId === id))
    .flatMap((cell) => cell.cards)
  return countings.map(([figure, lead]) => {
    const own = cards.filter(({ counts }) => counts?.figure === figure)
    const told = new Set(own.map((card) => wordsOf(card, new Map())))
    return list(lead, [...told], false)
  })
}

/** How much hurts, stands in the way and could be better, and what hurts most. */
export function tellCounts(journey: Journey): string[] {
  const count = (type: LaneType) =>
    new Set(
      journey.lanes
        .filter((lane) => lane.type === type && lane.hidden !== true)
        .flatMap((lane) => lane.cells.flatMap(({ cards }) => cards))
        .map((card) => card.recordId ?? card.id),
    ).size
  const ways = journey.edges.filter((edge) => (edge.obstacle ?? '') !== '').length
  const counts = [
    [count('painPoints'), 'pain point'],
    [count('obstacles') + ways, 'obstacle'],
    [count('opportunities'), 'opportunity', 'opportunities'],
  ] as const
  const named = counts.filter(([n]) => n > 0).map(([n, one, many]) => plural(n, one, many))
  const counted = named.length === 0 ? [] : [`It names ${enumerated(named)}.`]
  return [...counted, ...worstPain(journey)]
}

/** What is assumed and what is not. */
export function tellAssumed({ lanes }: Journey): string[] {
  const cards = lanes
    .filter((lane) => lane.hidden !== true)
    .flatMap((lane) => lane.cells.flatMap((cell) => cell.cards))
  const assumed = cards.filter((card) => card.assumed === true).length
  if (assumed === 0) return []
  const why = 'written from what is typical, not from evidence'
  if (assumed === cards.length) return [`Every card on it is assumed: ${why}.`]
  const verb = assumed === 1 ? 'is' : 'are'
  return [`${assumed} of its ${plural(cards.length, 'card')} ${verb} assumed: ${why}.`]
}

function cardsByStep({ lanes }: Journey): ReadonlyMap<string, Card[]> {
  const found = new Map<string, Card[]>()
  for (const lane of lanes.filter((each) => each.hidden !== true)) {
    for (const { stepId, cards } of lane.cells) {
      const key = `${lane.type} ${stepId}`
      found.set(key, [...(found.get(key) ?? []), ...cards])
    }
  }
  return found
}

function wordsOf(card: Card, records: ReadonlyMap<string, JourneyRecord>): string {
  const record = card.recordId === null ? undefined : records.get(card.recordId)
  if (record !== undefined) return cleanText(record.title)
  const lines = plainText(card.text ?? card.attachment?.alt ?? '').split('\n')
  return lines
    .map((line) => cleanText(line.replace(/^• /, '')))
    .filter((line) => line !== '')
    .join(', ')
}

function list(lead: string, words: readonly string[], isSaid: boolean): string {
  const said = words.filter((each) => each !== '')
  if (said.length === 0) return ''
  if (lead === '') return said.map(stopped).join(' ')
  const shown = said.slice(0, MOST).map((each) => (isSaid ? quotedOnce(each) : each))
  const more = said.length > MOST ? `; and ${said.length - MOST} more` : ''
  return stopped(`${lead}: ${shown.join('; ')}${more}`)
}

function quotedOnce(text: string): string {
  return /^[“"«„「『]/.test(text) ? text : `“${text}”`
}

function nameOf({ title, channel, clock, branch }: Step): string {
  const at = clock === undefined ? '' : `${clock}, `
  const by = channel === null ? '' : ` (${channel})`
  const after = branch === undefined ? '' : `, only after: ${branch}`
  return `${at}“${title}”${by}${after}.`
}

function feelingAt(step: Step, curve: Curve | undefined, levels: readonly string[]): string {
  const point = curve?.points.find((each) => each.stepId === step.id)
  if (point === undefined || point.value === null || curve === undefined) return ''
  const basis = curve.kind === 'measured' ? '' : `, ${curve.kind}`
  const word = point.emotion ?? emotionWord(point.value, levels)
  return `They feel ${word} (${formatSigned(point.value)}${basis}).`
}

function onTheWay(journey: Journey, { id }: Step): string[] {
  return journey.edges
    .filter((edge) => edge.from === id)
    .flatMap(({ to, label = '', obstacle = '' }) => {
      const target = journey.steps.find((step) => step.id === to)?.title
      const on = target === undefined ? 'on' : `to “${target}”`
      return [
        ...(obstacle === '' ? [] : [stopped(`Some stop on the way ${on}: ${cleanText(obstacle)}`)]),
        ...(label === '' ? [] : [stopped(`Some go ${on}: ${cleanText(label)}`)]),
      ]
    })
}

function worstPain({ records, steps }: Journey): string[] {
  const [worst] = records
    .filter(({ type, severity }) => type === 'painPoint' && severity !== null)
    .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0))
  if (worst === undefined) return []
  const where = steps.find((step) => worst.stepIds.includes(step.id))?.title
  const at = where === undefined ? '' : `, at “${where}”`
  return [`What hurts most: ${cleanText(worst.title)} (severity ${worst.severity} of 5${at}).`]
}

function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
