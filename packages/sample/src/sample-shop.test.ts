import { expect, test } from 'vitest'
import { sampleShop } from './sample-shop.ts'

const shop = sampleShop(1)
const { columns, feedback, truths } = shop

test('is as large as the sample workspace wants it, in two languages', () => {
  expect(columns.customers).toHaveLength(20_000)
  expect(columns.size).toBeGreaterThan(140_000)
  expect(columns.size).toBeLessThan(170_000)
  const comments = feedback.filter(({ text }) => text !== null)
  expect(comments.length).toBeGreaterThan(7_000)
  expect(comments.length).toBeLessThan(9_000)
  expect(new Set(comments.map(({ language }) => language))).toEqual(new Set(['en', 'de']))
})

test('is the same for the same seed and another for another', () => {
  const same = sampleShop(1)
  expect(same.columns).toEqual(columns)
  expect(same.feedback).toEqual(feedback)
  expect(sampleShop(2).columns.size).not.toBe(columns.size)
})

test('plants its truths under the raw names of the log', () => {
  const { painWait, dropOff, loop, delight, success } = truths
  const named = [
    painWait.activity,
    painWait.next,
    dropOff.activity,
    loop.activity,
    loop.to,
    delight.activity,
    success,
  ]
  for (const activity of named) expect(columns.activities).toContain(activity)
  expect(shop.success).toBe(success)
})

test('who waits long is less content', () => {
  const delivered = feedback.filter(
    (item) => item.touchpoint === 'Order delivered' && item.score !== null,
  )
  const late = delivered.filter(({ text }) => /\bdays|Tage|late|spät/.test(text ?? ''))
  const rest = delivered.filter(({ text }) => !/\bdays|Tage|late|spät/.test(text ?? ''))
  expect(mean(late.map(({ score }) => score!))).toBeLessThan(
    mean(rest.map(({ score }) => score!)) - 2,
  )
})

test('comments are varied and some hold what must be redacted', () => {
  const texts = feedback.flatMap(({ text }) => text ?? [])
  expect(new Set(texts).size / texts.length).toBeGreaterThan(0.65)
  expect(texts.filter((text) => text.includes('@')).length).toBeGreaterThan(20)
  for (const text of texts) expect(text).not.toMatch(/[{}|$]|undefined/)
})

test('every event and item of feedback is in the order of time, and at a time when it can be', () => {
  const backwards = columns.time.findIndex((time, i) => i > 0 && time < columns.time[i - 1]!)
  expect(backwards).toBe(-1)
  expect(feedback.filter(({ at }) => at! < columns.time[0]!)).toEqual([])
})

test('whoever asks about the late parcel is served worst', () => {
  const tickets = feedback.filter(({ handling }) => handling !== undefined)
  const hours = (team: string) => {
    const own = tickets.filter(({ handling }) => handling!.team === team)
    return mean(own.map(({ handling }) => handling!.firstReply!.seconds / 3600))
  }
  expect(tickets.length).toBeGreaterThan(500)
  expect(hours('Logistics')).toBeGreaterThan(3 * hours('Service'))
  const open = tickets.filter(({ handling }) => handling!.status === 'open')
  expect(open.length).toBeGreaterThan(10)
  const last = Math.max(columns.time.at(-1)!, feedback.at(-1)!.at!)
  for (const { at, handling } of tickets)
    expect(at! + handling!.resolution!.seconds * 1000).toBeLessThanOrEqual(last)
})

test('is written as CSV, one line an event', () => {
  const lines = shop.eventsCsv().trimEnd().split('\n')
  expect(lines).toHaveLength(columns.size + 1)
  expect(lines[0]).toBe('customer,activity,time,channel,device,customer_type,country')
  expect(lines[1]).toMatch(/^C-\d{5},[\w ]+,2026-03-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,/)
  expect(shop.feedbackCsv().split('\n')[0]).toBe(
    'id,customer,at,score,text,touchpoint,channel,source type,first reply at,solved at,status,reopened,handed over,team',
  )
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
