import {
  contentId,
  type Curve,
  type CurvePoint,
  type Prior,
  priorOf,
  sampleOf,
  shrink,
} from '@desirepath/core'
import type { PlacedFeedback, Workings } from '../workings.ts'

/** The measured curve of everyone, or of the journeys given: shrunk means with their bands, gaps where nobody spoke. */
export function measuredCurve(
  workings: Workings,
  stepIds: readonly string[],
  persona: { readonly id: string; readonly journeys: ReadonlySet<number> } | null = null,
): Curve {
  const groups = emotionsByStep(workings.feedback, stepIds.length, persona?.journeys ?? null)
  const samples = groups.map((group) => sampleOf(group.map(({ value }) => value)))
  const shrunk = shrink(samples, usable(priorOf(samples)))
  const points = shrunk.map(({ value, low, high, n }, step): CurvePoint => ({
    stepId: stepIds[step]!,
    value: clamp(value),
    n,
    low: clamp(low),
    high: clamp(high),
    basis: basisOf(groups[step]!),
  }))
  return {
    id: contentId('curve', 'measured', persona?.id ?? ''),
    kind: 'measured',
    persona: persona?.id ?? null,
    points,
  }
}

interface Emotion {
  readonly value: number
  readonly basis: 'stated' | 'inferred'
}

/** The emotions that were said at each step; the items a curve point counts. */
export function emotionsByStep(
  feedback: readonly PlacedFeedback[],
  steps: number,
  journeys: ReadonlySet<number> | null,
): Emotion[][] {
  const groups: Emotion[][] = Array.from({ length: steps }, () => [])
  for (const { step, journey, emotion } of feedback) {
    if (step === null || emotion === null) continue
    if (journeys !== null && (journey === null || !journeys.has(journey))) continue
    groups[step]!.push(emotion)
  }
  return groups
}

/** A single answer says nothing of the spread: fall back to that of a uniform opinion. */
function usable(prior: Prior): Prior {
  return {
    mu: prior.mu,
    sigma2: prior.sigma2 > 0 ? prior.sigma2 : 1.3,
    tau2: prior.tau2 > 0 ? prior.tau2 : 0.05,
  }
}

function basisOf(group: readonly Emotion[]): CurvePoint['basis'] {
  if (group.length === 0) return 'none'
  const stated = group.filter(({ basis }) => basis === 'stated').length
  if (stated === group.length) return 'stated'
  return stated === 0 ? 'inferred' : 'mixed'
}

function clamp(value: number | null): number | null {
  return value === null ? null : Math.max(-2, Math.min(2, value))
}
