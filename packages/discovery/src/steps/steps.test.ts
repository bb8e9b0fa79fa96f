import { createLog } from '@desirepath/mining'
import { expect, test } from 'vitest'
import { columnsOf, crowd, type Walk } from '../../test/logs.ts'
import { bindSteps, collapse } from '../workings.ts'
import { chooseSteps } from './choose.ts'
import { orderSteps } from './order.ts'
import { pageKey, pagesOf } from './page.ts'

const logOf = (walks: readonly Walk[]) => createLog(columnsOf(walks))

function ordered(walks: readonly Walk[], names: readonly string[]): string[] {
  const log = logOf(walks)
  return orderSteps(
    collapse(
      bindSteps(
        log,
        names.map((name) => [name]),
      ),
    ),
  ).map((step) => names[step]!)
}

test('a loop counts by its first pass', () => {
  const walks = [
    ...crowd('a', 10, { activities: ['visit', 'cart', 'check', 'cart', 'check', 'pay'] }),
    ...crowd('b', 10, { activities: ['visit', 'cart', 'check', 'pay'] }),
  ]
  expect(ordered(walks, ['pay', 'check', 'cart', 'visit'])).toEqual([
    'visit',
    'cart',
    'check',
    'pay',
  ])
})

test('a step that few come to stands where they come to it', () => {
  const walks = [
    ...crowd('a', 50, { activities: ['visit', 'cart', 'pay', 'deliver'] }),
    ...crowd('b', 3, { activities: ['visit', 'cart', 'coupon', 'pay', 'deliver'] }),
  ]
  expect(ordered(walks, ['coupon', 'deliver', 'pay', 'cart', 'visit'])).toEqual([
    'visit',
    'cart',
    'coupon',
    'pay',
    'deliver',
  ])
})

test('a rare activity goes into the step it always follows at once, another is left out', () => {
  const common = Array.from({ length: 15 }, (_, i) => `step ${String.fromCharCode(97 + i)}`)
  const walks = [
    ...crowd('a', 300, { activities: common, gaps: common.map(() => 60) }),
    ...crowd('b', 4, { activities: ['step a', 'hint seen', ...common.slice(1)], gaps: [1] }),
    ...crowd('c', 4, {
      activities: [...common, 'called months later'],
      gaps: common.map(() => 9000),
    }),
  ]
  const { steps, folded } = chooseSteps(logOf(walks), null)
  const into = (name: string) => folded.find(({ activity }) => activity === name)?.into
  expect(steps[into('hint seen')!]!.activities).toEqual(['step a', 'hint seen'])
  expect(into('called months later')).toBeNull()
})

test('the success activity is a step however rare it is', () => {
  const many = Array.from({ length: 30 }, (_, i) => `page ${String.fromCharCode(97 + i)}`)
  const walks = [
    ...crowd('a', 300, { activities: many }),
    ...crowd('b', 1, { activities: [...many, 'bought'] }),
  ]
  const { steps } = chooseSteps(logOf(walks), 'bought')
  expect(steps.flatMap(({ activities }) => activities)).toContain('bought')
})

test.each([
  ['/product/4711?ref=mail', '/product/12'],
  ['View item 9', 'View item 10'],
  ['/o/3f2504e0-4f89-11d3-9a0c-0305e82c3301', '/o/00000000-0000-4000-8000-000000000000'],
])('“%s” and “%s” are one page', (a, b) => {
  expect(pageKey(a)).toBe(pageKey(b))
})

test('among many paths those of one kind are one page, and the steps of a checkout are not', () => {
  const kinds = ['shoes', 'hats', 'coats', 'bags', 'belts', 'socks', 'shirts', 'skirts', 'scarves']
  const checkout = ['address', 'payment', 'review', 'done'].map((name) => `/checkout/${name}`)
  const pages = pagesOf([
    '/',
    '/cart',
    ...kinds.flatMap((kind) => [`/c/${kind}`, `/c/${kind}/new`, `/p/${kind}/detail`]),
    ...checkout,
  ])
  expect(new Set(pages.values())).toEqual(
    new Set(['/', '/cart', '/c/…', '/c/…/new', '/p/…/detail', ...checkout]),
  )
})
