import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { formatRef } from '../../api/figure-ref.ts'
import type { EvidenceSearch } from '../evidence/evidence-search.ts'
import { answersSought } from './answers.ts'
import { useEventFigures } from './event-queries.ts'
import {
  answeredSeries,
  answerSource,
  enteredSeries,
  eventSeries,
  eventSource,
  figureSource,
  measuredSeries,
  type Metric,
  type MetricSeries,
} from './points.ts'

interface Shown {
  readonly series: MetricSeries | null
  readonly error: Error | null
}

/** The values of a metric: of the journey that it is measured on, of what customers answer or do, or as they were entered. */
export function useMetricSeries(metric: Metric): Shown {
  const measured = useMeasured(metric)
  const answered = useAnswered(metric)
  const done = useDone(metric)
  if (figureSource(metric) !== null) return measured
  if (eventSource(metric) !== null) return done
  return answerSource(metric) === null ? { series: enteredSeries(metric), error: null } : answered
}

function useMeasured(metric: Metric): Shown {
  const source = figureSource(metric)
  const { data, error } = useQuery({
    queryKey: ['trend', source?.journeyId, source && formatRef(source.figure), source?.by],
    staleTime: 60_000,
    queryFn:
      source === null
        ? skipToken
        : ({ signal }): Promise<Answer<'GET /api/journeys/:id/trend'>> =>
            call('GET /api/journeys/:id/trend', {
              params: { id: source.journeyId },
              query: { ...source.figure, per: source.by ?? 'week' },
              signal,
            }),
  })
  const series = data === undefined || source === null ? null : measuredSeries(source, data.points)
  return { series, error }
}

function useDone(metric: Metric): Shown {
  const measure = eventSource(metric)
  const { data, error } = useEventFigures(measure)
  const series = data === undefined || measure === null ? null : eventSeries(measure, data)
  return { series, error }
}

function useAnswered(metric: Metric): Shown {
  const score = answerSource(metric)
  const query = score && { ...answersSought(score), per: score.by }
  const { data, error } = useQuery({
    queryKey: ['evidence', 'scores', query],
    staleTime: 60_000,
    queryFn:
      query === null
        ? skipToken
        : ({ signal }): Promise<Answer<'GET /api/evidence/scores'>> =>
            call('GET /api/evidence/scores', { query, signal }),
  })
  const series = data === undefined || score === null ? null : answeredSeries(score, data)
  return { series, error }
}

/** On which scales there are answers, from where and to what. */
export function useAnswerTerms(sought: EvidenceSearch) {
  return useQuery({
    queryKey: ['evidence', 'scales', sought],
    queryFn: ({ signal }) => call('GET /api/evidence/scales', { query: { ...sought }, signal }),
    staleTime: 60_000,
    placeholderData: (before) => before,
  })
}
