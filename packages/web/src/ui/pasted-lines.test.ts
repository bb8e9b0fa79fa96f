import { expect, test } from 'vitest'
import { pastedLines } from './pasted-lines.ts'

test('a copied list becomes its lines, without bullets and numbers', () => {
  expect(pastedLines('- Pay late\r\n• Return it\n\n3. Ask a person\n  10) Wait ')).toEqual([
    'Pay late',
    'Return it',
    'Ask a person',
    'Wait',
  ])
})

test('what stands twice in it is taken once', () => {
  expect(pastedLines('Pay\nWait\nPay')).toEqual(['Pay', 'Wait'])
})

test('one line is no list: dashes and numbers in it stay', () => {
  expect(pastedLines('- 5 euros')).toEqual([])
  expect(pastedLines('2.5 days\n')).toEqual([])
  expect(pastedLines('2.5 days\n-5 degrees')).toEqual(['2.5 days', '-5 degrees'])
})
