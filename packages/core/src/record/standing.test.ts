import { expect, test } from 'vitest'
import { unmeasuredRecord } from '../journey/blank.ts'
import { backingOfRecord } from '../journey/evidence-level.ts'
import type { Evidence } from '../journey/evidence.ts'
import type { JourneyRecord } from '../journey/journey.ts'
import { piecesOf } from '../journey/pieces.ts'
import { groundsOfRecord, measuredGrounds } from '../truth/grounds.ts'
import { measuredOf } from '../journey/evidence-level.ts'
import { elsewhereOf, type KnownOnMaps, standingOf } from './standing.ts'

const said = (id: string, fields: object = {}): Evidence => ({
  type: 'feedback',
  feedbackId: id,
  text: id,
  at: '2026-03-01',
  language: null,
  source: 'interview',
  score: null,
  added: true,
  ...fields,
})
const many = (n: number, name: string) => Array.from({ length: n }, (_, i) => said(`${name}${i}`))
const record = (fields: Partial<JourneyRecord> = {}) =>
  unmeasuredRecord({ id: 'p', type: 'painPoint', title: 'Waits', ...fields })
const use = (journeyId: string, each: JourneyRecord) => ({
  journeyId,
  stands: {
    backing: {
      ...measuredOf({ discovery: null }, each),
      ...measuredGrounds({ discovery: null }, each),
    },
    put: piecesOf(each.evidence.filter(({ added }) => added === true)),
  },
})
const basis = { discovery: null, records: [] }

/** The level on each of its maps, after these were told of the others. */
function onMaps(
  evidence: readonly Evidence[],
  maps: Readonly<Record<string, JourneyRecord>>,
  more: Partial<KnownOnMaps> = {},
) {
  const uses = Object.entries(maps).map(([journeyId, each]) => use(journeyId, each))
  const known = { evidence, uses, ...more }
  const there = Object.entries(maps).map(([journeyId, each]) => {
    const elsewhere = elsewhereOf(known, journeyId)
    const told = { ...each, ...(elsewhere && { elsewhere }) }
    return { ...backingOfRecord(basis, told), ...groundsOfRecord(basis, told) }
  })
  return { all: standingOf(known), there }
}

test('what is put to a record and to each of its maps counts alike everywhere, each piece once', () => {
  const { all, there } = onMaps(many(5, 'own'), {
    a: record({ evidence: [...many(4, 'a'), said('own0')] }),
    b: record({ evidence: many(3, 'b') }),
    c: record(),
  })
  expect(all).toMatchObject({ level: 'backed', pro: 12, n: 12, newest: '2026-03-01' })
  expect(all.sources).toEqual([{ name: 'interview', n: 12 }])
  for (const each of there) expect(each).toEqual(all)
})

test('what several maps measured counts once, from the one that measured most', () => {
  const found = { kind: 'complaint', rank: 1, reach: { value: 0.1, n: 300, low: 0.1, high: 0.1 } }
  const measured = (evidenceCount: number) => record({ ...found, evidenceCount } as never)
  const { all, there } = onMaps([said('own')], { a: measured(40), b: measured(30), c: record() })
  expect(all).toMatchObject({ level: 'backed', pro: 41 })
  for (const each of there) expect(each).toMatchObject({ level: 'backed', pro: 41, n: 41 })
})

test('what speaks against it on one map speaks against it on all', () => {
  const { all, there } = onMaps(many(2, 'own'), {
    a: record({ evidence: many(3, 'a').map((each) => ({ ...each, against: true as const })) }),
    b: record(),
  })
  expect([all, ...there].map(({ level }) => level)).toEqual(Array(3).fill('contradicted'))
})

test('what was only seen as one of many things tested is backed partly, until people say so', () => {
  const unproven = record({ kind: 'unproven', evidenceCount: 40 })
  expect(onMaps([], { a: unproven }).all.level).toBe('partlyBacked')
  expect(onMaps(many(9, 'own'), { a: unproven }).all.level).toBe('partlyBacked')
  expect(onMaps(many(10, 'own'), { a: unproven }).all.level).toBe('backed')
})

test('an idea that answers what is backed is backed partly, also on a map without the finding', () => {
  const idea = record({ type: 'opportunity' })
  const { all, there } = onMaps([], { a: idea }, { answers: true })
  expect([all.level, there[0]!.level]).toEqual(['partlyBacked', 'partlyBacked'])
  expect(onMaps([], { a: idea }).all.level).toBe('assumed')
})

test('a figure that was measured names what it was counted from', () => {
  const figure = (name: string) =>
    ({ type: 'figure', name, text: `${name}.`, value: 0.2, n: 40, low: null, high: null }) as const
  expect(
    piecesOf([figure('loop'), figure('dissatisfied'), figure('A study')]).map(
      ({ source }) => source,
    ),
  ).toEqual(['events', 'answers', 'A study'])
})
