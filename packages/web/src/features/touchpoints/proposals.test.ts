import { expect, test } from 'vitest'
import { proposalsOf, touchpointsOf } from './proposals.ts'

test('lines become touchpoints with stage and channel; known names and doubles are counted', () => {
  const text =
    '- Price page | Research | Website\n\nHotline\thelp\n  hotline \n* Till\nShop\n| nothing'
  expect(touchpointsOf(text, ['SHOP'])).toEqual({
    touchpoints: [
      { title: 'Price page', stage: 'Research', channel: 'Website' },
      { title: 'Hotline', stage: 'help', channel: '' },
      { title: 'Till', stage: '', channel: '' },
    ],
    known: 2,
  })
})

test('activities without a touchpoint are proposed by step', () => {
  const seen = (activity: string, step: string, touchpointIds: string[] = []) => ({
    activity,
    step,
    stage: 'Use',
    channel: null,
    reach: null,
    journeys: [{ journeyId: 'j', title: 'Shop' }],
    touchpointIds,
  })
  const found = proposalsOf([seen('a', 'Search'), seen('b', 'Basket', ['t']), seen('c', 'search')])
  expect(found).toMatchObject([
    { title: 'Search', stage: 'Use', channel: '', activities: ['a', 'c'], journeys: ['Shop'] },
  ])
})
