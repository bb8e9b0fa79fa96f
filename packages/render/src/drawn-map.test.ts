import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { card, lane } from '../test/builders.ts'
import {
  branchesAndObstacles,
  cardsOfAllKinds,
  dayWithNumbers,
  serviceBlueprint,
} from '../test/drawn-journeys.ts'
import { galleryJourneys } from '../test/gallery-journeys.ts'
import { shopJourney } from '../test/shop-journey.ts'
import { renderMap, renderParts } from './render-map.ts'

const text = (svg: string) =>
  svg.replaceAll(/<desc[\s\S]*?<\/desc>/g, '').replaceAll(/<[^>]*>/g, '\n')

test('a picture in bands is never wider than wished, and holds every step once', () => {
  const names = Object.keys(galleryJourneys).filter((name) => name !== 'empty')
  for (const name of names) {
    const { svg, width } = renderMap(galleryJourneys[name]?.() ?? shopJourney(), { wrap: 1200 })
    expect(width, name).toBeLessThanOrEqual(1200)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  }
  const shop = text(renderMap({ ...shopJourney(), personas: [] }, { wrap: 900, lanes: [] }).svg)
  for (const { title } of shopJourney().steps)
    expect(shop.split('\n').filter((line) => line === title)).toHaveLength(1)
})

test('the curve leaves one band and comes into the next, and its ids stay apart', () => {
  const { svg } = renderMap(shopJourney(), { wrap: 1100 })
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => id?.startsWith('dp-band'))).toHaveLength(2)
  expect(svg.match(/>−1\.3</g)).toHaveLength(1)
})

test('a card over several columns goes on in the next band and never beyond the last column', () => {
  const base = shopJourney()
  const wide = card('wide', { text: 'Over nearly everything', span: 99 })
  const journey: Journey = {
    ...base,
    lanes: [lane('text', 'Notes', '', { compare: [wide] })],
  }
  expect(text(renderMap(journey).svg).match(/Over nearly everything/g)).toHaveLength(1)
  expect(
    text(renderMap(journey, { wrap: 1100 }).svg).match(/Over nearly everything/g),
  ).toHaveLength(2)
  const width = renderMap(journey).width
  for (const [, size] of renderMap(journey).svg.matchAll(/<rect [^>]*width="([\d.]+)"/g))
    expect(Number(size)).toBeLessThanOrEqual(width)
})

test('folded lanes are one line, hidden ones are only named, clamped cards say what is missing', () => {
  const shown = text(renderMap(serviceBlueprint()).svg)
  expect(shown).toContain('Folded: 3 cards, worst severity 4 of 5')
  expect(shown).toContain('Folded: 4 cards in 2 lanes')
  expect(shown).toContain('Hidden: 2 lanes (Internal notes, Ideas of 2024).')
  expect(shown).not.toContain('Not for customers')
  expect(shown).toMatch(/… \+\d+ more/)
  for (const line of ['Line of interaction', 'Line of visibility', 'Line of internal'])
    expect(shown).toContain(line)
})

test('the marks of small Markdown are drawn, not written', () => {
  const { svg } = renderMap(cardsOfAllKinds())
  expect(text(svg)).not.toMatch(/\*|`/)
  expect(svg).toContain('font-weight="600">compares</text>')
  expect(svg).toContain('font-style="italic">neighbours</text>')
})

test('times, what passes between them, outcomes and obstacles are on the map', () => {
  const day = text(renderMap(dayWithNumbers()).svg)
  for (const words of ['06:45', '+35\u202fmin', '1,250']) expect(day).toContain(words)
  const way = text(renderMap(branchesAndObstacles()).svg).replaceAll('\n', ' ')
  for (const words of ['got no flat', 'needed for one visit', 'back: lease falls through'])
    expect(way).toContain(words)
})

test('a journey in Arabic runs from the right', () => {
  const arabic = galleryJourneys['arabic']?.() ?? shopJourney()
  expect(renderParts(arabic).rtl).toBe(true)
  expect(renderParts(shopJourney()).rtl).toBe(false)
  const { svg } = renderMap(arabic, { lanes: [] })
  const at = (title: string) => {
    const before = svg.slice(0, svg.indexOf(`${title}\u2069</text>`))
    return Number(/translate\(([\d.]+) [\d.]+\)[^(]*$/.exec(before)?.[1])
  }
  expect(at('الوعي')).toBeGreaterThan(at('الشراء'))
})
