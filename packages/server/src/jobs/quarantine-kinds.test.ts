import { expect, test } from 'vitest'
import { quarantineKinds } from './quarantine-kinds.ts'

const kindsOf = (...reasons: string[]) =>
  quarantineKinds(
    reasons.map((reason, i) => ({ file: 'a.csv', row: i, column: 'when', reason, raw: '' })),
  )

test('reasons that differ only by the value of their row are one kind, the largest first', () => {
  const kinds = kindsOf(
    "The customer (column 'who') is missing.",
    "'soon' in column 'when' is not a time. Write it like 2024-12-31 14:05.",
    "'it's late' in column 'when' is not a time. Write it like 2024-12-31 14:05.",
    'The score 11 lies outside the scale 0 to 10.',
    'The score -2.5 lies outside the scale 0 to 10.',
    'The score 12 lies outside the scale 0 to 10.',
  )
  expect(kinds.map(({ reason, n }) => [n, reason])).toEqual([
    [3, 'The score … lies outside the scale 0 to 10.'],
    [2, "A value in column 'when' is not a time. Write it like 2024-12-31 14:05."],
    [1, "The customer (column 'who') is missing."],
  ])
})

test('a reason that is the same on every row is kept as it is', () => {
  const reason = 'The line is longer than 16 MB. Write one object a line.'
  expect(kindsOf(reason, reason)).toMatchObject([{ reason, n: 2 }])
})
