import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FeedbackMapping } from '../mapping/mapping.ts'
import { previewFile } from '../preview/preview.ts'
import { readFeedback, type FeedbackRead } from './read-feedback.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-feedback-'))
const now = Date.UTC(2026, 0, 1)
let files = 0

async function read(content: string, mapping?: FeedbackMapping): Promise<FeedbackRead> {
  const path = join(folder, `survey-${++files}.csv`)
  writeFileSync(path, content)
  const result = await readFeedback([path], { now, ...(mapping && { mapping }) })
  if (result.type === 'badFile') throw new Error(result.reason)
  return result
}

test('a survey: scores, comments, times and touchpoints; the rest is metadata', async () => {
  const { items, quarantined, mapping } = await read(
    'response id,customer_id,date,nps,comment,touchpoint,store\n' +
      'r1,c1,2024-05-01,9,"Great, thanks",Checkout,Berlin\n' +
      'r2,c2,2024-05-02,NA,na is all I say,,\n' +
      'r3,c3,2024-05-03,10,NA,,\n' +
      'r4,c4,2024-05-03,NA,null,,\n' +
      'r5,c5,2024-05-03,eleven,oh,,\n' +
      'r6,c6,2024-05-03,11,oh,,\n' +
      'r7,c7,last week,3,oh,,\n',
  )
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({
    sourceType: 'survey',
    customer: 'c1',
    at: Date.UTC(2024, 4, 1),
    text: 'Great, thanks',
    score: 9,
    scale: { kind: 'nps', min: 0, max: 10 },
    touchpoint: 'Checkout',
    metadata: { store: 'Berlin' },
  })
  expect(items[1]).toMatchObject({ score: null, scale: null, text: 'na is all I say' })
  expect(new Map(quarantined.rows.map(({ row, column }) => [row, column]))).toEqual(
    new Map([
      [5, null],
      [6, 'nps'],
      [7, 'nps'],
      [8, 'date'],
    ]),
  )
  expect(mapping).toMatchObject({
    score: 'nps',
    text: 'comment',
    at: 'date',
    customer: 'customer_id',
  })
  expect(new Set(items.map(({ id }) => id)).size).toBe(3)
})

test.each([
  ['rating', ['1', '5', '4'], { kind: 'rating', min: 1, max: 5 }],
  ['stars', ['★', '★★★★★', '★★'], { kind: 'rating', min: 1, max: 5 }],
  ['csat', ['1', '4', '5'], { kind: 'csat', min: 1, max: 5 }],
  ['effort score', ['1', '7', '3'], { kind: 'ces', min: 1, max: 7 }],
  ['nps', ['3', '5', '4'], { kind: 'nps', min: 0, max: 10 }],
  ['score', ['0', '10', '4'], { kind: 'nps', min: 0, max: 10 }],
  ['satisfaction', ['0', '10', '4'], { kind: 'rating', min: 0, max: 10 }],
])('the scale of %s is guessed', async (name, scores, scale) => {
  const { items } = await read(
    `id,${name}\n${scores.map((score, i) => `${i},${score}`).join('\n')}\n`,
    { score: name },
  )
  expect(items.map((item) => item.scale)).toEqual([scale, scale, scale])
})

test('a scale by hand decides what is out of range', async () => {
  const { items, quarantined } = await read('id,score\n1,4\n2,9\n', { scale: { min: 1, max: 5 } })
  expect(items.map(({ score }) => score)).toEqual([4])
  expect(quarantined.rows[0]).toMatchObject({
    column: 'score',
    reason: expect.stringMatching(/outside the scale 1 to 5/),
  })
})

test('a file of reviews is told from a log', async () => {
  const path = join(folder, 'reviews.csv')
  const rows = Array.from(
    { length: 30 },
    (_, i) =>
      `u${i},2024-05-0${(i % 9) + 1},${(i % 5) + 1},The delivery took ${i} days and nobody told me why,Delivery`,
  )
  writeFileSync(path, `user,date,stars,review,event\n${rows.join('\n')}\n`)
  expect(await previewFile(path)).toMatchObject({
    purpose: 'feedback',
    feedbackMapping: {
      customer: 'user',
      at: 'date',
      score: 'stars',
      text: 'review',
      touchpoint: 'event',
    },
  })
})

test('a file without text or score is refused', async () => {
  const path = join(folder, 'none.csv')
  writeFileSync(path, 'user,day\nu1,2024-05-01\nu2,2024-05-02\n')
  expect(await readFeedback([path], { now })).toMatchObject({
    type: 'badFile',
    reason: expect.stringMatching(/comment or a score/),
  })
})
