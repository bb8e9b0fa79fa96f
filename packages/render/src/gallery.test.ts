import type { Attachment } from '@desirepath/core'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { galleryJourneys } from '../test/gallery-journeys.ts'
import { picturesAndFiles } from '../test/pictures-journey.ts'
import { carefulClara } from '../test/persona.ts'
import { shopJourney } from '../test/shop-journey.ts'
import { asOf, atlasOfSome, joinedRecords, plannedSolutions } from '../test/workspace.ts'
import { renderEmpathy } from './persona/empathy-picture.ts'
import { renderPersona } from './persona/persona-picture.ts'
import { renderMap } from './render-map.ts'
import { renderThumbnail } from './thumbnail.ts'
import { renderAtlas } from './workspace/atlas-picture.ts'
import { renderConnections } from './workspace/connections-picture.ts'
import { renderPlan } from './workspace/plan-picture.ts'

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
  'pictures-and-files': () =>
    renderMap(picturesAndFiles(), { image: roomOnly, icon: houseOnly }).svg,
  persona: () =>
    renderPersona(carefulClara(), {
      standsFor: {
        share: { value: 0.32, n: 20_000, low: 0.315, high: 0.327 },
        of: 'customers',
        asOf: '2026-10-04T00:00:00Z',
      },
    }).svg,
  'persona-dark': () => renderPersona(carefulClara(), { theme: 'dark' }).svg,
  'empathy-map': () => renderEmpathy(carefulClara()).svg,
  plan: () =>
    renderPlan(plannedSolutions(), {
      journey: { title: 'First order', stages: ['Awareness', 'Consideration', 'Purchase'] },
      asOf,
    }).svg,
  atlas: () => renderAtlas(atlasOfSome(), { asOf }).svg,
  connections: () => renderConnections(joinedRecords(), { asOf, left: 0 }).svg,
  'connections-around-one': () =>
    renderConnections(joinedRecords(), { asOf, left: 12, focus: 'o1' }).svg,
  'shop-thumbnail': () => renderThumbnail(shopJourney()),
  'shop-thumbnail-dark': () => renderThumbnail(shopJourney(), { theme: 'dark' }),
}

/** One icon is at hand. */
function houseOnly(name: string): string | null {
  const house =
    'M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z'
  return name === 'house' ? house : null
}

/** One picture is at hand, the others are not. */
function roomOnly({ url, poster = url, crop }: Attachment): string | null {
  const { x, y, width, height } = crop ?? { x: 0, y: 0, width: 1, height: 1 }
  const part = [x * 400, y * 200, width * 400, height * 200]
  const size = `width="${width * 400}" height="${height * 200}" viewBox="${part.join(' ')}" preserveAspectRatio="xMidYMid slice"`
  const room = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="400" height="200" fill="#22304a"/><rect x="300" y="60" width="70" height="50" rx="4" fill="#ffd77a"/><circle cx="280" cy="150" r="40" fill="#101827"/></svg>`
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
