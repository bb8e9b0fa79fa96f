import { createLog } from '@desirepath/mining'
import { expect, test } from 'vitest'
import { columnsOf, crowd } from '../test/logs.ts'
import { guessSuccess, naturalEndings, speaksOfFailure } from './success.ts'
import { bindSteps, collapse } from './workings.ts'

const guess = (first: string, last: string) =>
  guessSuccess(
    createLog(
      columnsOf([
        ...crowd('a', 60, { activities: [first] }),
        ...crowd('b', 40, { activities: [first, last] }),
      ]),
    ),
  )

test.each([
  ['page_view', 'purchase'],
  ['product viewed', 'orderPlaced'],
  ['visit', 'payment.succeeded'],
  ['Warenkorb', 'Bestellung aufgegeben'],
  ['Suche', 'bezahlt'],
  ['visite', 'commande validée'],
  ['浏览', '支付成功'],
  ['visit', 'Subscription Started'],
  ['apply', 'Loan approved'],
  ['ticket opened', 'issue_resolved'],
])('after “%s”, “%s” means success', (first, last) => {
  expect(guess(first, last)).toBe(last)
})

test.each([
  ['Einkaufswagen'],
  ['payment_failed'],
  ['order cancelled'],
  ['unpaid invoice'],
  ['CRP'],
])('“%s” does not', (last) => {
  expect(guess('visit', last)).toBeNull()
})

test('what is bought is success before what is delivered', () => {
  const walks = [
    ...crowd('a', 50, { activities: ['visit'] }),
    ...crowd('b', 50, { activities: ['visit', 'order placed', 'order delivered'] }),
  ]
  expect(guessSuccess(createLog(columnsOf(walks)))).toBe('order placed')
})

test('what everybody does is no success', () => {
  const log = createLog(columnsOf(crowd('a', 50, { activities: ['visit', 'paid'] })))
  expect(guessSuccess(log)).toBeNull()
})

test('endings are steps where many journeys end, or most of the few who come', () => {
  const log = createLog(
    columnsOf([
      ...crowd('a', 70, { activities: ['register', 'check', 'release'] }),
      ...crowd('b', 6, { activities: ['register', 'check', 'transfer'] }),
      ...crowd('c', 20, { activities: ['register', 'check'] }),
      ...crowd('d', 30, { activities: ['register'] }),
    ]),
  )
  const steps = collapse(bindSteps(log, [['register'], ['check'], ['release'], ['transfer']]))
  expect(naturalEndings(steps, [0, 1, 2, 3])).toEqual([2, 3])
})

test('an end on the way is a leak, however many end there; one as far along is an ending', () => {
  const log = createLog(
    columnsOf([
      ...crowd('a', 60, { activities: ['visit', 'search', 'basket', 'address', 'thanks'] }),
      ...crowd('b', 40, { activities: ['visit', 'basket'] }),
      ...crowd('c', 30, { activities: ['visit', 'search', 'basket', 'address'] }),
    ]),
  )
  const names = ['visit', 'search', 'basket', 'address', 'thanks']
  const steps = collapse(
    bindSteps(
      log,
      names.map((name) => [name]),
    ),
  )
  expect(naturalEndings(steps, [0, 1, 2, 3, 4])).toEqual([3, 4])
})

test.each(['Return ER', 'Отмена записи', 'Antrag abgelehnt', 'BAJA', 'Reject request'])(
  '“%s” ends nothing well',
  (title) => {
    expect(speaksOfFailure(title)).toBe(true)
  },
)
