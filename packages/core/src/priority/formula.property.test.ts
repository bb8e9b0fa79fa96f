import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFormula, type ScoreValues } from './formula.ts'
import { readyFormulas } from './ready-formulas.ts'
import { type ScoreName, scoreNames } from './score-names.ts'

const values = Object.fromEntries(
  scoreNames.map((name, i) => [name, i + 0.5]),
) as unknown as ScoreValues

function valueOf(text: string, given = values): number | null {
  const formula = parseFormula(text)
  if (formula.type === 'bad') throw new Error(formula.message)
  return formula.score(given)
}

interface Written {
  readonly text: string
  readonly value: number
}

const leaf = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((n): Written => ({ text: String(n / 10), value: n / 10 })),
  fc
    .constantFrom<ScoreName>(...scoreNames)
    .map((name): Written => ({ text: name, value: values[name]! })),
)
const space = fc.constantFrom('', ' ', '  ')

/** Trees written with every pair of parentheses, beside what they are worth. */
const { tree } = fc.letrec<{ tree: Written }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(tie('tree'), fc.constantFrom('+', '-', '−', '*', '×', '/', '÷'), tie('tree'), space)
      .map(([a, sign, b, gap]): Written => {
        const value =
          sign === '+'
            ? a.value + b.value
            : sign === '-' || sign === '−'
              ? a.value - b.value
              : sign === '*' || sign === '×'
                ? a.value * b.value
                : a.value / b.value
        return { text: `(${a.text}${gap}${sign}${gap}${b.text})`, value }
      }),
    fc
      .tuple(fc.constantFrom('min', 'max'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([by, parts]): Written => ({
        text: `${by}(${parts.map(({ text }) => text).join(', ')})`,
        value: Math[by as 'min' | 'max'](...parts.map((part) => part.value)),
      })),
  ),
}))

test('a formula is worth what its tree is worth', () => {
  fc.assert(
    fc.property(tree, ({ text, value }) => {
      fc.pre(text.length <= 300 && scoreNames.some((name) => text.includes(name)))
      const read = valueOf(text)
      expect(read).toEqual(Number.isFinite(value) ? value : null)
    }),
  )
})

test('any text is read or refused with a place inside it, and never throws', () => {
  const signs = fc.constantFrom(
    '(',
    ')',
    '+',
    '-',
    '*',
    '/',
    ',',
    '.',
    ' ',
    'reach',
    'max(',
    'min',
    '2',
    'x',
    '😀',
    'ß',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(signs, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      const read = parseFormula(any)
      if (read.type === 'formula') return
      expect(read.at).toBeGreaterThanOrEqual(0)
      expect(read.at).toBeLessThanOrEqual(any.length)
      expect(read.message).not.toBe('')
    }),
  )
})

test.each([
  ['2 + reach × 3', 2 + 0.5 * 3],
  ['10 − 2 − reach', 7.5],
  ['8 / 2 / 2 * REACH', 1],
  ['-reach + 1', 0.5],
  ['max(importance − satisfaction, 0)', 0],
] as const)('%s follows the usual order', (text, value) => {
  expect(valueOf(text)).toBe(value)
})

test.each([
  ['', 0, /ends/],
  ['reach ×', 7, /ends/],
  ['reach impact', 6, /operator is missing/],
  ['reach × impct', 8, /no score “impct”.*impact/],
  ['(reach', 0, /“\)” is missing/],
  ['reach)', 5, /closes nothing/],
  ['min reach', 0, /parentheses/],
  ['reach ^ 2', 6, /“\^” is not understood/],
  ['1 + 2', 0, /needs a score/],
  ['constructor', 0, /no score/],
  [`${'('.repeat(80)}reach`, 51, /Too many/],
  ['reach + '.repeat(60), 300, /300/],
] as const)('%j is refused at %i', (text, at, message) => {
  expect(parseFormula(text)).toMatchObject({
    type: 'bad',
    at,
    message: expect.stringMatching(message),
  })
})

test('a missing score, or a division by nothing, leaves no number', () => {
  expect(valueOf(readyFormulas.rice, { ...values, effort: null })).toBeNull()
  expect(valueOf(readyFormulas.rice, { ...values, effort: 0 })).toBeNull()
})

test.each(Object.entries(readyFormulas))('%s is a formula', (_, text) => {
  expect(valueOf(text)).not.toBeNull()
})
