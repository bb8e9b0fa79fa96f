import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { formatRef } from '../../api/figure-ref.ts'
import { enteredSeries, measuredSeries, type Metric, type MetricSeries } from './points.ts'

/** The values of a metric: of the journey that it is measured on, or as they were entered. */
export function useMetricSeries(metric: Metric): {
  readonly series: MetricSeries | null
  readonly error: Error | null
} {
  const { source } = metric
  const { data, error } = useQuery({
    queryKey: ['trend', source?.journeyId, source && formatRef(source.figure)],
    enabled: source !== null,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/trend', {
        params: { id: source!.journeyId },
        query: source!.figure,
        signal,
      }),
  })
  if (source === null) return { series: enteredSeries(metric), error: null }
  return {
    series: data === undefined ? null : measuredSeries(source.figure, data.points),
    error,
  }
}
