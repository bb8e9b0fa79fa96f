import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFeedback, type FeedbackRead } from './read-feedback.ts'
import type { FeedbackMapping } from '../mapping/mapping.ts'
import { previewFile } from '../preview/preview.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-handling-'))
const now = Date.UTC(2026, 0, 31)

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(path: string, mapping: FeedbackMapping = {}) {
  const result = await readFeedback([path], { now, mapping })
  if (result.type === 'badFile') throw new Error(result.reason)
  return result
}

const handlings = ({ items }: FeedbackRead) => items.map(({ handling }) => handling)
const HOUR = 3600
const seen = (seconds: number) => ({ seconds, ended: true })
const thumb = (value: number) => ({ kind: 'csat', min: 0, max: 1, value })
const waiting = (seconds: number) => ({ seconds, ended: false })

const table = [
  'Ticket ID;Created at;First response time (in hrs);Resolved at;Status;Reopens;Agent group;Satisfaction score;Subject;Group stations',
  '1;2026-01-05 10:00;2:30;2026-01-05 18:00;Closed;0;Hotline;Good;Parcel is late;1',
  '2;2026-01-05 10:00;0.5;;Pending;1;Hotline;Offered;Parcel is broken and I want it back;2',
  '3;2026-01-05 10:00;;2026-01-05 09:00;Closed;0;Hotline;;Before it began;1',
  '4;2026-01-05 10:00;-1;2026-01-05 11:00;Closed;0;Hotline;;Answered early;1',
  '5;2026-01-05 10:00;1:00;2026-01-06 10:00;Closed;-2;Hotline;;Too often;1',
  '6;2026-01-05 10:00;soon;2026-01-06 10:00;Closed;0;Hotline;;Soon;1',
].join('\n')

test('a table: columns by name, lengths in the unit of the column; what cannot be is set aside', async () => {
  const path = file('tickets.csv', table)
  expect(await previewFile(path)).toMatchObject({
    purpose: 'feedback',
    feedbackMapping: {
      id: 'Ticket ID',
      at: 'Created at',
      firstReply: 'First response time (in hrs)',
      solved: 'Resolved at',
      status: 'Status',
      reopened: 'Reopens',
      team: 'Agent group',
      score: 'Satisfaction score',
      text: 'Subject',
      handedOver: 'Group stations',
    },
  })
  const found = await read(path)
  expect(handlings(found)).toEqual([
    {
      firstReply: seen(2.5 * HOUR),
      resolution: seen(8 * HOUR),
      status: 'solved',
      reopened: 0,
      handedOver: 0,
      team: 'Hotline',
      score: thumb(1),
      updatedAt: null,
    },
    {
      firstReply: seen(HOUR / 2),
      // The file reaches to the last thing that it knows of.
      resolution: waiting(8 * HOUR),
      status: 'open',
      reopened: 1,
      handedOver: 1,
      team: 'Hotline',
      score: null,
      updatedAt: null,
    },
  ])
  expect(found.quarantined.rows.map(({ row, column }) => [row, column])).toEqual([
    [4, 'Resolved at'],
    [5, 'First response time (in hrs)'],
    [6, 'Reopens'],
    [7, 'First response time (in hrs)'],
  ])
  expect(found.quarantined.rows[0]!.reason).toMatch(/before the ticket was opened/)
})

test('of a table of several kinds only the tickets are handled', async () => {
  const { items } = await read(
    file(
      'mixed.csv',
      'id,at,score,text,source type,first reply at\n1,2026-01-05,9,fine,survey,\n2,2026-01-05,,late,ticket,2026-01-06\n3,2026-01-05,,lost,ticket,\n',
    ),
  )
  expect(items.map(({ sourceType, score }) => [sourceType, score])).toEqual([
    ['survey', 9],
    ['ticket', null],
    ['ticket', null],
  ])
  expect(items.map(({ handling }) => handling?.firstReply)).toEqual([
    undefined,
    seen(24 * HOUR),
    waiting(24 * HOUR),
  ])
})

test('a table of answers with a status and a team is no table of tickets', async () => {
  const { items } = await read(
    file(
      'survey.csv',
      'id,date,score,status,team\n1,2026-01-05,9,sent,North\n2,2026-01-06,3,sent,South\n',
    ),
  )
  expect(items[0]).toMatchObject({
    sourceType: 'survey',
    metadata: { status: 'sent', team: 'North' },
  })
  expect(items[0]!.handling).toBeUndefined()
})

test('a number without a unit is refused with what to write', async () => {
  const { quarantined, items } = await read(
    file(
      'unit.csv',
      'id,created at,text,resolution\n1,2026-01-05,late,35\n2,2026-01-05,slow,1:10\n',
    ),
    { solved: 'resolution' },
  )
  expect(items).toHaveLength(1)
  expect(quarantined.rows[0]!.reason).toMatch(/names no unit.*\(minutes\)/)
})
