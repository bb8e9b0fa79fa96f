import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordType } from '@desirepath/core'
import { expect, test } from 'vitest'
import { readFeedback } from '../feedback/read-feedback.ts'
import { tableRecords } from '../records/table-records.ts'
import { suggestTargets } from '../records/targets.ts'
import { readTable } from './read-table.ts'

async function taken(type: RecordType, data: object) {
  const table = await readTable(Buffer.from(JSON.stringify(data)), { name: 'a.json', type })
  if (table.type === 'badFile') return table.reason
  const names = { link: () => null, channel: () => '' }
  const { records, quarantined } = tableRecords(type, table, {
    targets: suggestTargets(type, table),
    names,
  })
  expect(quarantined).toEqual([])
  return records
}

const own = (name: string, value: string) => ({ name, value })

test('solutions keep status, links, tags and whatever has no field here', async () => {
  const solution = {
    importKey: 'S-1',
    title: 'Pay later',
    description: '**Bold**',
    externalLinks: ['https://example.org/1'],
    status: 'In Progress',
    tags: ['web'],
    groupTags: [{ tagGroup: 'Region', tag: 'EMEA' }],
    type: 'feature',
    priority: 'LOW',
    ownerEmail: 'ana@example.org',
  }
  expect(
    await taken('solution', {
      format: 'THEYDO_SOLUTIONS_V1',
      solutions: [solution, { importKey: 'S-2', title: 'Bare', status: null }],
    }),
  ).toMatchObject([
    {
      id: 'theydo-solution-S-1',
      body: {
        title: 'Pay later',
        description: '**Bold**',
        status: 'inProgress',
        tags: ['web', 'Region: EMEA'],
        owner: 'ana@example.org',
        urls: [{ title: '', url: 'https://example.org/1' }],
        extra: [
          own('TheyDo type', 'feature'),
          own('TheyDo status', 'In Progress'),
          own('TheyDo priority', 'LOW'),
        ],
      },
    },
    { id: 'theydo-solution-S-2', body: { title: 'Bare', status: 'proposed', extra: [] } },
  ])
})

test('insights are pain points or delights by their empathy score', async () => {
  const insights = [
    { importKey: '1', title: 'Slow', empathyScore: -1.6, weight: 0.7 },
    { importKey: '2', title: 'Lovely', empathyScore: 2 },
    { importKey: '3', title: 'Unsure' },
  ]
  const file = { format: 'THEYDO_INSIGHTS_V1', insights }
  expect(await taken('painPoint', file)).toMatchObject([
    {
      body: {
        title: 'Slow',
        severity: 5,
        extra: [own('TheyDo empathy score', '-1.6'), own('TheyDo weight', '0.7')],
      },
    },
    { body: { title: 'Unsure', severity: null } },
  ])
  expect(await taken('delight', file)).toMatchObject([{ body: { title: 'Lovely', strength: 5 } }])
})

test('metrics keep their measurements with what each counts', async () => {
  const base = { importKey: 'm', title: 'M', unit: 'responses' }
  const nps = { detractors: 20, passives: 30, promoters: 50 }
  const at = { dateOfMeasurement: '2026-02-28' }
  const region = { dimensions: [{ key: 'region', value: 'EMEA' }] }
  const metrics = [
    { ...base, type: 'NPS', target: 40, dataPoints: [{ ...at, ...nps, ...region }] },
    {
      ...base,
      importKey: 'r',
      type: 'RATIO',
      dataPoints: [{ ...at, numerator: 3, denominator: 4 }],
    },
    {
      ...base,
      importKey: 'c',
      type: 'CSAT',
      dataPoints: [
        { ...at, veryUnsatisfied: 1, unsatisfied: 1, neutral: 2, satisfied: 2, verySatisfied: 4 },
      ],
    },
  ]
  expect(await taken('metric', { format: 'THEYDO_METRICS_V1', metrics })).toMatchObject([
    {
      body: {
        form: 'satisfaction',
        target: 40,
        series: [
          {
            at: '2026-02-28',
            value: 30,
            n: 100,
            note: 'region: EMEA; detractors 20; passives 30; promoters 50',
          },
        ],
      },
    },
    { body: { form: 'conversion', unit: '%', series: [{ value: 75, n: 4 }] } },
    { body: { unit: '%', series: [{ value: 60, n: 10 }] } },
  ])
})

