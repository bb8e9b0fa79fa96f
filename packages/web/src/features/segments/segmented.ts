import type { Curve, Journey } from '@desirepath/core'
import { useMemo } from 'react'
import { type SegmentChoice, useSegment } from './choices.ts'
import { type SegmentFigures, useSegmentFigures } from './queries.ts'

/** The journey with the figures of the segment that is looked at; as it is while they are read. */
export function useSegmented(journey: Journey): Journey {
  const segment = useSegment(journey)
  const { data } = useSegmentFigures(journey.id, segment?.id)
  const figures = segment === undefined ? undefined : data?.segment
  const { steps, stages, curves } = journey
  const shown = useMemo(() => {
    if (figures === undefined || segment === undefined) return null
    const measured = new Map(figures.steps.map((step) => [step.stepId, step.measured]))
    return {
      steps: steps.map((step) => ({ ...step, measured: measured.get(step.id) ?? null })),
      // Of whole stages only everyone's share is known.
      stages: stages.map((stage) => ({ ...stage, reach: null })),
      curves: segment.by === 'found' ? curves : withCurve(curves, segment, figures),
    }
  }, [figures, segment, steps, stages, curves])
  return useMemo(() => (shown === null ? journey : { ...journey, ...shown }), [journey, shown])
}

/** How those feel for whom the rule holds, in place of the group that the persona was found in. */
function withCurve(
  curves: readonly Curve[],
  { id, title }: SegmentChoice,
  { feelings }: SegmentFigures,
): Curve[] {
  const isFound = (curve: Curve) => curve.kind === 'measured' && curve.persona === id
  const own: Curve = {
    id: `rule-${id}`,
    kind: 'measured',
    persona: id,
    title,
    points: feelings,
  }
  return [...curves.filter((curve) => !isFound(curve)), own]
}
