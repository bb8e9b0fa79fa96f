import { expect, test } from 'vitest'
import { currencyOf, inCurrency, inUnits, moneyOf, moneyWords, paysBackIn } from './money.ts'

const eur = (amount: number) => ({ amount, currency: 'EUR' })

test('amounts are kept in minor units, of which yen have none', () => {
  expect(moneyOf('12.5', 'EUR')).toEqual(eur(1250))
  expect(moneyOf('1200', 'JPY')).toEqual({ amount: 1200, currency: 'JPY' })
  expect(inUnits({ amount: 1200, currency: 'JPY' })).toBe('1200')
  expect(moneyWords({ amount: 1200, currency: 'JPY' })).toBe('1,200 JPY')
  expect(moneyWords(eur(1250))).toBe('12.50 EUR')
})

test('another currency leaves the number as it was written', () => {
  expect(inCurrency(eur(50_000), 'JPY')).toEqual({ amount: 500, currency: 'JPY' })
  expect(inCurrency(null, 'JPY')).toBeNull()
})

test('a currency is one that there is', () => {
  expect(currencyOf('usd')).toBe('USD')
  expect(currencyOf('euros')).toBeNull()
  expect(currencyOf('ZZZ')).toBeNull()
})

test('what brings nothing, or a loss, does not pay for itself', () => {
  expect(paysBackIn(eur(600), eur(1200))).toBe(6)
  expect(paysBackIn(eur(2400), eur(1200))).toBeNull()
  expect(paysBackIn(eur(600), eur(0))).toBeNull()
  expect(paysBackIn(eur(600), eur(-100))).toBeNull()
})
