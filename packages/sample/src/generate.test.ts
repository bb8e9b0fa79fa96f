import { expect, test } from 'vitest'
import { generate } from './generate.ts'
import { type TradeName, tradeNames } from './trades/trade.ts'
import { languages } from './words/tongue.ts'

const start = Date.UTC(2026, 1, 2)

test.each(tradeNames)('%s plants its truths at steps of its own log, each at another', (trade) => {
  for (let seed = 1; seed <= 4; seed++) {
    const { columns, truths, success } = make(trade, seed)
    const { painWait, dropOff, loop, delight } = truths
    const places = [painWait.activity, dropOff.activity, loop.activity, delight.activity]
    for (const activity of [...places, painWait.next, loop.to, success]) {
      expect(columns.activities).toContain(activity)
    }
    expect(new Set(places).size).toBe(4)
  }
})

test.each(tradeNames)('%s waits, leaves and returns as often as it was told', (trade) => {
  const { columns, truths } = make(trade, 7)
  const reached = customersAt(columns, truths.dropOff.activity)
  const last = lastActivities(columns)
  const left = [...reached].filter((customer) => last[customer] === truths.dropOff.activity).length
  expect(left / reached.size).toBeGreaterThan(truths.dropOff.share * 0.85)
  expect(left / reached.size).toBeLessThan(truths.dropOff.share + 0.22)
})

test.each(languages)('people write %s without holes, in every trade', (language) => {
  for (const trade of tradeNames) {
    const { feedback } = generate({ seed: 3, customers: 300, trade, languages: [language], start })
    const texts = feedback.flatMap(({ text }) => text ?? [])
    expect(texts.length).toBeGreaterThan(40)
    for (const text of texts) expect(text).not.toMatch(/[{}|$]|undefined|\s[,.]/)
  }
})

test('with strength 0 nobody waits, leaves or returns for a planted reason', () => {
  const { columns, truths } = make('bank', 1, 0)
  expect([truths.painWait.share, truths.dropOff.share, truths.loop.share]).toEqual([0, 0, 0])
  expect(columns.activities).not.toContain('video_ident_failed')
})

test('a wished placement is kept', () => {
  const truths = {
    wait: 'card_sent',
    dropOff: 'form_started',
    loop: 'video_ident_failed',
    delight: 'account_opened',
  }
  const made = generate({
    seed: 1,
    customers: 500,
    trade: 'bank',
    languages: ['es'],
    start,
    truths,
  }).truths
  expect(made.painWait.activity).toBe('card_sent')
  expect(made.dropOff.activity).toBe('form_started')
  expect(made.loop).toMatchObject({ activity: 'video_ident_failed', to: 'video_ident_started' })
  expect(made.delight.activity).toBe('account_opened')
})

function make(trade: TradeName, seed: number, strength = 1) {
  return generate({ seed, customers: 1500, trade, languages: ['en'], start, truths: { strength } })
}

type Columns = ReturnType<typeof make>['columns']

function customersAt({ size, activities, activity, customer }: Columns, name: string): Set<number> {
  const code = activities.indexOf(name)
  const found = new Set<number>()
  for (let i = 0; i < size; i++) if (activity[i] === code) found.add(customer[i]!)
  return found
}

/** Per customer; the log is in the order of time. */
function lastActivities({ size, activities, activity, customer, customers }: Columns): string[] {
  const last = customers.map(() => '')
  for (let i = 0; i < size; i++) last[customer[i]!] = activities[activity[i]!]!
  return last
}
