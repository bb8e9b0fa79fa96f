import {
  newcombe,
  seededRandom,
  shareFigure,
  twoProportionZ,
  wilson,
  formatCount,
  formatShare,
  thin,
} from '@desirepath/core'
import { redact, type Theme, themes } from '@desirepath/text'
import { range } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'

/** So many must say it: a single loud comment is no theme. */
const LEAST = 8
/** Enough comments to find what recurs; more only cost time. */
const MOST = 3000
/** Themes of one language on one map: the largest say enough. */
const MOST_THEMES = 8
/** Those who mention it are struck this much more often than the others. */
const POINTS = 0.08
/** A theme stands at the step where it is most over-represented, if so many say it there. */
const LEAST_AT_STEP = 5
/** Where this share of everything is said at one step, a theme need not be over-represented there. */
const ONLY_PLACE = 0.7

/** What dissatisfied people write about again and again. */
export function complaints(workings: Workings, facts: MapFacts, seed: number): Candidate[] {
  return topics(workings, facts, { seed, sign: -1 })
}

/** What satisfied people write about again and again. */
export function praises(workings: Workings, facts: MapFacts, seed: number): Candidate[] {
  return topics(workings, facts, { seed, sign: 1 })
}

interface Comment {
  readonly i: number
  /** Redacted and in lower case; what redaction puts in would be a theme of its own. */
  readonly text: string
  readonly step: number | null
  readonly struck: boolean
}

interface Topics {
  readonly seed: number
  readonly sign: 1 | -1
}

function topics(workings: Workings, facts: MapFacts, { seed, sign }: Topics): Candidate[] {
  const comments = workings.feedback.flatMap(({ item, step, mood }, i): Comment[] => {
    if (item.text === null || mood === null) return []
    const text = redact(item.text).text.replace(/\[[^\]]+\]/g, ' ')
    return [{ i, text, step, struck: mood === sign }]
  })
  const struck = comments.filter((each) => each.struck)
  const stride = Math.max(1, struck.length / MOST)
  const read = struck.filter((_, i) => Math.floor(i / stride) !== Math.floor((i - 1) / stride))
  if (read.length < LEAST) return []
  const items = read.map(({ i, text }) => ({
    id: String(i),
    text,
    language: workings.feedback[i]!.item.language,
  }))
  const found = themes(items, { random: seededRandom(seed), max: MOST_THEMES })
  return found.flatMap((theme) => topic(workings, facts, { comments, theme, read, sign }) ?? [])
}

interface TopicInput {
  readonly comments: readonly Comment[]
  readonly theme: Theme
  readonly read: readonly Comment[]
  readonly sign: 1 | -1
}

/**
 * Everyone who mentions the theme counts, satisfied or not: taking only those who are struck would
 * make any theme look costly.
 */
