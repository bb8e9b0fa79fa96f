import { expect, test } from 'vitest'
import { clampWidth, fittedWidth, NARROWEST, WIDEST, widthsIn, widthsText } from './widths.ts'

test('an address keeps widths as they are', () => {
  const widths = new Map([
    ['title', 320],
    ['own:Budget', 90],
  ])
  expect(widthsIn(widthsText(widths))).toEqual(widths)
  expect(widthsText(new Map())).toBeUndefined()
})

test('what an address says wrongly is left out', () => {
  expect(widthsIn('{"title":"wide","owner":1e9,"tags":-4}')).toEqual(
    new Map([
      ['owner', WIDEST],
      ['tags', NARROWEST],
    ]),
  )
  for (const text of ['nonsense', 'null', '3', undefined]) expect(widthsIn(text).size).toBe(0)
})

test('no column becomes too wide by its content alone', () => {
  expect(fittedWidth(5000)).toBe(480)
  expect(fittedWidth(100.2)).toBe(102)
  expect(clampWidth(99.6)).toBe(100)
})
