import { expect, test } from 'vitest'
import type { RecordType } from '../../record/kinds.ts'
import { recordBody, type WorkspaceRecord } from '../../record/record.ts'
import { alikeTitles } from './alike.ts'
import type { CheckedRecord, WorkspaceFacts } from './facts.ts'
import { lintRecords } from './lint-records.ts'

const now = '2026-11-01T00:00:00.000Z'

function checked(
  type: RecordType,
  id: string,
  fields: object = {},
  at: Partial<CheckedRecord> = {},
): CheckedRecord {
  const body = recordBody(type, { title: id, ...fields })
  const record = { ...body, id, type } as WorkspaceRecord
  return { record, changedAt: now, createdAt: now, stands: [], ...at }
}

function found(records: readonly CheckedRecord[], facts: Partial<WorkspaceFacts> = {}): string[] {
  const titles = records.map(({ record: { id, type, title }, createdAt }) => ({
    id,
    type,
    title,
    createdAt,
  }))
  return lintRecords({ records, titles, newestValues: new Map(), now, ...facts }).map(
    ({ id }) => id,
  )
}

const figure = {
  type: 'figure',
  name: 'survey',
  text: '40 of 100 say so',
  value: 0.4,
  n: 100,
  low: null,
  high: null,
} as const
const stands = { steps: [], cards: 1, backing: null, asOf: null }

test('a persona needs something that speaks for it, and somebody who looks at it', () => {
  const rule = { match: 'all', rules: [] }
  expect(
    found([
      checked('persona', 'invented'),
      checked('persona', 'ruled', { segment: { journeyId: 'j', rule, valueColumn: '' } }),
      checked('persona', 'backed', { evidence: [figure] }),
      checked('persona', 'old', { evidence: [figure] }, { changedAt: '2026-01-01T00:00:00.000Z' }),
    ]),
  ).toEqual(['personaUnbacked@invented', 'personaOld@old'])
})

test('pains need a source and, where they are bad, an answer; opportunities a pain; what is done a metric', () => {
  const pain = (id: string, fields: object = {}) =>
    checked('painPoint', id, { evidence: [figure], ...fields })
  expect(
    found([
      checked('painPoint', 'unheard'),
      pain('bad', { severity: 5 }),
      pain('answered', { severity: 5 }),
      checked(
        'painPoint',
        'measured',
        {},
        {
          stands: [
            {
              ...stands,
              backing: { level: 'backed', pro: 40, contra: 0 },
              finding: {
                kind: 'dropOff',
                summary: '',
                rank: 1,
                severity: 4,
                reach: { value: 0.4, n: 100, low: 0.3, high: 0.5 },
                cost: null,
                evidenceCount: 0,
              },
            },
          ],
        },
      ),
      checked('opportunity', 'answer', { links: ['answered'] }),
      checked('opportunity', 'wild'),
      checked('opportunity', 'rejected', { status: 'rejected' }),
      checked('solution', 'unwatched', { status: 'done' }),
      checked('solution', 'watched', { status: 'done', links: ['answer'] }),
      checked('solution', 'planned', { status: 'planned' }),
      checked('metric', 'watch', { links: ['answer'], series: [value('2026-10-20')] }),
    ]),
  ).toEqual([
    'painUnsourced@unheard',
    'opportunityUnfounded@wild',
    'painUnanswered@bad',
    'painUnanswered@measured',
    'solutionUnwatched@unwatched',
  ])
})

function value(at: string) {
  return { at, value: 1, n: null, note: '' }
}

test('a metric is silent once two of its own periods have gone by without a value', () => {
  const weekly = ['2026-09-01', '2026-09-08', '2026-09-15'].map(value)
  const source = { journeyId: 'j', figure: { figure: 'all' } }
  const findings = lintRecords({
    records: [
      checked('metric', 'empty'),
      checked('metric', 'weekly', { series: weekly }),
      checked('metric', 'yearly', { series: [value('2024-10-01'), value('2025-10-01')] }),
      checked('metric', 'computed', { source }),
      checked('metric', 'fresh', { source }),
      checked('metric', 'unknown', { source }),
    ],
    titles: [],
    newestValues: new Map([
      ['computed', { at: '2026-09-01T00:00:00.000Z', days: 7 }],
      ['fresh', { at: '2026-10-25T00:00:00.000Z', days: 7 }],
    ]),
    now,
  })
  expect(findings.map(({ record, says }) => [record.id, says])).toEqual([
    ['empty', 'It has no value yet.'],
    ['weekly', 'Its newest value is of 2026-09-15: since then 5 were due, one every 7 days.'],
    ['computed', 'Its newest value is of 2026-09-01: since then 7 were due, one every 7 days.'],
  ])
})

test('touchpoints say who, when and by which events; a channel is met somewhere', () => {
  expect(
    found([
      checked('touchpoint', 'bare', { channelId: 'used' }),
      checked('touchpoint', 'whole', { owner: 'Ann', stage: 'Buy', activities: ['pay'] }),
      checked('channel', 'used'),
      checked('channel', 'forgotten'),
    ]),
  ).toEqual([
    'touchpointUnowned@bare',
    'touchpointUnstaged@bare',
    'touchpointUnbound@bare',
    'channelUnused@forgotten',
  ])
})

test('two of one type are likely the same where their words are, in any order and with a slip', () => {
  const titles = [
    'Slow checkout',
    'The checkout is slow',
    'Slow chekout',
    'Slow check-in',
    'Step 1',
    'Step 2',
    'Pay late',
    'Pay lat',
  ].map((title, i) => ({
    id: String(i),
    type: 'painPoint' as const,
    title,
    createdAt: `2026-01-0${i + 1}`,
  }))
  const alike = alikeTitles([
    ...titles,
    { ...titles[0]!, id: 'other', type: 'opportunity' as const },
  ])
  expect([...alike].map(([id, other]) => [id, other.id])).toEqual([
    ['1', '0'],
    ['2', '0'],
  ])
})
