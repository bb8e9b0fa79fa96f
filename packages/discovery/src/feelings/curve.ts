import {
  contentId,
  type Curve,
  type CurvePoint,
  type Prior,
  priorOf,
  shrink,
  weightedSample,
} from '@desirepath/core'
import type { PlacedFeedback, Workings } from '../workings.ts'
import { answerWeights } from './weights.ts'

/**
 * The measured curve of everyone, or of the journeys given: weighted for who answers, shrunk means
 * with their bands, gaps where nobody spoke.
 */
export function measuredCurve(
  workings: Workings,
  stepIds: readonly string[],
  persona: { readonly id: string; readonly journeys: ReadonlySet<number> } | null = null,
): Curve {
  const groups = emotionsByStep(workings.feedback, stepIds.length, persona?.journeys ?? null)
  const samples = groups.map((group) =>
    weightedSample(
      group.map(({ value }) => value),
      group.map(({ weight }) => weight),
    ),
  )
  const shrunk = shrink(samples, usable(priorOf(samples)))
  const points = shrunk.map(({ value, low, high }, step): CurvePoint => ({
    stepId: stepIds[step]!,
    value: clamp(value),
    n: groups[step]!.length,
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

interface Said {
  readonly value: number
  readonly basis: 'stated' | 'inferred'
  readonly weight: number
}

/** The emotions that were said at each step; the items a curve point counts. */
function emotionsByStep(
  feedback: readonly PlacedFeedback[],
  steps: number,
  journeys: ReadonlySet<number> | null,
): Said[][] {
  const weights = answerWeights(feedback)
  const groups: Said[][] = Array.from({ length: steps }, () => [])
  feedback.forEach(({ step, journey, emotion }, i) => {
    if (step === null || emotion === null) return
    if (journeys !== null && (journey === null || !journeys.has(journey))) return
    groups[step]!.push({ ...emotion, weight: weights[i]! })
  })
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

function basisOf(group: readonly Said[]): CurvePoint['basis'] {
  if (group.length === 0) return 'none'
  const stated = group.filter(({ basis }) => basis === 'stated').length
  if (stated === group.length) return 'stated'
  return stated === 0 ? 'inferred' : 'mixed'
}

function clamp(value: number | null): number | null {
  return value === null ? null : Math.max(-2, Math.min(2, value))
}

/** Whether a curve has anything to draw. */
export function isDrawn({ points }: Pick<Curve, 'points'>): boolean {
  return points.some(({ value }) => value !== null)
}
