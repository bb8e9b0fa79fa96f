import { type Journey, segmented } from '@desirepath/core'
import { useMemo } from 'react'
import { type SegmentChoice, useSegment } from './choices.ts'
import { useSegmentFigures } from './queries.ts'

/** The journey with the figures of the segment that is looked at; as it is while they are read. */
export function useSegmented(journey: Journey): Journey {
  return useSegmentedBy(journey, useSegment(journey))
}

/** The same for a segment that is not asked for by the address. */
export function useSegmentedBy(journey: Journey, segment: SegmentChoice | undefined): Journey {
  const { data } = useSegmentFigures(journey.id, segment?.id)
  const figures = segment === undefined ? undefined : data?.segment
  const { steps, stages, curves } = journey
  const shown = useMemo(() => {
    if (figures === undefined || segment === undefined) return null
    const { id, title, by } = segment
    return segmented({ steps, stages, curves }, { id, title, isByRule: by === 'rule' }, figures)
  }, [figures, segment, steps, stages, curves])
  return useMemo(() => (shown === null ? journey : { ...journey, ...shown }), [journey, shown])
}
