import { expect, test } from 'vitest'
import type { Estimate } from '../record/opportunity.ts'
import { seededRandom } from '../random.ts'
import { drawScore } from './draw.ts'
import { type Formula, parseFormula } from './formula.ts'
import { rankChanges } from './rank-changes.ts'
import { type Contender, rankBy } from './ranking.ts'
import { readyFormulas } from './ready-formulas.ts'
import { type KnownScores, noScores } from './scored.ts'

const formula = (text: string) => parseFormula(text) as Formula
const ends = (value: number, low = value, high = value): Estimate => ({ value, low, high })

function contender(id: string, manual: Readonly<Partial<Record<keyof KnownScores, Estimate>>>) {
  const scores = Object.fromEntries(
    Object.entries(noScores).map(([name, known]) => [
      name,
      { ...known, manual: manual[name as keyof KnownScores] ?? null },
    ]),
  ) as unknown as KnownScores
  return { id, scores }
}

const rank = (contenders: readonly Contender[], text: string) =>
  rankBy(contenders, formula(text), { random: seededRandom(7), draws: 4000 })

test('ranks by RICE and names what is missing', () => {
  const full = (effort: number) => ({
    reach: ends(100),
    impact: ends(1),
    confidence: ends(0.8),
    effort: ends(effort),
  })
  const { ranked, unranked, isRanged } = rank(
    [
      contender('slow', full(8)),
      contender('quick', full(2)),
      contender('unknown', { reach: ends(9) }),
    ],
    readyFormulas.rice,
  )
  expect(ranked.map(({ id, score, rank: at }) => [id, score, at])).toEqual([
    ['quick', 40, 1],
    ['slow', 10, 2],
  ])
  expect(ranked[0]).toMatchObject({ rankLow: 1, rankHigh: 1, beatsNext: 1, isTie: false })
  expect(unranked).toEqual([{ id: 'unknown', missing: ['impact', 'confidence', 'effort'] }])
  expect(isRanged).toBe(false)
})

test('says how often one beats another: two triangles on the same scale', () => {
  // P(A > B) of triangles (0, 1, 2) and (1, 2, 3) is 1/24.
  const { ranked, beats, isRanged } = rank(
    [contender('a', { reach: ends(1, 0, 2) }), contender('b', { reach: ends(2, 1, 3) })],
    'reach',
  )
  expect(beats('a', 'b')).toBeCloseTo(1 / 24, 1)
  expect(ranked[0]).toMatchObject({ id: 'b', isTie: false })
  expect(ranked[0]!.beatsNext).toBeCloseTo(23 / 24, 1)
  expect(ranked[0]!.low).toBeCloseTo(1 + Math.sqrt(0.1), 1)
  expect(isRanged).toBe(true)
  expect(beats('a', 'nobody')).toBeNull()
})

test('what nothing tells apart is a tie', () => {
  const { ranked } = rank(
    [
      contender('a', { reach: ends(10, 0, 20) }),
      contender('b', { reach: ends(10.1, 0, 20) }),
      contender('c', { reach: ends(1, 0.9, 1.1) }),
      contender('d', { reach: ends(1, 0.9, 1.1) }),
    ],
    'reach',
  )
  expect(ranked.map(({ id, isTie }) => [id, isTie])).toEqual([
    ['b', false],
    ['a', true],
    ['c', false],
    ['d', true],
  ])
  expect(ranked[0]).toMatchObject({ rankLow: 1 })
  expect(ranked[0]!.rankHigh).toBeGreaterThanOrEqual(2)
})

test('the same seed gives the same ranking', () => {
  const contenders = [
    contender('a', { reach: ends(5, 1, 9) }),
    contender('b', { reach: ends(6, 1, 9) }),
  ]
  expect(rank(contenders, 'reach').ranked).toEqual(rank(contenders, 'reach').ranked)
})

test('draws of figures hold 95 % in the interval, and none leaves what a score can be', () => {
  const random = seededRandom(3)
  const known = {
    manual: null,
    computed: { ...ends(0.9, 0.7, 0.99), n: 40, asOf: null, from: '' },
  }
  const drawn = Array.from({ length: 4000 }, () => drawScore('confidence', known, random)!)
  const inside = drawn.filter((each) => each >= 0.7 && each <= 0.99).length / drawn.length
  expect(inside).toBeGreaterThan(0.93)
  expect(inside).toBeLessThan(0.97)
  expect(Math.max(...drawn)).toBeLessThanOrEqual(1)
  expect(drawScore('effort', { manual: null, computed: null }, random)).toBeNull()
})

test('says what moved since, what is new and what is gone', () => {
  const of = (...reaches: readonly (readonly [string, number])[]) =>
    rank(
      reaches.map(([id, value]) => contender(id, { reach: ends(value) })),
      'reach',
    )
  const changes = rankChanges(
    of(['a', 9], ['b', 5], ['gone', 3]),
    of(['b', 12], ['a', 9], ['new', 1]),
  )
  expect(changes).toEqual([
    { id: 'new', before: null, now: { rank: 3, score: 1 } },
    { id: 'gone', before: { rank: 3, score: 3 }, now: null },
    { id: 'b', before: { rank: 2, score: 5 }, now: { rank: 1, score: 12 } },
    { id: 'a', before: { rank: 1, score: 9 }, now: { rank: 2, score: 9 } },
  ])
})
