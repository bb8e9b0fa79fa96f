import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Picture } from '@desirepath/render'
import { expect, test } from 'vitest'
import { drawnBands } from './bands.ts'

const gallery = join(import.meta.dirname, '../../../render/gallery')

function drawnPicture(name: string): Picture {
  const svg = readFileSync(join(gallery, `${name}.svg`), 'utf8')
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  return { svg, width: Number(width), height: Number(height) }
}

const lines = [
  'Größe, “Ångström”, Tiếng Việt',
  'नमस्ते, क्षत्रिय, र्‍क्ष',
  'ที่นี่ ปู่ ผู้ น้ำ',
  '\u2067مرحبًا، 42 طلبًا\u2069',
  '你好，世界 안녕 かな',
  '😀 👨‍👩‍👧 ❤️ 1️⃣',
]
const scripts: Picture = {
  svg: `<svg width="300" height="180"><rect width="300" height="180" fill="#ffffff"/><g transform="translate(8 4.5)">${lines.map((line, i) => `<text x="2" y="${i * 28 + 20}" font-size="20">${line}</text>`).join('')}</g></svg>`,
  width: 300,
  height: 180,
}

test.each([
  ['cards-of-all-kinds', drawnPicture('cards-of-all-kinds')],
  ['shop-in-bands', drawnPicture('shop-in-bands')],
  ['pictures-and-files', drawnPicture('pictures-and-files')],
  ['all scripts', scripts],
])('%s is the same drawn in bands and at once', async (_, picture) => {
  const { width, height } = picture
  const inBands = await buffer(drawnBands(picture, { width, height }, 61))
  const atOnce = await buffer(drawnBands(picture, { width, height }, height))
  expect(inBands.length).toBe(height * width * 4)
  let different = 0
  for (const [i, value] of inBands.entries()) {
    if (Math.abs(value - (atOnce[i] ?? 0)) > 96) different++
  }
  // Edges are smoothed a little differently where a band begins; a lost letter would be hundreds.
  expect(different).toBeLessThan(30)
})
