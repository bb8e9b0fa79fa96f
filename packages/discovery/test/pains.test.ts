import { expect, test } from 'vitest'
import { discover, drillDown } from '../src/index.ts'
import { columnsOf, crowd, opinion, type Walk } from './logs.ts'

const DAY = 1440
const funnel = ['visit', 'basket', 'shipping cost', 'pay', 'delivered']

function mapped(walks: readonly Walk[], feedback: ReturnType<typeof opinion>[] = []) {
  const found = discover({
    columns: columnsOf(walks),
    feedback,
    options: { cut: 'none', seed: 1, success: 'pay' },
  })
  const pains = found.journey.records.filter(({ type }) => type === 'painPoint')
  const titleOf = (id: string) => found.journey.steps.find((step) => step.id === id)!.title
  return { ...found, pains, titleOf }
}

const steady = [
  ...crowd('v', 40, { activities: funnel.slice(0, 1) }),
  ...crowd('b', 40, { activities: funnel.slice(0, 2) }),
  ...crowd('p', 800, { activities: funnel, gaps: [5, 5, 5, 2 * DAY] }),
]

test('a drop-off stands at the step that is left, and counts who would have succeeded', () => {
  const { pains, titleOf, journey, workings } = mapped([
    ...steady,
    ...crowd('s', 250, { activities: funnel.slice(0, 3) }),
  ])
  const [worst] = pains
  expect(worst).toMatchObject({ kind: 'dropOff', rank: 1, cost: { unit: 'customers' } })
  expect(worst!.stepIds.map(titleOf)).toEqual(['Shipping cost'])
  expect(worst!.reach).toMatchObject({ n: 1050, value: 250 / 1050 })
  // All who stay pay: the loss is what exceeds the usual rate of leaving.
  expect(worst!.cost!.value).toBeGreaterThan(170)
  expect(worst!.cost!.value).toBeLessThan(250)
  expect(worst!.cost!.low).toBeLessThan(worst!.cost!.value)
  expect(worst!.summary).toMatch(/250 of 1,050/)
  const behind = drillDown(journey, workings).members({ figure: 'record', recordId: worst!.id })
  expect(behind!.customers).toHaveLength(250)
})

test('leaving after success, and ending at the end, is no pain', () => {
  const { pains } = mapped(steady)
  expect(pains.filter(({ rank }) => rank !== null)).toEqual([])
})

test('a wait that annoys is one pain, with what people say of it, where the waiting is', () => {
  const late = crowd('l', 200, { activities: funnel, gaps: [5, 5, 5, 9 * DAY] })
  const answers = [...steady.slice(80), ...late].flatMap(({ customer }, i) => {
    const isLate = customer.startsWith('l')
    if (i % 2 === 1) return []
    const text = isLate ? 'the parcel came far too late' : 'all good, thank you'
    return [opinion({ id: `f${i}`, customer, at: 20 * DAY * 60_000, score: isLate ? 1 : 5, text })]
  })
  const { pains, titleOf } = mapped([...steady, ...late], answers)
  const ranked = pains.filter(({ rank }) => rank !== null)
  expect(ranked).toHaveLength(1)
  expect(ranked[0]).toMatchObject({ kind: 'wait' })
  expect(ranked[0]!.stepIds.map(titleOf)).toEqual(['Pay'])
  expect(ranked[0]!.title).toMatch(/Delivered/)
  expect(ranked[0]!.evidence.some(({ text }) => text.includes('far too late'))).toBe(true)
})

test('a loop stands at the step that sends people back', () => {
  const back = ['visit', 'basket', 'shipping cost', 'basket', 'shipping cost']
  const { pains, titleOf } = mapped([
    ...steady,
    ...crowd('x', 120, { activities: back.slice(0, 4) }),
    ...crowd('y', 80, { activities: [...back, 'pay', 'delivered'] }),
  ])
  const loop = pains.find(({ kind }) => kind === 'loop')
  expect(loop?.stepIds.map(titleOf)).toEqual(['Shipping cost'])
  expect(loop?.title).toMatch(/back to “Basket”/)
})

test('one loud comment proves nothing', () => {
  const shout = opinion({
    id: 'f',
    customer: 'p1',
    at: 60_000,
    score: 1,
    text: 'WORST SHOP EVER!!!',
  })
  const { pains } = mapped(steady, [shout])
  expect(pains.filter(({ rank }) => rank !== null)).toEqual([])
})

test('ranks follow the lower bound of the cost', () => {
  const { pains } = mapped([
    ...steady,
    ...crowd('s', 250, { activities: funnel.slice(0, 3) }),
    ...crowd('t', 200, { activities: funnel.slice(0, 2) }),
  ])
  const lows = pains.filter(({ rank }) => rank !== null).map(({ cost }) => cost!.low)
  expect(lows.length).toBeGreaterThan(0)
  expect(lows).toEqual(lows.toSorted((a, b) => b - a))
})

test('who goes another, longer way does not wait', () => {
  const way = (next: string, gap: number, done: boolean) => ({
    activities: ['visit', next, ...(done ? ['pay'] : [])],
    gaps: [gap, 5],
  })
  const { pains } = mapped([
    ...crowd('a', 300, way('talk', 10, true)),
    ...crowd('b', 100, way('lab test', 3 * DAY, true)),
    ...crowd('c', 100, way('lab test', 3 * DAY, false)),
  ])
  expect(pains.filter(({ kind }) => kind === 'wait')).toEqual([])
})

test('where nothing means success, what is lost follows what customers say', () => {
  const { records } = discover({
    columns: columnsOf([
      ...crowd('s', 250, { activities: ['open', 'wait room'] }),
      ...crowd('p', 800, { activities: ['open', 'wait room', 'talk', 'end'] }),
    ]),
    feedback: crowd('p', 300, { activities: [] }).map(({ customer }, i) =>
      opinion({
        id: `f${i}`,
        customer,
        touchpoint: i < 60 ? 'talk' : 'end',
        score: i < 60 ? 1 : 5,
      }),
    ),
    options: { cut: 'none', seed: 1, success: null },
  }).journey
  const ranked = records.filter(({ type, rank }) => type === 'painPoint' && rank !== null)
  expect(ranked.map(({ kind }) => kind)).toEqual(['lowScore', 'dropOff'])
  expect(ranked[1]!.summary).toMatch(/Whether they were done by then, the log does not say/)
})

test('one trouble with two losses is told by the one that its figures count', () => {
  const walks = [
    ...crowd('s', 120, { activities: ['open', 'packed'] }),
    ...crowd('p', 800, { activities: ['open', 'packed', 'shipped'] }),
  ]
  const { records } = discover({
    columns: columnsOf(walks),
    feedback: walks.slice(0, 300).map((_, i) => {
      const bad = i % 2 === 0
      return opinion({ id: `f${i}`, touchpoint: bad ? 'packed' : 'shipped', score: bad ? 1 : 5 })
    }),
    options: { cut: 'none', seed: 1, success: null },
  }).journey
  const pain = records.find(({ type, rank }) => type === 'painPoint' && rank === 1)!
  expect(pain).toMatchObject({ kind: 'lowScore', cost: { effect: 'unhappy' } })
  expect(pain.evidence.some(({ text }) => /leave here/.test(text ?? ''))).toBe(true)
})
