import { expect, test } from 'vitest'
import { tokens } from '../theme/tokens.ts'
import type { Paint } from './options.ts'
import { tagRow } from './tag-row.ts'

const paint = { colours: tokens.light, rtl: false } as Paint

test('two tags stand on one line, cut where there is no room, and the others are counted', () => {
  const { height, svg } = tagRow(['price', 'a tag without an end in sight', 'bank'], {
    width: 120,
    paint,
  })
  expect(height).toBe(14)
  const said = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words)
  expect(said[0]).toBe('price')
  expect(said[1]).toMatch(/^a tag.*…$/)
  expect(said[2]).toBe('+1')
  expect(tagRow([], { width: 120, paint })).toEqual({ height: 0, svg: '' })
})