test.each([
  ['persona', { format: 'THEYDO_SOLUTIONS_V1', solutions: [] }, /list of solutions/],
  [
    'delight',
    { format: 'THEYDO_INSIGHTS_V1', insights: [{ importKey: '1', title: 'a' }] },
    /are pain points/,
  ],
  [
    'solution',
    { format: 'THEYDO_SOLUTIONS_V1', solutions: [{ title: 'a' }] },
    /Entry 0\.importKey/,
  ],
  ['painPoint', { format: 'THEYDO_SURVEY_RESPONSES_V1' }, /which is feedback/],
  ['painPoint', { format: 'THEYDO_INSIGHTS_V2', insights: [] }, /what is read here is THEYDO_INS/],
  ['painPoint', { format: 'THEYDO_INSIGHTS_V1', insights: [] }, /“insights” is empty or missing/],
  ['painPoint', { rows: 1 }, /no list of objects/],
] as const)('%s: a file that does not fit says where it belongs', async (type, data, reason) => {
  expect(await taken(type, data)).toMatch(reason)
})

test('half of a character is mended in files of TheyDo, and told with its place in others', async () => {
  const half = 'Cut \ud83d'
  const solution = { importKey: 'S-1', title: half, externalLinks: [`https://example.org/\0`] }
  expect(
    await taken('solution', { format: 'THEYDO_SOLUTIONS_V1', solutions: [solution] }),
  ).toMatchObject([
    { body: { title: 'Cut \ufffd', urls: [{ title: '', url: 'https://example.org/' }] } },
  ])
  expect(await taken('delight', [{ title: 'Whole' }, { title: 'B', note: half }])).toMatch(
    /“note” of entry 2 holds half of a character.*Remove it/,
  )
  const log = {
    format: 'THEYDO_INTERVIEW_CONVERSATION_V1',
    sourceSystem: { name: 'Desk' },
    transcript: { id: 'T-1', occurredAt: '2026-08-14T09:31:00Z', text: half },
  }
  expect(await feedback(log)).toMatchObject([{ text: 'Cut \ufffd' }])
})

test('any list of objects comes in as a table', async () => {
  const data = [
    { name: 'A', labels: ['x', 'y'] },
    { name: 'B', other: { deep: 1 } },
  ]
  expect(await taken('delight', data)).toMatchObject([
    { body: { title: 'A', tags: ['x', 'y'] } },
    { body: { title: 'B', extra: [own('other', '{"deep":1}')] } },
  ])
})

async function feedback(data: object, indent?: number) {
  const path = join(mkdtempSync(join(tmpdir(), 'desirepath-theydo-')), 'a.json')
  writeFileSync(path, JSON.stringify(data, null, indent))
  const read = await readFeedback([path], { now: Date.UTC(2027, 0, 1) })
  if (read.type === 'badFile') throw new Error(read.reason)
  return read.items
}

test('answers and conversations become feedback', async () => {
  const survey = {
    format: 'THEYDO_SURVEY_RESPONSES_V1',
    surveyMetadata: {
      surveyName: 'Q2',
      surveyId: 'q2',
      surveyFields: [
        { fieldId: 'c', fieldName: 'What can we improve?', required: true },
        {
          fieldId: 's',
          fieldName: 'Segment',
          fieldType: 'TAG_GROUP',
          tagGroupTitle: 'Customer segment',
          required: false,
        },
      ],
    },
    responses: [
      {
        responseId: 'r1',
        responseDateTime: '2026-01-01T09:15:30Z',
        responseFields: [
          { fieldId: 'c', textValue: 'A quicker start would help.' },
          { fieldId: 's', textValue: 'Enterprise' },
        ],
      },
      {
        responseId: 'r2',
        responseDateTime: '2026-01-02T12:00:00Z',
        responseFields: [{ fieldId: 'c', textValue: 'Kind people.' }],
      },
    ],
  }
  expect(await feedback(survey)).toMatchObject([
    {
      text: 'A quicker start would help.',
      at: Date.UTC(2026, 0, 1, 9, 15, 30),
      sourceType: 'survey',
      metadata: { 'Customer segment': 'Enterprise', question: 'What can we improve?' },
    },
    { text: 'Kind people.' },
  ])
  const log = {
    format: 'THEYDO_SUPPORT_LOG_CONVERSATION_V1',
    sourceSystem: { id: 'z', name: 'Desk' },
    transcript: {
      id: 'T-1',
      title: 'Cannot pay',
      occurredAt: '2026-08-14T09:31:00Z',
      conversation: [
        { actor: 'customer', statement: 'It just spins.' },
        { actor: 'agent', statement: 'Which card?' },
      ],
    },
  }
  for (const indent of [undefined, 2])
    expect(await feedback(log, indent)).toMatchObject([
      { text: 'customer: It just spins.\nagent: Which card?', sourceType: 'ticket' },
    ])
})
