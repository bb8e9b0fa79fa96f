import { sampleOf, seededRandom, shareFigure, welch, wilson } from '@desirepath/core'
import { redact, type Theme, themes } from '@desirepath/text'
import { count, percent } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, EMOTION_SPAN, figureEvidence, type MapFacts } from './candidate.ts'
import { DISSATISFIED } from './low-scores.ts'

const LEAST = 8
/** Enough comments to find what recurs; more only cost time. */
const MOST = 3000
/** Themes on one map: the largest say enough. */
const MOST_THEMES = 8
/** A complaint is a theme whose people feel bad on the whole, a praise one whose people feel good. */
const MEANT = 0.3

/** What dissatisfied people write about again and again, and how much worse those feel who mention it. */
export function complaints(workings: Workings, facts: MapFacts, seed: number): Candidate[] {
  return topics(workings, facts, { seed, sign: -1 })
}

/** What delighted people write about again and again. */
export function praises(workings: Workings, facts: MapFacts, seed: number): Candidate[] {
  return topics(workings, facts, { seed, sign: 1 })
}

interface Comment {
  readonly i: number
  readonly text: string
  readonly step: number | null
  readonly value: number
}

function topics(
  workings: Workings,
  facts: MapFacts,
  { seed, sign }: { readonly seed: number; readonly sign: 1 | -1 },
): Candidate[] {
  const comments = workings.feedback.flatMap(({ item, step, emotion }, i): Comment[] =>
    item.text !== null && emotion !== null
      ? [{ i, text: item.text, step, value: emotion.value }]
      : [],
  )
  const moved = comments.filter(({ value }) => value * sign >= -DISSATISFIED).slice(0, MOST)
  if (moved.length < LEAST) return []
  const items = moved.map(({ i, text }) => ({
    id: String(i),
    // What redaction puts in would be a theme of its own.
    text: redact(text).text.replace(/\[[^\]]+\]/g, ' '),
    language: workings.feedback[i]!.item.language,
  }))
  return themes(items, { random: seededRandom(seed), max: MOST_THEMES }).flatMap((theme) => {
    const found = topic(workings, facts, { comments, theme, moved, sign })
    return found === null ? [] : [found]
  })
}

interface TopicInput {
  readonly comments: readonly Comment[]
  readonly theme: Theme
  readonly moved: readonly Comment[]
  readonly sign: 1 | -1
}

/**
 * Everyone who mentions the theme counts, satisfied or not: taking only the dissatisfied would make
 * any theme look costly.
 */
function topic(
  workings: Workings,
  facts: MapFacts,
  { comments, theme, moved, sign }: TopicInput,
): Candidate | null {
  const words = theme.words.slice(0, 2).map((word) => word.toLowerCase())
  const clustered = new Set(theme.items.map((index) => moved[index]!.i))
  const mentions = (comment: Comment) =>
    clustered.has(comment.i) || words.every((word) => comment.text.toLowerCase().includes(word))
  const own = comments.filter(mentions)
  const step = mostFrequent(own.flatMap((comment) => comment.step ?? []))
  if (own.length < LEAST || step === null) return null
  const rest = comments.filter((comment) => !mentions(comment))
  const difference = welch(
    sampleOf(rest.map(({ value }) => value)),
    sampleOf(own.map(({ value }) => value)),
  )
  if (difference === null || difference.diff * sign <= 0) return null
  if (sampleOf(own.map(({ value }) => value)).mean * sign < MEANT) return null
  const share = own.length / comments.length
  const reach = wilson(own.length, comments.length)
  const [near, far] =
    sign > 0 ? [difference.low, difference.high] : [-difference.high, -difference.low]
  const low = near * (near > 0 ? reach.low : share)
  const gap = Math.abs(difference.diff).toFixed(1)
  const journeys = own.flatMap(({ i }) => workings.feedback[i]!.journey ?? [])
  return {
    kind: sign > 0 ? 'praise' : 'complaint',
    key: theme.key,
    step,
    title: `${sign > 0 ? 'Praise' : 'Complaints'}: ${theme.title}`,
    summary:
      `${count(own.length)} of ${count(comments.length)} comments (${percent(share)}) speak of ${theme.title}; ` +
      `those people feel ${gap} points ${sign > 0 ? 'better' : 'worse'} than the others on the scale from −2 to +2 ` +
      `(95 % interval ${Math.max(0, near).toFixed(1)} to ${far.toFixed(1)}).`,
    reach: shareFigure(own.length, comments.length),
    journeys: [...new Set(journeys)].sort((a, b) => a - b),
    feedback: theme.representative
      .map((index) => moved[index]!.i)
      .concat(
        own
          .map(({ i }) => i)
          .filter((i) => !theme.representative.some((index) => moved[index]!.i === i)),
      ),
    cost: {
      value: Math.abs(difference.diff) * share,
      low,
      high: far * reach.high,
      unit: 'scorePoints',
    },
    weight: low / EMOTION_SPAN,
    p: difference.p,
    evidence: [
      figureEvidence(
        'theme',
        `${percent(share)} of the comments at ${gap} points ${sign > 0 ? 'better' : 'worse'} (“${facts.titles[step]}”)`,
        shareFigure(own.length, comments.length),
      ),
    ],
  }
}

function mostFrequent(steps: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null
}
