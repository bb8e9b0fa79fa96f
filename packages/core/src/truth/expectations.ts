import { ENOUGH } from '../journey/evidence-level.ts'
import type { Evidence } from '../journey/evidence.ts'
import type { CurvePoint, Journey } from '../journey/journey.ts'
import { plainText } from '../journey/markdown.ts'
import { formatCount, formatDuration, signedFeeling } from '../wording/figures.ts'
import { feelingGaps, type Gap, gapsOf } from './gaps.ts'

/** A step at which customers get less than they expect, or than is meant. */
export interface ExpectationGap {
  readonly stepId: string
  /** In sentences, a line each. */
  readonly expected: string
  readonly actual: string
  /** 0…1: how far apart, of how far they could be. */
  readonly size: number
  /** 1…5; half of the scale of feeling or more is 5. */
  readonly severity: number
  /** Answers or journeys that say what is. */
  readonly n: number
}

/** Feelings are told from −2 to +2. */
const FEELING_RANGE = 4

/**
 * Where the drawn or meant feeling, the believed time or the words of what customers expect are better
 * than what was measured, beyond its interval; the widest gap first.
 */
export function expectationGaps(journey: Journey): ExpectationGap[] {
  const parts = [
    ...gapsOf(journey).flatMap((gap) => partOfGap(gap, 'It was believed to feel')),
    ...journey.curves
      .filter(({ kind }) => kind === 'target')
      .flatMap((curve) => feelingGaps(journey, curve))
      .flatMap((gap) => partOfGap(gap, 'It is meant to feel')),
    ...unmetWords(journey),
  ]
  return journey.steps
    .flatMap(({ id }): ExpectationGap[] => {
      const own = parts.filter(({ stepId }) => stepId === id)
      const [widest] = own.toSorted((a, b) => b.size - a.size)
      if (widest === undefined) return []
      const lines = (each: readonly string[]) => [...new Set(each)].filter(Boolean).join('\n')
      const { size, n } = widest
      const expected = lines([...wordsAt(journey, id), ...own.map((part) => part.expected)])
      const actual = lines(own.map((part) => part.actual))
      return [{ stepId: id, expected, actual, size, n, severity: severityOfGap(size) }]
    })
    .toSorted((a, b) => b.size - a.size)
}

export function severityOfGap(size: number): number {
  return Math.min(5, 1 + Math.floor(8 * size))
}

const NAME = 'expectation gap'

/** The gap as what a record of it rests on. */
export function gapEvidence({ actual, n }: ExpectationGap): Evidence {
  const text = actual.split('\n').join(' ')
  return { type: 'figure', name: NAME, text, value: null, n, low: null, high: null, added: true }
}

/** The pain point that somebody has made of the gap at a step; null where nobody has. */
export function notedGap({ records }: Pick<Journey, 'records'>, stepId: string): string | null {
  const noted = records.find(
    ({ type, stepIds, evidence }) =>
      type === 'painPoint' &&
      stepIds.includes(stepId) &&
      evidence.some((each) => each.type === 'figure' && each.name === NAME),
  )
  return noted?.id ?? null
}

interface Part {
  readonly stepId: string
  readonly expected: string
  readonly actual: string
  readonly size: number
  readonly n: number
}

/** Only what is worse than expected; a nice surprise is no gap to be closed. */
function partOfGap(gap: Gap, lead: string): Part[] {
  const { what, stepId, assumed, measured, low, high, size, n } = gap
  if (stepId === null || assumed === null || measured === null) return []
  if (what === 'feeling' && measured < assumed)
    return [
      {
        stepId,
        expected: `${lead} ${signedFeeling(assumed)}.`,
        actual: feels({ value: measured, low, high, n }),
        size,
        n,
      },
    ]
  if (what !== 'time' || measured <= assumed) return []
  return [
    {
      stepId,
      expected: `It was believed to take ${formatDuration(assumed)}.`,
      actual: `Half of the customers take longer than ${formatDuration(measured)} (n = ${formatCount(n)}).`,
      size,
      n,
    },
  ]
}

/** What customers expect in words, where they surely are unhappy. */
function unmetWords(journey: Journey): Part[] {
  const felt = journey.curves.find(({ kind, persona }) => kind === 'measured' && persona === null)
  return (felt?.points ?? []).flatMap((point) => {
    const { stepId, value, high, n } = point
    const isUnhappy = value !== null && high !== null && high < 0 && n >= ENOUGH
    if (!isUnhappy || wordsAt(journey, stepId).length === 0) return []
    return [{ stepId, expected: '', actual: feels(point), size: -value / FEELING_RANGE, n }]
  })
}

function wordsAt({ lanes }: Journey, stepId: string): string[] {
  return lanes
    .filter(({ type }) => type === 'expectations')
    .flatMap(({ cells }) => cells.filter((cell) => cell.stepId === stepId))
    .flatMap(({ cards }) => cards.map(({ text }) => plainText(text ?? '').trim()))
    .filter((text) => text !== '')
}

function feels({ value, low, high, n }: Pick<CurvePoint, 'value' | 'low' | 'high' | 'n'>): string {
  const interval = `${signedFeeling(low)} to ${signedFeeling(high)}`
  return `It feels ${signedFeeling(value)} (95 % interval ${interval}, n = ${formatCount(n)}).`
}
