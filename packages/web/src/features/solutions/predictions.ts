import type { Estimate, WorkspaceRecord } from '@desirepath/core'
import { useQueries } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type Solution = WorkspaceRecord<'solution'>
export type Prediction = NonNullable<Answer<'POST /api/journeys/:id/what-if'>['predicted']>

/** What is expected of the steps of one journey. */
export interface Expected {
  readonly journeyId: string
  readonly expectations: readonly { readonly stepId: string; readonly leave: Estimate }[]
}

/**
 * What some solutions together expect, by journey. Where two expect something of one step, the better
 * of them holds: they do not add up.
 */
export function expectedOf(solutions: readonly Pick<Solution, 'changes'>[]): Expected[] {
  const byJourney = new Map<string, Map<string, Estimate>>()
  for (const { journeyId, stepId, leave } of solutions.flatMap(({ changes }) => changes)) {
    if (leave === null) continue
    const steps = byJourney.get(journeyId) ?? new Map<string, Estimate>()
    byJourney.set(journeyId, steps)
    const known = steps.get(stepId)
    if (known === undefined || leave.value < known.value) steps.set(stepId, leave)
  }
  return [...byJourney].map(([journeyId, steps]) => ({
    journeyId,
    expectations: [...steps].map(([stepId, leave]) => ({ stepId, leave })),
  }))
}

/** The predictions for journeys, in their order. */
export function usePredictions(expected: readonly Expected[]) {
  return useQueries({
    queries: expected.map(({ journeyId, expectations }) => ({
      queryKey: ['what-if', journeyId, expectations],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call('POST /api/journeys/:id/what-if', {
          params: { id: journeyId },
          body: { expectations: [...expectations] },
          signal,
        }),
      staleTime: 60_000,
      retry: false,
    })),
  })
}
