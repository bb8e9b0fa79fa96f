import { expect, test } from 'vitest'
import { distinctTitles, readableTitle, titlesOf } from './titles.ts'

test.each([
  ['add_to_cart', 'Add to cart'],
  ['order.placed', 'Order placed'],
  ['paymentFailed', 'Payment failed'],
  ['ER Registration', 'ER Registration'],
  ['T02 Check confirmation of receipt', 'T02 Check confirmation of receipt'],
  ['LacticAcid', 'Lactic acid'],
  ['check-in', 'Check in'],
  ['CRP', 'CRP'],
  ['Offer/Quote sent: final', 'Offer/Quote sent: final'],
  ['https://shop.example/cart', 'https://shop.example/cart'],
  ['注文確定', '注文確定'],
  ['  spaced   out ', 'Spaced out'],
  ['', '(no name)'],
])('“%s” reads “%s”', (activity, title) => {
  expect(readableTitle(activity)).toBe(title)
})

test('titles that would read the same are told apart by their raw names', () => {
  expect(distinctTitles(['order.placed', 'order_placed', 'pay'])).toEqual([
    'Order placed (order.placed)',
    'Order placed (order_placed)',
    'Pay',
  ])
})

test('where most activities are numbered, a reader does without the numbers', () => {
  const log = [
    'Confirmation of receipt',
    'T02 Check receipt',
    'T07-1 Draft advice',
    '3. Pay',
    'T10 X',
  ]
  expect(log.map(titlesOf(log))).toEqual([
    'Confirmation of receipt',
    'Check receipt',
    'Draft advice',
    'Pay',
    'T10 X',
  ])
  expect(titlesOf(['T02 Check', 'Pay', 'Leave', '2 factor login'])('T02 Check')).toBe('T02 Check')
})

test('what reads the same without its number keeps its raw name', () => {
  const log = ['T1 Check', 'T2 Check', 'T3 Pay']
  expect(distinctTitles(log, titlesOf(log))).toEqual([
    'Check (T1 Check)',
    'Check (T2 Check)',
    'Pay',
  ])
})
