import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textWidth } from '@desirepath/render'
import { expect, test } from 'vitest'
import { outlineText } from './outline-text.ts'
import { visualRuns } from './runs.ts'
import { shapeLine } from './shape.ts'

const gallery = join(import.meta.dirname, '../../../render/gallery')

test.each(readdirSync(gallery))(
  '%s can be drawn without any font, and no character is missing',
  (file) => {
    const svg = readFileSync(join(gallery, file), 'utf8')
    const outlined = outlineText(svg)
    expect(
      /<text|<tspan|NaN|undefined/.test(outlined.replaceAll(/<(title|desc)[\s\S]*?<\/\1>/g, '')),
    ).toBe(false)
    const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)/g)].map(([, text = '']) => text)
    const dots = (text: string) => text.split('·').length
    for (const text of texts) {
      expect(
        dots(
          visualRuns(text)
            .map((run) => run.text)
            .join(''),
        ),
      ).toBe(dots(text))
    }
  },
)

test('the widths that wrapping uses are those of the shaped text, within a few per cent', () => {
  const lines = [
    'Opens 3 to 5 listings in tabs',
    'Größenänderungsgebühr überweisen',
    'Привет, как дела?',
    '你好，世界',
    '2,026 customers lost',
  ]
  for (const line of lines) {
    for (const [style, weight] of [
      ['regular', 'regular'],
      ['semiBold', 'semiBold'],
      ['italic', 'regular'],
    ] as const) {
      const shaped = shapeLine(line, style).width
      const estimated = textWidth(line, { size: 1, weight })
      expect(Math.abs(shaped - estimated) / estimated, `${line}, ${style}`).toBeLessThan(0.04)
    }
  }
})

test('text stands where its anchor says', () => {
  const at = (anchor: string) =>
    /matrix\([\d.]+ 0 0 -[\d.]+ ([\d.-]+) /.exec(
      outlineText(`<text x="100" y="20" font-size="10" text-anchor="${anchor}">Word</text>`),
    )?.[1]
  const width = shapeLine('Word', 'regular').width * 10
  expect(Number(at('start'))).toBeCloseTo(100, 1)
  expect(Number(at('middle'))).toBeCloseTo(100 - width / 2, 1)
  expect(Number(at('end'))).toBeCloseTo(100 - width, 1)
})
