import { expect, test } from 'vitest'
import { compareTouchpoints, type Ordered, type TouchpointOrder } from './touchpoint-order.ts'

const blank: Ordered = {
  title: '',
  changedAt: '',
  significance: null,
  reach: null,
  ease: null,
  effectiveness: null,
  satisfaction: null,
  feeling: null,
  pains: null,
}
const touchpoints: readonly Ordered[] = [
  { ...blank, title: 'App', feeling: 1.2, pains: 0 },
  { ...blank, title: 'Bill', feeling: -1.5, pains: 3 },
  { ...blank, title: 'Call', pains: 1 },
]
const titles = (order: TouchpointOrder) =>
  touchpoints.toSorted(compareTouchpoints(order)).map(({ title }) => title)

test('the worst feeling and the most pain points come first, what says nothing last', () => {
  expect(titles('feeling')).toEqual(['Bill', 'App', 'Call'])
  expect(titles('pains')).toEqual(['Bill', 'Call', 'App'])
  expect(titles('significance')).toEqual(['App', 'Bill', 'Call'])
})
