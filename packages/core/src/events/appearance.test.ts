import { expect, test } from 'vitest'
import { byAppearance } from './appearance.ts'

const rows = [
  ['bob', 'see', 'Web'],
  ['ann', 'buy', ''],
  ['bob', 'buy', 'App'],
] as const

function columnsWith(customers: string[], activities: string[], channels: string[]) {
  return {
    size: rows.length,
    customers,
    activities,
    customer: Uint32Array.from(rows, ([name]) => customers.indexOf(name)),
    activity: Uint32Array.from(rows, ([, name]) => activities.indexOf(name)),
    time: Float64Array.from([3, 1, 2]),
    channel: {
      name: 'channel',
      values: channels,
      codes: Uint8Array.from(rows, ([, , name]) => channels.indexOf(name)),
    },
    attributes: [],
  }
}

test('the same rows give the same columns, in whatever order their dictionaries were', () => {
  const wanted = columnsWith(['bob', 'ann'], ['see', 'buy'], ['', 'Web', 'App'])
  expect(byAppearance(wanted)).toEqual(wanted)
  const other = columnsWith(['ann', 'nobody', 'bob'], ['buy', 'see'], ['', 'App', 'Desk', 'Web'])
  expect(byAppearance(other)).toEqual(wanted)
})
