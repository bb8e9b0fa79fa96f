import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fullnessOf, splitWords } from './fullness.ts'
import { type Card, type Journey, journeySchema, type Lane } from './journey.ts'
import { nestedJourney } from './nested.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const blank: Card = {
  id: '',
  text: null,
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
}

function laneOf(texts: readonly string[], fields: Partial<Lane> = {}): Lane {
  const cards = texts.map((text, i) => ({ ...blank, id: `c${i}`, text }))
  const cells = [{ stepId: 'pay', cards }]
  return { id: 'notes', type: 'text', title: 'Notes', subtitle: '', cells, ...fields }
}

const sentence = 'The customer waits for a long time and nobody says why. '

test('a map of the usual size is not too full', () => {
  expect(fullnessOf(shop)).toEqual([])
  const steps = Array.from({ length: 29 }, () => shop.steps[0]!)
  const lanes = [laneOf(Array.from({ length: 19 }, () => 'x'.repeat(280)))]
  expect(fullnessOf({ steps, lanes })).toEqual([])
})

test('thirty steps, twenty cards in a cell and a long card are too much, the worst of each', () => {
  const steps = Array.from({ length: 30 }, () => shop.steps[0]!)
  const many = Array.from({ length: 20 }, (_, i) => (i === 7 ? 'y'.repeat(400) : 'x'.repeat(281)))
  expect(fullnessOf({ steps, lanes: [laneOf(many)] })).toEqual([
    { kind: 'manySteps', steps: 30 },
    { kind: 'fullCell', laneId: 'notes', stepId: 'pay', cards: 20 },
    { kind: 'longCard', laneId: 'notes', stepId: 'pay', cardId: 'c7', letters: 400 },
  ])
})

test.each([{ hidden: true as const }, { folded: true as const }, { height: 'clamp' as const }])(
  'what is out of sight is not too much: %o',
  (fields) => {
    const lanes = [
      laneOf(
        Array.from({ length: 25 }, () => 'x'.repeat(300)),
        fields,
      ),
    ]
    expect(fullnessOf({ steps: [], lanes })).toEqual([])
  },
)

test('what customers said, and the marks of bold words, are not counted', () => {
  const quotes = laneOf(['x'.repeat(900)], { type: 'quotes' })
  const bold = laneOf([`**${'x'.repeat(278)}**`])
  expect(fullnessOf({ steps: [], lanes: [quotes, bold] })).toEqual([])
})

test('a long text is cut where lines and sentences end, and loses no word', () => {
  const text = sentence.repeat(12).trim()
  const pieces = splitWords(text)
  expect(pieces.length).toBe(3)
  expect(pieces.every((piece) => piece.length <= 280 && piece.endsWith('.'))).toBe(true)
  expect(pieces.join(' ')).toBe(text)
  const list = Array.from({ length: 12 }, (_, i) => `- point ${i} ${'x'.repeat(40)}`).join('\n')
  expect(splitWords(list).join('\n')).toBe(list)
  expect(splitWords(list).every((piece) => piece.startsWith('- '))).toBe(true)
  expect(splitWords('x'.repeat(400))).toHaveLength(1)
})

test('a stage becomes a journey of its own that is valid and holds just what is there', () => {
  const stage = shop.stages.find(({ title }) => title === 'Purchase')!
  const nested = nestedJourney(shop, stage.id, { id: 'n', title: 'Purchase, closer' })
  expect(journeySchema.safeParse(nested).error).toBeUndefined()
  expect(nested.steps.map(({ title }) => title)).toEqual(['Fills the basket', 'Pays'])
  expect(nested.records.map(({ title }) => title)).toContain('Freight cost appears late')
  expect(nested.records.map(({ title }) => title)).not.toContain(
    'Parcel arrives later than promised',
  )
  expect(nested.discovery).toBeNull()
  const inside = new Set(nested.steps.map(({ id }) => id))
  const used = [
    ...nested.lanes.flatMap(({ cells }) => cells.map(({ stepId }) => stepId)),
    ...nested.curves.flatMap(({ points }) => points.map(({ stepId }) => stepId)),
    ...nested.edges.flatMap(({ from, to }) => [from, to]),
    ...nested.records.flatMap(({ stepIds }) => stepIds),
  ]
  expect(used.every((stepId) => inside.has(stepId))).toBe(true)
})
