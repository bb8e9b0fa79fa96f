import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absorbingChain, chainCounts } from './absorbing-chain.ts'
import { logOfLetters, times } from './fixtures/letters.ts'
import { turningPoints } from './turning-points.ts'

const D = 3

test('a chain worked out by hand', () => {
  // A → B 3, A → C 1; B → D 2, B leaves 1; C → A 1; then A → B → D.
  const log = logOfLetters(['ABD', 'AB', 'ACABD'])
  const chain = absorbingChain(log, { success: D })
  // P(B) = 2/3; P(A) = ¾·⅔ + ¼·P(C), P(C) = P(A) → P(A) = ⅔.
  expect(chain.pSuccess[1]).toBeCloseTo(2 / 3)
  expect(chain.pSuccess[0]).toBeCloseTo(2 / 3)
  expect(chain.pSuccess[D]).toBe(1)
  expect(chain.pStart).toBeCloseTo(2 / 3)
  // From B one move; from A: visits of A = 1/(1 − ¼) = 4/3, of C ⅓, of B 1.
  expect(chain.expectedStepsLeft[1]).toBeCloseTo(1)
  expect(chain.expectedStepsLeft[0]).toBeCloseTo(8 / 3)
  // All success passes B; without C a quarter of the journeys at A is lost at each visit.
  expect(chain.removalEffect[1]).toBeCloseTo(1)
  expect(chain.removalEffect[2]).toBeCloseTo(1 / 4)
})

test('what comes after the first success does not count, empty journeys neither', () => {
  const counts = chainCounts(logOfLetters(['ADBB', '', 'B']), { success: D })
  expect(counts.journeys).toBe(2)
  expect(counts.exits[1]).toBe(1)
  expect(counts.reached[1]).toBe(1)
  expect(absorbingChain(counts, { success: D }).pStart).toBeCloseTo(0.5)
})

test('steps behind which one end only was seen are points of no return', () => {
  const log = logOfLetters([...times(5, 'ABD'), ...times(3, 'AC'), ...times(2, 'ACE')])
  const { pointsOfNoReturn, canSucceed, canFail } = absorbingChain(log, { success: D })
  expect(pointsOfNoReturn).toEqual([
    { step: 1, outcome: 'success', journeys: 5 },
    { step: 2, outcome: 'failure', journeys: 5 },
  ])
  expect(canSucceed).toEqual([true, true, false, true, false])
  expect(canFail).toEqual([true, false, true, false, true])
})

test('the share that succeeds and the removal effect equal a second solve without the step', () => {
  const word = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (letters) => {
      const words = [...letters.map((each) => each.join('')), 'ABCD']
      const chain = absorbingChain(logOfLetters(words), { success: D })
      const won = words.filter((each) => each.includes('D')).length
      expect(chain.pStart).toBeCloseTo(won / words.length)
      for (const step of [0, 1, 2]) {
        const without = iterate(chain.counts, step)
        expect(chain.removalEffect[step]).toBeCloseTo(1 - without / chain.pStart, 6)
      }
      const points = turningPoints(logOfLetters(words), chain)
      const decided = points.decides.reduce((sum, share) => sum + share, points.decidedAtStart)
      if (won < words.length) expect(decided).toBeCloseTo(1)
    }),
  )
})

test('the move that loses customers turns the journey', () => {
  const log = logOfLetters([...times(80, 'ABD'), ...times(40, 'ACB'), ...times(20, 'ACBD')])
  const chain = absorbingChain(log, { success: D })
  const { drops, decides } = turningPoints(log, chain)
  expect(drops.map(({ from, to }) => [from, to])).toEqual([[1, -1]])
  expect(drops[0]).toMatchObject({ journeys: 40, difference: { diff: -1 } })
  expect(drops[0]!.drop).toBeCloseTo(100 / 140)
  expect(decides[1]).toBeCloseTo(1)
})

/** P(success) by brute force, where coming to `removed` means leaving. */
function iterate(counts: ReturnType<typeof chainCounts>, removed: number): number {
  const { size, starts, moves, exits, journeys } = counts
  let p = Float64Array.from({ length: size }, (_, step) => (step === D ? 1 : 0))
  for (let round = 0; round < 4000; round++) {
    p = p.map((_, step) => {
      if (step === D) return 1
      if (step === removed) return 0
      const row = moves.subarray(step * size, (step + 1) * size)
      const out = row.reduce((sum, count) => sum + count, exits[step]!)
      return out === 0 ? 0 : row.reduce((sum, count, to) => sum + (count / out) * p[to]!, 0)
    })
  }
  return starts.reduce((sum, count, step) => sum + (count / journeys) * p[step]!, 0)
}
