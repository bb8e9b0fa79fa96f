import type { Attachment } from '@desirepath/core'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { picturesAndFiles } from '../test/drawn-journeys.ts'
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
  'shop-in-bands': () => renderMap(shopJourney(), { wrap: 1100 }).svg,
  'arabic-in-bands': () =>
    renderMap(galleryJourneys['arabic']?.() ?? shopJourney(), { wrap: 960 }).svg,
  'pictures-and-files': () => renderMap(picturesAndFiles(), { image: roomOnly }).svg,
  'shop-thumbnail': () => renderThumbnail(shopJourney()),
  'shop-thumbnail-dark': () => renderThumbnail(shopJourney(), { theme: 'dark' }),
}

/** One picture is at hand, the others are not. */
function roomOnly({ url, poster = url }: Attachment): string | null {
  const room =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#22304a"/><rect x="300" y="60" width="70" height="50" rx="4" fill="#ffd77a"/><circle cx="280" cy="150" r="40" fill="#101827"/></svg>'
  return poster.endsWith('room.svg') ? `data:image/svg+xml,${encodeURIComponent(room)}` : null
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
