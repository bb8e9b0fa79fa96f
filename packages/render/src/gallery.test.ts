import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { galleryJourneys } from '../test/gallery-journeys.ts'
import { shopJourney } from '../test/shop-journey.ts'
import { renderMap } from './render-map.ts'
import { renderThumbnail } from './thumbnail.ts'

const gallery = join(import.meta.dirname, '../gallery')
const pictures: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    Object.entries(galleryJourneys).map(([name, journey]) => [
      name,
      () => renderMap(journey()).svg,
    ]),
  ),
  'shop-dark': () => renderMap(shopJourney(), { theme: 'dark' }).svg,
  'shop-thumbnail': () => renderThumbnail(shopJourney()),
  'shop-thumbnail-dark': () => renderThumbnail(shopJourney(), { theme: 'dark' }),
}

// A changed picture is looked at, then kept with UPDATE_GALLERY=1.
test.each(Object.keys(pictures))('the picture %s is the one in the gallery', (name) => {
  const file = join(gallery, `${name}.svg`)
  const svg = pictures[name]?.() ?? ''
  if (process.env['UPDATE_GALLERY'] === '1') writeFileSync(file, svg)
  expect(existsSync(file), `${file} is missing: run with UPDATE_GALLERY=1`).toBe(true)
  expect(
    svg === readFileSync(file, 'utf8'),
    `${name}.svg changed: look at it, then run with UPDATE_GALLERY=1`,
  ).toBe(true)
})
