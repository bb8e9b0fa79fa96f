import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEvents } from '../events/read-events.ts'

const fixtures = join(import.meta.dirname, '../../test/fixtures')

test.each(['snappy', 'gzip', 'zstd'])('a Parquet file packed with %s is read', async (codec) => {
  const path = join(fixtures, `events-${codec}.parquet`)
  const read = await readEvents([path], { now: Date.UTC(2026, 0, 1) })
  if (read.type === 'badFile') throw new Error(read.reason)
  const { columns, mapping, files } = read
  expect(files).toMatchObject([{ kind: 'parquet', rows: 30, taken: 30 }])
  expect(mapping).toMatchObject({
    customer: 'customer_id',
    activity: 'event',
    time: 'event_time',
    channel: 'channel',
  })
  expect([columns.customers.length, columns.activities]).toEqual([10, ['open', 'look', 'buy']])
  expect(new Date(columns.time[29]!).toISOString()).toBe('2024-05-01T10:29:00.000Z')
  expect([...columns.channel!.codes.subarray(0, 4)]).toEqual([1, 0, 1, 0])
})

test('a damaged file that would make the decoder loop is refused, and nothing else suffers', async () => {
  const read = await readEvents([join(fixtures, 'damaged-endless.parquet')], { now: 0 })
  expect(read).toMatchObject({
    type: 'badFile',
    file: 'damaged-endless.parquet',
    reason: expect.stringContaining('makes no progress'),
  })
})
