import { expect, test } from 'vitest'
import { distinctTitles, readableTitle } from './titles.ts'

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
