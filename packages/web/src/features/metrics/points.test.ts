import { expect, test } from 'vitest'
import { type Metric, metricValue } from './points.ts'

const metric = (unit: string, source: Metric['source']) => ({ unit, source }) as Metric
const share: Metric['source'] = { journeyId: 'j', figure: { figure: 'reach', stepId: 's' } }
const customers: Metric['source'] = {
  events: {
    journeyId: null,
    what: 'customers',
    by: 'week',
    of: { activities: [], where: [] },
    among: { activities: [], where: [] },
    later: 1,
    column: '',
  },
}

test('a value has the unit of its people, where that can be', () => {
  expect(metricValue(12, metric('€', null))).toBe('12 €')
  expect(metricValue(12, metric('%', null))).toBe('12 %')
  expect(metricValue(12, metric('guests', customers))).toBe('12 guests')
})

test('a share is in percent and a count is not, whatever unit stood there before', () => {
  expect(metricValue(12.5, metric('€', share))).toBe('12.5 %')
  expect(metricValue(12.5, metric('% of visits', share))).toBe('12.5 % of visits')
  expect(metricValue(943, metric('%', customers))).toBe('943')
})
