import { customerSources, type Figure, seededRandom, shareFigure } from '@desirepath/core'
import { questionsIn, redact, themes } from '@desirepath/text'
import type { DrillDown } from '../drill-down.ts'
import type { PlacedFeedback } from '../workings.ts'
import { folded, usualWording } from '../usual-wording.ts'
import { type Searched, searchesAt } from './searches.ts'

/** A question as somebody asked it. */
interface Asked {
  /** Of the piece of feedback. */
  readonly id: string
  readonly text: string
  readonly at: string | null
}

interface QuestionTheme {
  /** Asked most in the same words, or else the most typical of its questions. */
  readonly title: string
  readonly language: string | null
  /** Pieces of feedback, each once. */
  readonly n: number
  /** The newest first. */
  readonly asked: readonly Asked[]
}

interface StepQuestions {
  /** Null for what no step claims. */
  readonly stepId: string | null
  /** Pieces of feedback that ask something, and all of the step that have words. */
  readonly asking: number
  readonly said: number
  readonly share: Figure
  /** The most frequent first. */
  readonly themes: readonly QuestionTheme[]
  /** Asked too seldom for a theme, the newest first. */
  readonly others: readonly Asked[]
  /** What they typed into a search, by how many customers. */
  readonly searches: readonly Searched[]
}

export interface CustomerQuestions {
  /** The newest question, ISO 8601. */
  readonly asOf: string | null
  readonly asking: number
  /** Questions above so many are left out, the oldest. */
  readonly leftOut: number
  /** In the order of the map, steps where nobody asks left out; of no step last. */
  readonly steps: readonly StepQuestions[]
}

/** Clustering more takes long; the newest tell most. */
const MOST = 6000
const MOST_SHOWN = 200
const MOST_OTHERS = 20

interface Question extends Asked {
  readonly step: number | null
  readonly language: string | null
}

/** What customers ask at each step: in what they said, gathered into themes, and typed into a search. */
export function customerQuestions({ journey, workings }: DrillDown): CustomerQuestions {
  const said = workings.feedback.filter(isSaid)
  const all = said.flatMap(questionsOf).toSorted((a, b) => compare(b.at, a.at))
  const questions = all.slice(0, MOST)
  const groups = alike(questions, journey.discovery?.parameters.seed ?? 1)
  const searches = searchesAt(workings, journey.steps.length)
  const at = (step: number | null, stepId: string | null): StepQuestions => {
    const own = groups
      .map((members) => members.filter((each) => each.step === step))
      .filter((members) => members.length >= LEAST_ALIKE)
    const inTheme = new Set(own.flat())
    const here = questions.filter((each) => each.step === step)
    const asking = pieces(here)
    const words = said.filter((each) => each.step === step).length
    return {
      stepId,
      asking,
      said: words,
      share: shareFigure(asking, words),
      themes: own.map(themeOf).toSorted((a, b) => b.n - a.n || (a.title < b.title ? -1 : 1)),
      others: here
        .filter((each) => !inTheme.has(each))
        .slice(0, MOST_OTHERS)
        .map(shown),
      searches: step === null ? [] : searches[step]!,
    }
  }
  const steps = [...journey.steps.map(({ id }, step) => at(step, id)), at(null, null)]
  return {
    asOf: questions[0]?.at ?? null,
    asking: pieces(questions),
    leftOut: all.length - questions.length,
    steps: steps.filter((each) => each.asking > 0 || each.searches.length > 0),
  }
}

/** Fewer alike make no theme of a step. */
const LEAST_ALIKE = 2

/** Questions that share their telling words, the most typical first; and those asked in the same words. */
function alike(questions: readonly Question[], seed: number): Question[][] {
  const found = themes(
    questions.map(({ id, text, language }) => ({ id, text, language })),
    { random: seededRandom(seed), max: 12 },
  )
  const groups = found.map(({ items, representative }) =>
    [...new Set([...representative, ...items])].map((i) => questions[i]!),
  )
  const gathered = new Set(groups.flat())
  const rest = questions.filter((each) => !gathered.has(each))
  return [...groups, ...Map.groupBy(rest, ({ text }) => folded(text)).values()]
}

function themeOf(members: readonly Question[]): QuestionTheme {
  const asked = members.toSorted((a, b) => compare(b.at, a.at))
  return {
    title: usualWording(members.map(({ text }) => text)) ?? members[0]!.text,
    language: members[0]!.language,
    n: pieces(members),
    asked: asked.slice(0, MOST_SHOWN).map(shown),
  }
}

function isSaid({ item }: PlacedFeedback): boolean {
  return (
    (customerSources as readonly string[]).includes(item.sourceType) && (item.text ?? '') !== ''
  )
}

function questionsOf({ item, step }: PlacedFeedback): Question[] {
  const { id, language } = item
  const asked = questionsIn(item.text ?? '', language)
  if (asked.length === 0) return []
  // As the library shows it, so that the words can be quoted from there.
  const clean = questionsIn(redact(item.text ?? '').text, language)
  const at = item.at === null ? null : new Date(item.at).toISOString()
  return clean.map((text) => ({ id, text, at, step, language }))
}

function pieces(questions: readonly Asked[]): number {
  return new Set(questions.map(({ id }) => id)).size
}

function shown({ id, text, at }: Question): Asked {
  return { id, text, at }
}

/** What has no time stands last where the newest comes first. */
function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}
