import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { capturedStages, capturedSteps, judgedSteps, keptMentions, laneOf } from './captured.ts'

const file = join(import.meta.dirname, '../../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

test('what is captured is what customers do and meet, stage by stage, and no judgement', () => {
  const stages = capturedStages(shop)
  expect(stages.map(({ stage }) => stage?.title)).toEqual(shop.stages.map(({ title }) => title))
  expect(stages.flatMap(({ steps }) => steps)).toHaveLength(shop.steps.length)
  expect(stages.slice(0, 3).map(({ first }) => first)).toEqual([0, 1, 3])
  const basket = capturedSteps(shop).find(({ step }) => step.id === 'basket')!
  expect(basket.doing.map(({ text }) => text)).toEqual(['Adds, removes, checks freight'])
  expect(Object.keys(basket)).toEqual(['step', 'doing', 'touchpoints', 'isBare'])
})

test('a journey without stages has one list, and only a step with nothing at all is bare', () => {
  expect(capturedStages({ ...shop, stages: [], steps: [] })).toEqual([
    { stage: null, steps: [], first: 0 },
  ])
  const bare = { ...shop.steps[0]!, id: 'bare', title: '', measured: null }
  const steps = capturedSteps({ ...shop, steps: [...shop.steps, bare] })
  expect(steps.filter(({ isBare }) => isBare).map(({ step }) => step.id)).toEqual(['bare'])
})

test('a lane that everyone sees comes before a hidden one', () => {
  const [lane] = shop.lanes.filter(({ type }) => type === 'doing')
  const hidden = { ...lane!, id: 'hidden', hidden: true as const }
  expect(laneOf({ lanes: [hidden, lane!] }, 'doing')?.id).toBe(lane!.id)
  expect(laneOf({ lanes: [hidden] }, 'doing')?.id).toBe('hidden')
})

test('judged is what has a value on the curve that people assume, not what was measured', () => {
  const measured = shop.curves.filter(({ kind }) => kind === 'measured')
  expect(judgedSteps({ curves: measured }).size).toBe(0)
  expect(judgedSteps(shop).size).toBe(8)
})

test('words with mentions are written as names, and mean the same people', () => {
  const before = 'Ask @[Ana](m1) or @[Ana](m2), and @[Bo](m3)'
  const nameOf = (id: string) => ({ m1: 'Ana Lopes', m2: 'Ana' })[id]
  expect(keptMentions('Ask @Ana Lopes, @Ana and @Bo today', before, nameOf)).toBe(
    'Ask @[Ana Lopes](m1), @[Ana](m2) and @[Bo](m3) today',
  )
  expect(keptMentions('Ask @Eve', before, nameOf)).toBe('Ask @Eve')
})