function topic(
  { feedback }: Workings,
  facts: MapFacts,
  { comments, theme, read, sign }: TopicInput,
): Candidate | null {
  const words = theme.words.slice(0, 2).map((word) => word.toLowerCase())
  const clustered = new Set(theme.items.map((index) => read[index]!.i))
  const mentions = ({ i, text }: Comment) => {
    if (clustered.has(i)) return true
    const lower = text.toLowerCase()
    return words.every((word) => lower.includes(word))
  }
  const own = comments.filter(mentions)
  const struck = own.filter((comment) => comment.struck)
  const others = { n: comments.length - own.length, struck: 0 }
  others.struck = comments.filter((comment) => comment.struck).length - struck.length
  const step = usualStep(
    struck,
    comments.filter((each) => each.struck),
    facts.titles.length,
  )
  if (own.length < LEAST || others.n < LEAST || step === null) return null
  const surplus = newcombe(others.struck, others.n, struck.length, own.length)
  if (surplus.diff < POINTS || struck.length < own.length / 2) return null
  const { cost, p, where } = saidHere({ comments, struck, at: step, sign }, facts) ?? {
    cost: scaled(surplus, own.length),
    p: twoProportionZ(struck.length, own.length, others.struck, others.n).p,
    where: 'among those who wrote',
  }
  const reach = shareFigure(own.length, comments.length)
  const [word, more] = sign > 0 ? ['satisfied', 'happy'] : ['dissatisfied', 'unhappy']
  const lead =
    `${formatCount(own.length)} of ${formatCount(comments.length)} comments (${formatShare(reach.value ?? 0)}) speak of “${theme.title}”; ` +
    `${formatShare(struck.length / own.length)} of those people are ${word}, against ${formatShare(others.struck / others.n)} of the others`
  const best = theme.representative.map((index) => read[index]!.i)
  const ends = range(cost.low, cost.high)
  return {
    kind: sign > 0 ? 'praise' : 'complaint',
    key: theme.key,
    step,
    title: `${sign > 0 ? 'Praise' : 'Complaints'}: ${theme.title}`,
    summary: `${lead}: about ${formatCount(cost.value)} more ${more} customers ${where} (95${thin}% interval ${ends}).`,
    remedy: `Answer what people write about “${theme.title}”`,
    gain: `about ${formatCount(cost.value)} customers fewer would be dissatisfied (${ends})`,
    reach,
    journeys: journeysOf(feedback, own),
    feedback: [...best, ...own.map(({ i }) => i).filter((i) => !best.includes(i))],
    cost: { ...cost, unit: 'customers', effect: sign > 0 ? 'happy' : 'unhappy' },
    p,
    evidence: [figureEvidence('theme', `${lead}.`, reach)],
  }
}

interface Said {
  readonly comments: readonly Comment[]
  /** The comments of those who are struck and speak of the theme. */
  readonly struck: readonly Comment[]
  readonly at: number
  readonly sign: 1 | -1
}

/**
 * How many more say it at a step than would if its comments were like those elsewhere: what is heard
 * everywhere is no matter of the step. Null where hardly anything is said elsewhere.
 */
function saidHere({ comments, struck, at, sign }: Said, { titles }: MapFacts) {
  const count = (all: readonly Comment[], here: boolean) =>
    all.filter(({ step }) => step !== null && (step === at) === here).length
  const [own, n] = [count(struck, true), count(comments, true)]
  const [others, of] = [count(struck, false), count(comments, false)]
  if (of < LEAST) return null
  return {
    cost: scaled(newcombe(others, of, own, n), n),
    p: twoProportionZ(own, n, others, of).p,
    where: `at “${titles[at]}”, where ${formatShare(own / n)} ${sign > 0 ? 'praise' : 'complain of'} it and elsewhere ${formatShare(others / of)}`,
  }
}

/** A difference of shares as customers. */
function scaled({ diff, low, high }: ReturnType<typeof newcombe>, n: number) {
  return { value: diff * n, low: low * n, high: high * n }
}

function journeysOf(feedback: Workings['feedback'], comments: readonly Comment[]): number[] {
  const journeys = comments.flatMap(({ i }) => feedback[i]!.journey ?? [])
  return [...new Set(journeys)].sort((a, b) => a - b)
}

/**
 * The step at which the theme is most over-represented for certain; null where it is spoken of
 * everywhere alike. Where nearly all is said at one step there is no elsewhere, and it stands there.
 */
function usualStep(
  struck: readonly Comment[],
  comments: readonly Comment[],
  steps: number,
): number | null {
  const own = countSteps(struck, steps)
  const all = countSteps(comments, steps)
  const [here, said] = [sumOf(own), sumOf(all)]
  const places = Array.from(own, (n, step) => {
    const usual = all[step]! / Math.max(1, said)
    const lead = wilson(n, here).low - usual
    return { step, n, lead: usual >= ONLY_PLACE ? 1 : lead }
  }).filter(({ n, lead }) => n >= LEAST_AT_STEP && lead > 0)
  return places.sort((a, b) => b.lead - a.lead || a.step - b.step)[0]?.step ?? null
}

function countSteps(comments: readonly Comment[], steps: number): Float64Array {
  const counts = new Float64Array(steps)
  for (const { step } of comments) if (step !== null) counts[step]!++
  return counts
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
