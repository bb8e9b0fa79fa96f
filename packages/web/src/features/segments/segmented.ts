import type { Journey } from '@desirepath/core'
import { useMemo } from 'react'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useSegmentFigures } from './queries.ts'

/** The persona whose figures the address asks for, where the journey has it. */
export function useSegment({ personas }: Journey): Journey['personas'][number] | undefined {
  const { search } = useJourneySearch()
  return personas.find(({ id }) => id === search.segment)
}

/** The journey with the figures of the segment that is looked at; as it is while they are read. */
export function useSegmented(journey: Journey): Journey {
  const segment = useSegment(journey)
  const { data } = useSegmentFigures(journey.id, segment?.id)
  const figures = segment === undefined ? undefined : data?.segment
  const { steps, stages } = journey
  const shown = useMemo(() => {
    if (figures === undefined) return null
    const measured = new Map(figures.steps.map((step) => [step.stepId, step.measured]))
    return {
      steps: steps.map((step) => ({ ...step, measured: measured.get(step.id) ?? null })),
      // Of whole stages only everyone's share is known.
      stages: stages.map((stage) => ({ ...stage, reach: null })),
    }
  }, [figures, steps, stages])
  return useMemo(() => (shown === null ? journey : { ...journey, ...shown }), [journey, shown])
}
