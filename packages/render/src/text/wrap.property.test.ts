import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './escape.ts'
import { textWidth } from './measure.ts'
import { wrapText } from './wrap.ts'

const font = { size: 12.5, weight: 'regular' } as const
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom(
    '你好，世界。这是一个很长的句子，没有空格。',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'مرحبا بالعالم كيف حالك',
    '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧',
    'https://example.org/a/very/long/path?with=query&and=more',
  ),
)
const letters = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '')

test('no letter is lost or added, and no line is wider than the column', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 60, max: 400 }), (text, width) => {
      const { lines, cut } = wrapText(text, { font, width })
      expect(cut).toBe(0)
      expect(letters(lines.join(''))).toBe(letters(cleanText(text)))
      for (const line of lines) {
        const single =
          [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)].length === 1
        if (!single) expect(textWidth(line, font)).toBeLessThanOrEqual(width + 0.01)
      }
    }),
  )
})

test('what does not fit is counted and marked', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 90, max: 200 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, maxLines) => {
        const { lines, cut } = wrapText(text, { font, width, maxLines })
        expect(lines.length).toBeLessThanOrEqual(maxLines)
        if (cut > 0) expect(lines.at(-1)).toMatch(/… \+\d+ more$/)
        else expect(letters(lines.join(''))).toBe(letters(cleanText(text)))
      },
    ),
  )
})

test('long German words are divided between syllables', () => {
  const { lines } = wrapText('Sachverständigengutachtenanforderung', { font, width: 120 })
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true)
  expect(lines.join('')).not.toMatch(/s-ch|c-k/)
})

test('Chinese punctuation never begins a line', () => {
  for (let width = 40; width < 140; width += 7) {
    for (const line of wrapText('三号下的单，答应十七号到，现在已经二十九号了，没有人回复我。', {
      font,
      width,
    }).lines) {
      expect(line).not.toMatch(/^[，。]/)
    }
  }
})
