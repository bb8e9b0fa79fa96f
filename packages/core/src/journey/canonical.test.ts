import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blankBrief } from './brief.ts'
import { formatJourney, journeyJsonSchema, parseJourney } from './canonical.ts'
import { JOURNEY_SCHEMA, type Journey } from './journey.ts'

const figure = { value: 0.5, n: 10, low: 0.24, high: 0.76 }
const journey: Journey = {
  schema: JOURNEY_SCHEMA,
  id: 'journey-1',
  title: 'First order – “end to end”',
  kind: 'as-is',
  brief: blankBrief,
  discovery: null,
  stages: [{ id: 'stage-1', title: 'Purchase', reach: figure }],
  steps: [
    {
      id: 'step-1',
      stageId: 'stage-1',
      title: 'Pays',
      activities: ['payment_ok', 'payment, late'],
      channel: 'Website',
      channels: [{ name: 'Website', share: 1, n: 10 }],
      measured: null,
    },
  ],
  edges: [{ from: 'step-1', to: 'exit', share: 1, n: 10, kind: 'exit', medianSeconds: null }],
  lanes: [],
  curves: [],
  moments: [],
  personas: [],
  records: [],
}

test('writing, reading and writing again gives the same bytes', () => {
  const text = formatJourney(journey)
  const parsed = parseJourney(text)
  expect(parsed).toEqual({ type: 'journey', journey })
  if (parsed.type === 'journey') expect(formatJourney(parsed.journey)).toBe(text)
})

test('keys are sorted and an item is a line, so that a change is a line in a diff', () => {
  const lines = formatJourney(journey).split('\n')
  const changed = { ...journey, edges: [{ ...journey.edges[0]!, n: 11 }] }
  const changedLines = formatJourney(changed).split('\n')
  expect(changedLines.filter((line, i) => line !== lines[i])).toHaveLength(1)
  const keys = lines.filter((line) => /^ {2}"/.test(line)).map((line) => line.split('"')[1])
  expect(keys).toEqual(keys.toSorted((a, b) => (a! < b! ? -1 : 1)))
})

test('what is wrong is said with its place', () => {
  expect(parseJourney('{').type).toBe('invalid')
  const broken = { ...journey, edges: [{ ...journey.edges[0]!, share: 2 }] }
  const parsed = parseJourney(JSON.stringify(broken))
  expect(parsed.type === 'invalid' && parsed.problems[0]).toContain('edges.0.share')
  const { id: _, ...unnamed } = { ...journey, kind: 'odd', title: 3 }
  expect(parseJourney(JSON.stringify(unnamed))).toEqual({
    type: 'invalid',
    problems: [
      'id: is missing; it is a string',
      'title: must be a string',
      'kind: write one of "as-is", "to-be", "day-in-the-life", "service-blueprint"',
    ],
  })
})

test('the published JSON Schema is the one of the code', () => {
  const file = join(import.meta.dirname, '../../../../docs/journey.schema.json')
  const text = `${JSON.stringify(journeyJsonSchema(), null, 2)}\n`
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
})
