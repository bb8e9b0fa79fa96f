import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

type CustomerQuestions = Answer<'GET /api/journeys/:id/questions'>
export type StepQuestions = CustomerQuestions['steps'][number]
export type QuestionTheme = StepQuestions['themes'][number]

/** What customers ask at the steps of a journey; one without events is not asked. */
export function useCustomerQuestions({
  id,
  hasEvents,
}: {
  readonly id: string
  readonly hasEvents: boolean
}) {
  return useQuery({
    queryKey: ['customer-questions', id],
    queryFn: hasEvents
      ? ({ signal }) => call('GET /api/journeys/:id/questions', { params: { id }, signal })
      : skipToken,
    staleTime: 60_000,
    // A journey that was taken in without its events has none the next time either.
    retry: false,
  })
}
