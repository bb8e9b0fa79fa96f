import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFeedback, type FeedbackRead } from '../feedback/read-feedback.ts'
import type { FeedbackMapping } from '../mapping/mapping.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-tickets-'))
const now = Date.UTC(2026, 0, 31)

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

async function read(paths: string | string[], mapping: FeedbackMapping = {}) {
  const result = await readFeedback([paths].flat(), { now, mapping })
  if (result.type === 'badFile') throw new Error(result.reason)
  return result
}

const handlings = ({ items }: FeedbackRead) => items.map(({ handling }) => handling)
const MINUTE = 60
const HOUR = 3600
const seen = (seconds: number) => ({ seconds, ended: true })
const thumb = (value: number) => ({ kind: 'csat', min: 0, max: 1, value })
const waiting = (seconds: number) => ({ seconds, ended: false })

const zendesk = {
  users: [{ id: 71, external_id: 'c1' }],
  groups: [{ id: 9, name: 'Logistics' }],
  tickets: [
    {
      id: 1,
      requester_id: 71,
      group_id: 9,
      created_at: '2026-01-05T10:00:00Z',
      updated_at: '2026-01-06T10:00:00Z',
      status: 'closed',
      subject: 'Where is it?',
      description: 'My parcel is nowhere to be seen.',
      via: { channel: 'email' },
      tags: ['parcel'],
      satisfaction_rating: { score: 'good', comment: 'quick' },
      custom_fields: [{ id: 360, value: 'Order shipped' }],
      metric_set: {
        reply_time_in_minutes: { calendar: 30, business: 10 },
        solved_at: '2026-01-05T16:00:00Z',
        reopens: 1,
        assignee_stations: 3,
        group_stations: 2,
      },
    },
    {
      id: 2,
      requester_id: 72,
      created_at: '2026-01-07T10:00:00Z',
      updated_at: '2026-01-08T10:00:00Z',
      status: 'open',
      description: 'It failed twice.',
      satisfaction_rating: { score: 'unoffered' },
    },
    {
      id: 3,
      requester_id: 73,
      created_at: '2026-01-07T10:00:00Z',
      updated_at: '2026-01-07T12:00:00Z',
      status: 'solved',
      description: 'Never mind, found it.',
      satisfaction_rating: { score: 'bad' },
      comments: [
        { author_id: 73, created_at: '2026-01-07T10:00:00Z' },
        { author_id: 5, public: false, created_at: '2026-01-07T10:01:00Z' },
        { author_id: 5, public: true, created_at: '2026-01-07T10:20:00Z' },
      ],
      audits: [
        {
          created_at: '2026-01-07T10:30:00Z',
          events: [{ field_name: 'group_id', previous_value: '9', value: '8' }],
        },
        {
          created_at: '2026-01-07T10:40:00Z',
          events: [{ field_name: 'status', previous_value: 'open', value: 'solved' }],
        },
        {
          created_at: '2026-01-07T10:50:00Z',
          events: [{ field_name: 'status', previous_value: 'solved', value: 'open' }],
        },
        {
          created_at: '2026-01-07T11:00:00Z',
          events: [{ field_name: 'status', previous_value: 'open', value: 'solved' }],
        },
      ],
    },
  ],
}

test('Zendesk: metrics, or comments and audits, say how long and how often', async () => {
  const found = await read(file('zendesk.json', zendesk), { touchpoint: 'field 360' })
  expect(found.quarantined.count).toBe(0)
  expect(found.items[0]).toMatchObject({
    sourceType: 'ticket',
    customer: 'c1',
    at: Date.UTC(2026, 0, 5, 10),
    text: 'My parcel is nowhere to be seen.',
    channel: 'email',
    touchpoint: 'Order shipped',
    score: null,
    metadata: { subject: 'Where is it?', tags: 'parcel', 'said of the help': 'quick' },
  })
  expect(found.items[1]).toMatchObject({ customer: '72' })
  expect(handlings(found)).toEqual([
    {
      firstReply: seen(30 * MINUTE),
      resolution: seen(6 * HOUR),
      status: 'solved',
      reopened: 1,
      handedOver: 2,
      team: 'Logistics',
      score: thumb(1),
      updatedAt: Date.UTC(2026, 0, 6, 10),
    },
    // The file reaches to 8 January, 10:00: neither answered nor solved after a day.
    {
      firstReply: waiting(24 * HOUR),
      resolution: waiting(24 * HOUR),
      status: 'open',
      reopened: null,
      handedOver: null,
      team: null,
      score: null,
      updatedAt: Date.UTC(2026, 0, 8, 10),
    },
    {
      firstReply: seen(20 * MINUTE),
      resolution: seen(HOUR),
      status: 'solved',
      reopened: 1,
      handedOver: 1,
      team: null,
      score: thumb(0),
      updatedAt: Date.UTC(2026, 0, 7, 12),
    },
  ])
})

