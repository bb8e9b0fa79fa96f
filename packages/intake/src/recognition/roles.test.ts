import { expect, test } from 'vitest'
import { profileColumns } from './profile.ts'
import { namesCase, recognise } from './roles.ts'

const now = Date.UTC(2026, 0, 1)

/** Forty rows in which each column holds what its value says: `#` counts rows, `%` repeats. */
function look(columns: Readonly<Record<string, (row: number) => string>>) {
  const rows = Array.from({ length: 40 }, (_, row) =>
    Object.values(columns).map((cell) => cell(row)),
  )
  return recognise(profileColumns(Object.keys(columns), rows, now))
}

const some =
  (...values: string[]) =>
  (row: number) =>
    values[row % values.length]!
const instant = (row: number) => new Date(Date.UTC(2024, 0, 1) + row * 3_600_000).toISOString()
const words = (row: number) => `The parcel number ${row} came too late for me`

test('the shop events of Kaggle', () => {
  const { purpose, eventMapping } = look({
    event_time: (row) => `2019-10-01 00:00:${String(row).padStart(2, '0')} UTC`,
    event_type: some('view', 'cart', 'purchase'),
    product_id: (row) => `${44_600_062 + row}`,
    category_code: some('', 'electronics.smartphone'),
    price: (row) => `${row}.79`,
    user_id: some('541312140', '554748717', '519107250'),
    user_session: some('72d76fde-8bb3', '9333dfbd-b87a'),
  })
  expect(purpose).toBe('events')
  expect(eventMapping).toMatchObject({
    customer: 'user_id',
    activity: 'event_type',
    time: 'event_time',
  })
})

test('the export of Google Analytics: the time with a clock, in microseconds', () => {
  const { eventMapping } = look({
    event_date: some('20240101', '20240102'),
    event_timestamp: (row) => `${1_704_103_200_000_000 + row * 1_000_000}`,
    event_name: some('page_view', 'scroll', 'purchase'),
    user_pseudo_id: some('1234.5678', '2345.6789', '3456.7890'),
    'traffic_source.medium': some('organic', 'cpc'),
  })
  expect(eventMapping).toMatchObject({
    customer: 'user_pseudo_id',
    activity: 'event_name',
    time: 'event_timestamp',
    channel: 'traffic_source.medium',
  })
})

test('the export of a process-mining tool', () => {
  const { eventMapping } = look({
    'Case ID': (row) => `Case ${Math.floor(row / 4)}`,
    Activity: some('Register', 'Check', 'Decide', 'Archive'),
    Resource: some('Ann', 'Ben'),
    'Start Timestamp': instant,
    'Complete Timestamp': instant,
    Variant: some('Variant 1'),
    'Variant index': some('1'),
  })
  expect(eventMapping).toEqual({
    customer: 'Case ID',
    activity: 'Activity',
    time: 'Complete Timestamp',
  })
})

test('reviews of a shop', () => {
  const { purpose, feedbackMapping } = look({
    review_id: (row) => `r${row}`,
    order_id: (row) => `o${row}`,
    review_score: some('1', '5', '4'),
    review_comment_title: some('', 'super'),
    review_comment_message: words,
    review_creation_date: instant,
  })
  expect(purpose).toBe('feedback')
  expect(feedbackMapping).toMatchObject({
    id: 'review_id',
    customer: 'order_id',
    score: 'review_score',
    text: 'review_comment_message',
    at: 'review_creation_date',
  })
})

test('answers under their questions, however often the same words come', () => {
  const { purpose, feedbackMapping } = look({
    'Response ID': (row) => `R${row}`,
    case: (row) => `case-${row}`,
    'answered at': instant,
    'How likely are you to recommend us to a friend?': some('9', '3', '10', '0'),
    'Why did you give this score?': some(
      '',
      'I had to call three times',
      'Very friendly at the desk',
    ),
    'Which district do you live in?': some('North', 'South'),
  })
  expect(purpose).toBe('feedback')
  expect(feedbackMapping).toEqual({
    id: 'Response ID',
    customer: 'case',
    at: 'answered at',
    score: 'How likely are you to recommend us to a friend?',
    scale: { kind: 'nps', min: 0, max: 10 },
    text: 'Why did you give this score?',
  })
})

test('of tickets the number of the ticket is its name, and the case is the customer', () => {
  const { feedbackMapping } = look({
    ticket: (row) => `T${row}`,
    case: (row) => `case-${row}`,
    opened: instant,
    'first reply': instant,
    solved: instant,
    message: words,
  })
  expect(feedbackMapping).toMatchObject({ id: 'ticket', customer: 'case', text: 'message' })
})

test('relative numbers are no times, and amounts are no customers', () => {
  const { purpose, eventMapping } = look({
    t: (row) => `${row * 0.5}`,
    amount: (row) => `${row}.5`,
    what: some('a', 'b'),
  })
  expect(purpose).toBe('unknown')
  expect(eventMapping.time).toBeUndefined()
  expect(eventMapping.customer).not.toBe('amount')
})

test.each([
  ['case:concept:name', true],
  ['Case ID', true],
  ['order_id', true],
  ['TicketNumber', true],
  ['session', true],
  ['Vorgangsnummer', true],
  ['customer_id', false],
  ['userId', false],
  ['distinct_id', false],
  ['Kunde', false],
])('%s holds cases: %s', (name, holds) => {
  expect(namesCase(name)).toBe(holds)
})
