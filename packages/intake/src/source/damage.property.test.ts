import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvents } from '../events/read-events.ts'
import { readFeedback } from '../feedback/read-feedback.ts'

const path = join(mkdtempSync(join(tmpdir(), 'desirepath-damage-')), 'file')
const now = Date.UTC(2026, 0, 1)
const event =
  '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-05-01"/></event>'
const xes = `<?xml version="1.0"?><log><trace>${event.repeat(5)}</trace></log>`
const good: readonly Buffer[] = [
  Buffer.from(
    'user;event;time;score;comment\n'.concat('u1;"op""en";01.05.2024 10:00;5;fine\n'.repeat(6)),
  ),
  Buffer.from('{"userId":"u","event":"e","timestamp":"2024-05-01","rating":4}\n'.repeat(6)),
  Buffer.from(JSON.stringify({ events: [{ user: 'u', event: 'e', time: 1_714_557_600 }] })),
  Buffer.from(xes),
  gzipSync(xes),
  Buffer.from(`\uFEFF${xes}`, 'utf16le'),
  readFileSync(join(import.meta.dirname, '../../test/fixtures/events-snappy.parquet')),
]

/** A good file with some bytes changed, and perhaps its end missing. */
const damaged = fc
  .tuple(
    fc.constantFrom(...good),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    fc.option(fc.nat()),
  )
  .map(([file, changes, end]) => {
    const bytes = Buffer.from(file)
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    return end === null ? bytes : bytes.subarray(0, end % bytes.length)
  })

test('whatever is done to a file, it is read or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      writeFileSync(path, bytes)
      for (const read of [await readEvents([path], { now }), await readFeedback([path], { now })]) {
        if (read.type === 'badFile') expect(read.reason).toMatch(/^[A-Z“'].*[.)]$/s)
        else if (read.type === 'events') expect(read.columns.size).toBeGreaterThan(0)
        else expect(read.items.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})
