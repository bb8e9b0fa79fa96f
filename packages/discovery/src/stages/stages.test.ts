import { createLog } from '@desirepath/mining'
import { expect, test } from 'vitest'
import { columnsOf, crowd } from '../../test/logs.ts'
import { bindSteps, collapse } from '../workings.ts'
import { lexiconStage, stageTitles } from './lexicon.ts'
import { nameStages } from './name.ts'
import { findStages } from './stages.ts'

const stageOf = (title: string) => stageTitles[lexiconStage(title)] ?? null

test.each([
  ['Add to cart', 'Basket'],
  ['Address entered', null],
  ['Payment failed', 'Payment'],
  ['Bestellung aufgegeben', 'Purchase'],
  ['Paket zugestellt', 'Delivery'],
  ['Panier consulté', 'Basket'],
  ['Prüfung der Unterlagen', 'Assessment'],
  ['IV Antibiotics', 'Treatment'],
  ['ER Registration', 'Registration'],
  ['支付成功', 'Payment'],
  ['Ordered again', 'Loyalty'],
  ['Product reviewed', 'Loyalty'],
  ['Reviews read', 'Consideration'],
  ['Claim reviewed', 'Assessment'],
  ['Useful links', null],
  ['Angebot verschickt', 'Consideration'],
  ['Signed up', 'Registration'],
  ['ALTA SOLICITADA', 'Registration'],
  ['Return ER', 'Readmission'],
  ['Report viewed', 'Use'],
  ['一次回答', 'Support'],
])('“%s” speaks of %s', (title, stage) => {
  expect(stageOf(title)).toBe(stage)
})

test('stages are never numbered and never named twice', () => {
  const named = (titles: string[]) => titles.map((title) => ({ title, reached: 10 }))
  expect(
    nameStages([
      named(['Product viewed', 'Search']),
      named(['Search again and again', 'Compare offers']),
      named(['T11 Create document X', 'T12 Check document X', 'T14 Send document X']),
      named(['Foo']),
    ]),
  ).toEqual(['Consideration', 'Loyalty', 'Document X', 'Foo'])
})

test('a stage ends where the pause is long', () => {
  const activities = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2', 'c3']
  const gaps = [1, 1, 3000, 1, 3000, 1, 1]
  const log = createLog(columnsOf(crowd('x', 50, { activities, gaps })))
  const visits = collapse(
    bindSteps(
      log,
      activities.map((name) => [name]),
    ),
  )
  const { of } = findStages(
    visits,
    activities,
    activities.map(() => 50),
  )
  expect(of).toEqual([0, 0, 0, 1, 1, 2, 2, 2])
})

test.each([1, 2, 3, 4, 9, 16])('%i steps make at most seven stages, each of its own steps', (n) => {
  const activities = Array.from({ length: n }, (_, i) => `step ${String.fromCharCode(97 + i)}`)
  const log = createLog(columnsOf(crowd('x', 5, { activities })))
  const visits = collapse(
    bindSteps(
      log,
      activities.map((name) => [name]),
    ),
  )
  const { stages, of } = findStages(
    visits,
    activities,
    activities.map(() => 5),
  )
  expect(stages.length).toBeGreaterThanOrEqual(Math.min(3, Math.max(1, n - 1)))
  expect(stages.length).toBeLessThanOrEqual(7)
  expect(of).toEqual(of.toSorted((a, b) => a - b))
  expect(new Set(of).size).toBe(stages.length)
})
