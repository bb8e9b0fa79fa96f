import type { Journey } from '@desirepath/core'
import { useMemo } from 'react'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useSegmentRules } from './queries.ts'

/** A persona whose figures the map can show. */
export interface SegmentChoice {
  readonly id: string
  readonly title: string
  /** By the rule that people made, or by the group that was found in the data. */
  readonly by: 'rule' | 'found'
  /** Title of the journey that the rule was made for, where it is another one. */
  readonly from: string | null
}

/** Every persona whose customers can be told in the data of a journey; a rule goes before a group. */
export function useSegmentChoices({
  id: journeyId,
  personas,
}: Pick<Journey, 'id' | 'personas'>): readonly SegmentChoice[] {
  const { data } = useSegmentRules(journeyId)
  return useMemo(() => {
    const ruled = data?.items ?? []
    const byRule = new Set(ruled.map(({ personaId }) => personaId))
    const found = personas.filter(({ id, share }) => share.n > 0 && !byRule.has(id))
    return [
      ...found.map(({ id, title }) => ({ id, title, by: 'found', from: null }) as const),
      ...ruled.map(
        ({ personaId: id, title, ...made }) =>
          ({
            id,
            title,
            by: 'rule',
            from: made.journeyId === journeyId ? null : made.journeyTitle,
          }) as const,
      ),
    ]
  }, [data, personas, journeyId])
}

/** The persona whose figures the address asks for, where it has customers here. */
export function useSegment(journey: Pick<Journey, 'id' | 'personas'>): SegmentChoice | undefined {
  const { search } = useJourneySearch()
  const choices = useSegmentChoices(journey)
  return search.segment === undefined ? undefined : choices.find(({ id }) => id === search.segment)
}

/** What a figure of a segment refers to. */
export function whoseRef(segment: SegmentChoice | undefined): {
  readonly personaId?: string
  readonly ruleOf?: string
} {
  if (segment === undefined) return {}
  return segment.by === 'rule' ? { ruleOf: segment.id } : { personaId: segment.id }
}
