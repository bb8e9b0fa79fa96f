import { journeySchema } from '@desirepath/core'
import { expect, test } from 'vitest'
import { discover } from '../src/index.ts'
import { columnsOf, crowd, opinion, type Walk } from './logs.ts'

const made = (walks: readonly Walk[], feedback = [] as ReturnType<typeof opinion>[]) => {
  const { journey } = discover({
    columns: columnsOf(walks),
    feedback,
    options: { cut: 'none', seed: 1 },
  })
  expect(journeySchema.safeParse(journey).error).toBeUndefined()
  return journey
}

test('no event at all gives an empty journey that says so', () => {
  const journey = made([])
  expect(journey.steps).toEqual([])
  expect(journey.discovery!.warnings.join(' ')).toMatch(/no events/i)
})

test('one event is one step of one stage', () => {
  const journey = made([{ customer: 'a', activities: ['visit'] }])
  expect(journey.steps.map(({ title }) => title)).toEqual(['Visit'])
  expect(journey.stages).toHaveLength(1)
  expect(journey.records).toEqual([])
  expect(journey.discovery!.warnings.join(' ')).toMatch(/Only 1 journey/)
})

test('events that all have the same time keep their order and make no wait', () => {
  const journey = made(crowd('c', 50, { activities: ['a', 'b', 'c'], gaps: [0, 0] }))
  expect(journey.steps.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
  expect(journey.records.filter(({ kind }) => kind === 'wait')).toEqual([])
})

test('five hundred activities become a readable map whose every activity is accounted for', () => {
  const walks = Array.from({ length: 400 }, (_, i) => ({
    customer: `c${i}`,
    activities: ['start', `rare thing ${String.fromCharCode(97 + (i % 26))}${i}`, 'middle', 'end'],
  }))
  const { steps, discovery } = made(walks)
  expect(steps.length).toBeLessThanOrEqual(16)
  const bound = new Set(steps.flatMap(({ activities }) => activities))
  const folded = new Set(discovery!.folded.map(({ activity }) => activity))
  const all = walks.flatMap(({ activities }) => activities)
  expect(all.filter((name) => !bound.has(name) && !folded.has(name))).toEqual([])
})

test('a hundred thousand customers with one event each are mapped in seconds', () => {
  const journey = made(crowd('c', 100_000, { activities: ['visit'] }))
  expect(journey.discovery!.customers).toBe(100_000)
  expect(journey.steps).toHaveLength(1)
})

test('feedback of customers that the log does not know is counted and kept off the steps', () => {
  const walks = crowd('c', 40, { activities: ['visit', 'pay'] })
  const feedback = Array.from({ length: 20 }, (_, i) =>
    opinion({ id: `f${i}`, customer: `stranger${i}`, at: 1, score: 1, text: 'bad' }),
  )
  const journey = made(walks, feedback)
  expect(journey.discovery).toMatchObject({ feedback: 20, feedbackShare: 0 })
  expect(journey.curves).toEqual([])
})

test('few activities are all kept, in any script, with distinct titles', () => {
  const names = [
    'order.placed',
    'orderPlaced',
    'ER Registration',
    '注文',
    'طلب جديد',
    'add_to_cart',
  ]
  const journey = made(crowd('c', 30, { activities: names }))
  expect(journey.steps.map(({ activities }) => activities[0])).toEqual(names)
  const titles = journey.steps.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles).toContain('ER Registration')
  expect(titles).toContain('Add to cart')
  expect(titles).toContain('注文')
})

test('a success that no activity is called by is said, and one that differs in case is taken', () => {
  const walks = [
    ...crowd('a', 30, { activities: ['visit'] }),
    ...crowd('b', 30, { activities: ['visit', 'Order_Placed'] }),
  ]
  const named = (success: string) =>
    discover({
      columns: columnsOf(walks),
      feedback: [],
      options: { cut: 'none', seed: 1, success },
    }).journey.discovery!
  expect(named('order placed').success).toMatchObject({ activity: 'Order_Placed' })
  expect(named('checkout').success).toBeNull()
  expect(named('checkout').warnings.join(' ')).toMatch(
    /No activity of this log is called “checkout”/,
  )
})

const warned = (walks: readonly Walk[], feedback: ReturnType<typeof opinion>[] = []) =>
  made(walks, feedback).discovery!.warnings.join(' ')

const finished = crowd('c', 120, { activities: ['open', 'work', 'close'], gaps: [60, 60] })

test('feedback that stands at no step says why', () => {
  const strangers = [opinion({ id: 'f1', customer: 'zz', at: 0, score: 2 })]
  expect(warned(finished, strangers)).toMatch(
    /of the customers it names \(1\), none is in this log/,
  )
  const nameless = [opinion({ id: 'f1', at: 0, score: 2 })]
  expect(warned(finished, nameless)).toMatch(/names neither customers nor steps of this log/)
  const placed = [opinion({ id: 'f1', touchpoint: 'WORK', score: 2 })]
  expect(warned(finished, placed)).toMatch(/placed by the step it names; whose it is/)
})

test('rows written twice, times without order and times counted from zero are said', () => {
  const twice = finished.map((walk) => ({
    ...walk,
    activities: walk.activities.flatMap((name) => [name, name]),
    gaps: [0, 60, 0, 60, 0],
  }))
  expect(warned(twice)).toMatch(/50\u202f% of the events repeat the one before/)
  expect(warned(finished.map((walk) => ({ ...walk, gaps: [0, 0] })))).toMatch(
    /their order is that of the file/,
  )
})

test('an end that nobody called success may be good or bad, and that is said', () => {
  expect(warned(finished)).toMatch(
    /ends at “Close”. Whether that is good for the customer, the log/,
  )
  const { journey } = discover({
    columns: columnsOf(finished),
    feedback: [],
    options: { cut: 'none', seed: 1, success: 'work' },
  })
  expect(journey.discovery!.warnings.join(' ')).toMatch(/success that hardly anybody misses/)
})
