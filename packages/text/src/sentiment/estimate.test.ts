import { seededRandom, type FeedbackItem } from '@desirepath/core'
import { expect, test } from 'vitest'
import { estimateSentiment } from './estimate.ts'

const random = () => seededRandom(1)
const scale = { kind: 'nps', min: 0, max: 10 } as const

test('a stated score comes before anything inferred', () => {
  const items = [
    item({ text: 'Terrible, awful, useless service', score: 10 }),
    item({ text: 'I hate it' }),
  ]
  const estimate = estimateSentiment(items, { random: random() })
  expect(estimate.emotionOf(items[0]!)).toEqual({ value: 2, basis: 'stated' })
})

test('under 100 labels English is estimated by VADER and other languages are left', () => {
  const english = item({ text: 'I love it. The staff was wonderful.', language: 'en' })
  const german = item({ text: 'Ich finde es wunderbar, wirklich großartig.', language: 'de' })
  const estimate = estimateSentiment([english, german], { random: random() })
  expect(estimate).toMatchObject({ method: 'vader', auc: null, labels: 0 })
  expect(estimate.emotionOf(english)!.value).toBeGreaterThan(1)
  expect(estimate.emotionOf(german)).toBeNull()
})

test('from 100 labels it learns, in the language of the comments', () => {
  const scored = Array.from({ length: 120 }, (_, i) =>
    item(
      i % 2 === 0
        ? { text: `Zu spät geliefert ${i}`, score: 2 }
        : { text: `Alles wunderbar ${i}`, score: 9 },
    ),
  )
  const silent = item({ text: 'geliefert, aber zu spät' })
  const estimate = estimateSentiment([...scored, silent], { random: random() })
  expect(estimate).toMatchObject({ method: 'learned', labels: 120 })
  expect(estimate.auc).toBeGreaterThan(0.9)
  expect(estimate.emotionOf(silent)).toMatchObject({ basis: 'inferred' })
  expect(estimate.emotionOf(silent)!.value).toBeLessThan(-0.5)
})

test('with 100 labels that teach nothing only stated scores speak, in English too', () => {
  const scored = Array.from({ length: 200 }, (_, i) =>
    item({ text: 'the shop', score: i % 2 === 0 ? 0 : 10 }),
  )
  const silent = item({ text: 'I love it', language: 'en' })
  const estimate = estimateSentiment([...scored, silent], { random: random() })
  expect(estimate).toMatchObject({ method: 'none', labels: 200 })
  expect(estimate.emotionOf(silent)).toBeNull()
})

test('a text of another kind than what was scored is left alone', () => {
  const scored = Array.from({ length: 200 }, (_, i) =>
    item(
      i % 4 === 0
        ? { text: `Viel zu spät geliefert`, score: 2 }
        : { text: `Schnelle Lieferung, danke`, score: 10 },
    ),
  )
  const request = item({ text: 'Wo bekomme ich eine Kopie der Rechnung vom Vormonat?' })
  const estimate = estimateSentiment([...scored, request], { random: random() })
  expect(estimate.method).toBe('learned')
  expect(estimate.emotionOf(request)).toBeNull()
})

test('nothing is said about items without words or score', () => {
  const items = [item({ text: null }), item({ text: '...' }), item({ text: '10/10' })]
  const estimate = estimateSentiment(items, { random: random() })
  expect(items.map(estimate.emotionOf)).toEqual([null, null, null])
})

function item(part: { text: string | null; score?: number; language?: string }): FeedbackItem {
  return {
    id: `${part.text}`,
    sourceType: 'survey',
    sourceName: 'survey',
    customer: null,
    at: null,
    text: part.text,
    language: part.language ?? null,
    score: part.score ?? null,
    scale: part.score === undefined ? null : scale,
    touchpoint: null,
    channel: null,
    metadata: {},
  }
}
