import { seededRandom } from '@desirepath/core'
import { expect, test } from 'vitest'
import { type CodedText, proposeCodes } from './propose.ts'

const topics = {
  late: ['the parcel came late', 'delivery took three weeks', 'waited for days for the courier'],
  price: ['far too expensive', 'the shipping price was a surprise', 'costs more than elsewhere'],
  app: ['the app crashes at login', 'cannot sign in on my phone', 'the app freezes all the time'],
  staff: ['so friendly on the phone', 'the lady at support was kind', 'helpful and polite people'],
} as const
const fillers = ['again', 'really', 'this time', 'as always', 'for me', 'I must say', 'today']

/** Texts of a topic, each with two of its phrases' beginnings mixed with filler. */
function written(topic: keyof typeof topics, n: number, seed: number): string[] {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  return Array.from({ length: n }, () => `${pick(topics[topic])} ${pick(fillers)} ${pick(fillers)}`)
}

const names = Object.keys(topics) as (keyof typeof topics)[]
const coded: CodedText[] = names.flatMap((topic, i) =>
  written(topic, 12, i).map((text) => ({ text, codes: [topic], notCodes: [] })),
)

test('codes are learned from what is coded, and tested on what was not seen', () => {
  const texts = names.flatMap((topic, i) => written(topic, 5, 100 + i))
  const found = proposeCodes(coded, texts, { random: seededRandom(1) })
  if (found.type === 'tooFew') throw new Error('too few')
  expect(found.codes).toEqual(['app', 'late', 'price', 'staff'])
  const right = found.proposed.filter(
    ({ text, proposals }) => proposals[0]?.code === names[Math.floor(text / 5)],
  )
  expect(right.length).toBeGreaterThanOrEqual(18)
  expect(found.tested.n).toBe(48)
  expect(found.tested.topThree).toBeGreaterThanOrEqual(found.tested.first)
  expect(found.tested.first).toBeGreaterThan(40)
})

test('what lies between two codes is asked about first', () => {
  const clear = written('late', 6, 7)
  const between = 'the delivery took three weeks and the shipping price was a surprise'
  const found = proposeCodes(coded, [...clear, between], { random: seededRandom(1) })
  if (found.type === 'tooFew') throw new Error('too few')
  expect(found.proposed[0]?.text).toBe(clear.length)
})

test('a word against a code counts, and the same input gives the same answer', () => {
  const against = written('late', 8, 3).map((text) => ({ text, codes: [], notCodes: ['late'] }))
  const once = () => proposeCodes([...coded, ...against], ['late'], { random: seededRandom(5) })
  expect(once()).toEqual(once())
  const before = proposeCodes(coded, ['the parcel came late'], { random: seededRandom(5) })
  const after = proposeCodes([...coded, ...against], ['the parcel came late'], {
    random: seededRandom(5),
  })
  const likelihood = (of: typeof before) =>
    of.type === 'proposals'
      ? of.proposed[0]!.proposals.find(({ code }) => code === 'late')!.likelihood
      : 0
  expect(likelihood(after)).toBeLessThan(likelihood(before))
})

test('too little coded teaches nothing, and how much is missing is said', () => {
  expect(proposeCodes(coded.slice(0, 4), ['x'], { random: seededRandom(1) })).toEqual({
    type: 'tooFew',
    needed: 6,
  })
  const one = coded.slice(0, 12)
  expect(proposeCodes(one, ['x'], { random: seededRandom(1) })).toEqual({
    type: 'tooFew',
    needed: 1,
  })
})
