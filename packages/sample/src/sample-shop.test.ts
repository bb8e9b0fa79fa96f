import { expect, test } from 'vitest'
import { sampleShop, sampleStart } from './sample-shop.ts'

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

test('another start moves it in time and changes nothing else', () => {
  const now = Date.UTC(2027, 4, 5)
  const start = sampleStart(now)
  const later = sampleShop(1, start)
  const by = start - sampleStart(Date.UTC(2026, 9, 8))
  expect(by % (7 * 86_400_000)).toBe(0)
  expect(Array.from(later.columns.time, (time) => time - by)).toEqual(Array.from(columns.time))
  expect({ ...later.columns, time: null }).toEqual({ ...columns, time: null })
  // What was said in the same second may stand the other way round.
  const said = (of: typeof feedback) => of.map(({ text }) => text ?? '').toSorted()
  expect(said(later.feedback)).toEqual(said(feedback))
  expect(now - later.columns.time.at(-1)!).toBeGreaterThan(0)
  expect(now - later.columns.time.at(-1)!).toBeLessThan(9 * 86_400_000)
})

test('every order has a value, and nothing else has', () => {
  const { values, codes } = columns.attributes.find(({ name }) => name === 'order_value')!
  const isOrder = columns.activities.map((name) => /^(?:order_placed|ordered_again)$/.test(name))
  const events = Array.from(columns.activity, (activity, i) => ({ activity, code: codes[i]! }))
  expect(events.filter(({ activity, code }) => code > 0 !== isOrder[activity])).toEqual([])
  const paid = events.flatMap(({ code }) => (code > 0 ? [Number(values[code])] : []))
  expect(mean(paid)).toBeGreaterThan(44)
  expect(mean(paid)).toBeLessThan(49)
})

test('whoever leaves at the shipping cost says so, seeks it and compares prices more than others', () => {
  const value = (name: string, i: number) => {
    const column = columns.attributes.find((each) => each.name === name)!
    return column.values[column.codes[i]!]!
  }
  const last = new Map(Array.from(columns.customer, (customer, i) => [customer, i]))
  const leavers = [...last.values()].filter(
    (i) => columns.activities[columns.activity[i]!] === 'shipping_cost_shown',
  )
  const said = leavers.map((i) => value('leave_reason', i)).filter((reason) => reason !== '')
  expect(said.length).toBeGreaterThan(400)
  const ofShipping = said.filter((reason) => reason.startsWith('Shipping'))
  expect(ofShipping.length / said.length).toBeGreaterThan(0.7)
  const sought = leavers.filter((i) => value('search_term', i) !== '')
  expect(sought.length / leavers.length).toBeGreaterThan(0.1)
  const left = new Set(leavers.map((i) => columns.customer[i]!))
  const compared = Array.from(columns.customer).filter(
    (_, i) => value('source', i) === 'Price comparison',
  )
  const gone = compared.filter((customer) => left.has(customer))
  expect(gone.length / compared.length).toBeGreaterThan(1.4 * (left.size / 20_000))
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
  expect(lines[0]).toBe(
    'customer,activity,time,channel,device,customer_type,country,order_value,source,search_term,leave_reason',
  )
  expect(lines[1]).toMatch(/^C-\d{5},[\w ]+,2026-03-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,/)
  expect(shop.feedbackCsv().split('\n')[0]).toBe(
    'id,customer,at,score,text,touchpoint,channel,source type,first reply at,solved at,status,reopened,handed over,team',
  )
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
