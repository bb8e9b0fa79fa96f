import { hitsOf, type Journey, withBindings, withFigures } from '@desirepath/core'
import { expect, test } from 'vitest'
import { discover, drillDown, measuredAs, workingsOf } from '../src/index.ts'
import { columnsOf, crowd } from './logs.ts'

const walks = [
  ...crowd('a', 120, { activities: ['visit', 'add_to_cart', 'checkout', 'pay'] }),
  ...crowd('b', 60, { activities: ['visit', 'add_to_cart', 'checkout'] }),
  ...crowd('c', 50, { activities: ['visit', 'use_coupon', 'add_to_cart', 'checkout', 'pay'] }),
]
const columns = columnsOf(walks)
const found = discover({
  columns,
  feedback: [],
  options: { success: 'pay', cut: 'none', seed: 1 },
}).journey

test('a map that nobody bound otherwise measures as discovery did', () => {
  expect(counted(found)).toEqual(found)
})

test('an activity bound by hand is counted at its new step and no more at the old', () => {
  const [coupon, cart] = [stepOf(found, 'use_coupon'), stepOf(found, 'add_to_cart')]
  const { journey, before } = withBindings(found, [
    { id: cart.id, activities: ['add_to_cart', 'use_coupon'], own: true },
  ])
  const bound = counted(journey)
  expect(stepOf(bound, 'add_to_cart')).toMatchObject({ id: cart.id, ownActivities: true })
  expect(bound.steps.find(({ id }) => id === coupon.id)).toMatchObject({
    activities: [],
    measured: null,
  })
  expect(bound.edges.some(({ from, to }) => [from, to].includes(coupon.id))).toBe(false)
  expect(bound.discovery).toMatchObject({ boundShare: 1, folded: [] })
  for (const step of bound.steps) expect(hitsOfStep(step)).toBe(drilled(bound, step.id))
  const back = counted(withBindings(bound, before).journey)
  expect(byEnds(back)).toEqual(byEnds(found))
})

test('an activity that is let go belongs to no step, and the map says so', () => {
  const coupon = stepOf(found, 'use_coupon')
  const bound = counted(withBindings(found, [{ id: coupon.id, activities: [], own: true }]).journey)
  expect(bound.discovery?.folded).toEqual([{ activity: 'use_coupon', events: 50, into: null }])
  expect(bound.discovery?.boundShare).toBeLessThan(1)
})

function counted(journey: Journey): Journey {
  return withFigures(journey, measuredAs(drillDown(journey, workingsOf(journey, columns, []))))
}

function byEnds({ edges, ...journey }: Journey): Journey {
  const ends = ({ from, to }: Journey['edges'][number]) => `${from}~${to}`
  return { ...journey, edges: edges.toSorted((a, b) => ends(a).localeCompare(ends(b))) }
}

function drilled(journey: Journey, stepId: string): number {
  const drill = drillDown(journey, workingsOf(journey, columns, []))
  return drill.members({ figure: 'reach', stepId })!.journeys.length
}

function hitsOfStep({ measured }: Journey['steps'][number]): number {
  return measured === null ? 0 : hitsOf(measured.reach)
}

function stepOf(journey: Journey, activity: string) {
  return journey.steps.find(({ activities }) => activities.includes(activity))!
}