test('Zendesk: of several states of a ticket the latest counts, over all files; what was deleted is gone', async () => {
  const state = (id: number, day: number, fields: object) => ({
    id,
    requester_id: 7,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: `2026-01-0${day}T00:00:00Z`,
    status: 'open',
    description: `state of day ${day}`,
    assignee_id: 1,
    ...fields,
  })
  const older = file('page-1.json', {
    tickets: [state(1, 4, {}), state(2, 2, {}), state(2, 5, {})],
  })
  const newer = file(
    'page-2.jsonl',
    [
      JSON.stringify(state(1, 3, {})),
      '{"broken',
      JSON.stringify(state(3, 3, {})),
      JSON.stringify(state(3, 6, { status: 'deleted' })),
      JSON.stringify(state(4, 6, {})),
    ].join('\n'),
  )
  const found = await read([older, newer])
  expect(found.items.map(({ text }) => text)).toEqual([
    'state of day 4',
    'state of day 5',
    'state of day 6',
  ])
  expect(found.quarantined.rows.map(({ row }) => row)).toEqual([2])
  expect(found.files.map(({ quarantined }) => quarantined)).toEqual([0, 1])
})

test('Intercom: statistics and rating of conversations', async () => {
  const found = await read(
    file('intercom.json', {
      type: 'conversation.list',
      conversations: [
        {
          type: 'conversation',
          id: '99',
          created_at: 1_767_607_200,
          updated_at: 1_767_693_600,
          open: false,
          state: 'closed',
          source: { type: 'email', body: '<p>Where is it?</p><p>I wait &amp; wait.</p>' },
          contacts: { contacts: [{ id: 'x', external_id: 'c1' }] },
          conversation_rating: { rating: 4, remark: 'fine' },
          statistics: {
            first_admin_reply_at: 1_767_607_200 + 90,
            last_close_at: 1_767_607_200 + 7200,
            count_reopens: 0,
            count_assignments: 2,
          },
        },
        {
          type: 'conversation',
          id: '100',
          created_at: 1_767_690_000,
          updated_at: 1_767_690_000,
          state: 'snoozed',
          source: { type: 'conversation', body: 'Hello?', author: { id: 'lead' } },
        },
        {
          type: 'conversation',
          id: '101',
          created_at: 1_767_690_000,
          state: 'closed',
          source: { body: 'Bad' },
          conversation_rating: { rating: 2 },
        },
      ],
    }),
  )
  expect(found.items[0]).toMatchObject({
    text: 'Where is it?\nI wait & wait.',
    customer: 'c1',
    score: null,
    handling: {
      score: { kind: 'csat', min: 1, max: 5, value: 4 },
      firstReply: seen(90),
      resolution: seen(7200),
      status: 'solved',
      reopened: 0,
      handedOver: 1,
    },
  })
  expect(found.items[1]).toMatchObject({
    customer: 'lead',
    handling: { firstReply: waiting(HOUR), resolution: waiting(HOUR), status: 'open' },
  })
  // Closed, but not known when: nothing is made of it.
  expect(found.items[2]).toMatchObject({
    handling: { firstReply: null, resolution: null, status: 'solved' },
  })
})

test('Chatwoot: messages tell who answered, what was solved, and how it was', async () => {
  const at = 1_767_607_200
  const found = await read(
    file('chatwoot.json', {
      data: {
        payload: [
          {
            id: 5,
            inbox_id: 2,
            status: 'resolved',
            created_at: at,
            last_activity_at: at + 9000,
            meta: { sender: { id: 3, identifier: 'c1' }, channel: 'Channel::Email' },
            labels: ['parcel'],
            messages: [
              { message_type: 1, private: true, created_at: at + 30, content: 'note' },
              { message_type: 0, created_at: at, content: 'Where is it?' },
              { message_type: 1, created_at: at + 600, content: 'Coming' },
              { message_type: 2, created_at: at + 10, content: 'Assigned to Ida by Grace' },
              { message_type: 2, created_at: at + 700, content: 'Assigned to Tom by Ida' },
              {
                message_type: 2,
                created_at: at + 900,
                content: 'Conversation was marked resolved by Tom',
              },
              {
                message_type: 2,
                created_at: at + 1000,
                content: 'Conversation was reopened by Clara',
              },
              {
                message_type: 2,
                created_at: at + 3600,
                content: 'Conversation was marked resolved by Tom',
              },
              {
                message_type: 3,
                created_at: at + 3700,
                content_type: 'input_csat',
                content_attributes: { submitted_values: { csat_survey_response: { rating: 5 } } },
              },
            ],
          },
          {
            id: 6,
            inbox_id: 2,
            status: 'open',
            created_at: at + 8000,
            messages: [{ message_type: 0, content: 'Hm' }],
          },
        ],
      },
    }),
  )
  expect(found.items[0]).toMatchObject({
    text: 'Where is it?',
    customer: 'c1',
    channel: 'Email',
    handling: {
      score: { value: 5 },
      firstReply: seen(600),
      resolution: seen(3600),
      status: 'solved',
      reopened: 1,
      handedOver: 1,
    },
  })
  expect(found.items[1]!.handling).toMatchObject({ firstReply: waiting(1000), status: 'open' })
})
