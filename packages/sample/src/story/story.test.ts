import { type Journey, JOURNEY_SCHEMA, journeySchema, recordBody } from '@desirepath/core'
import { expect, test } from 'vitest'
import { sampleStory } from './story.ts'

const found: Journey = {
  schema: JOURNEY_SCHEMA,
  id: 'found',
  title: 'First order',
  kind: 'as-is',
  brief: {
    objective: '',
    audience: '',
    scope: '',
    scenario: '',
    owner: '',
    cadence: '',
    status: 'draft',
  },
  discovery: null,
  stages: [{ id: 'delivery', title: 'Delivery', reach: null }],
  steps: [
    {
      id: 'shipped',
      stageId: 'delivery',
      title: 'Order shipped',
      activities: ['Order shipped'],
      channel: null,
      channels: [],
      measured: null,
    },
  ],
  edges: [],
  lanes: [],
  curves: [],
  moments: [],
  personas: [],
  records: [],
}

test('every record and journey of the story is whole, and told the same each time', () => {
  const story = sampleStory(found)
  for (const { type, fields } of story.records)
    expect(() => recordBody(type, { title: 'As found', ...fields })).not.toThrow()
  for (const journey of story.journeys) expect(journeySchema.parse(journey)).toEqual(journey)
  expect(sampleStory(found)).toEqual(story)
  expect(story.journeys.map(({ title }) => title)).toContain('Waiting for the parcel')
})

test('what links to another leads to something that is there', () => {
  const { records } = sampleStory(found)
  const ids = new Set(records.map(({ id }) => id))
  expect(ids.size).toBe(records.length)
  for (const { fields } of records) for (const id of fields.links ?? []) expect(ids).toContain(id)
})

test('touchpoints stand at the steps of what customers do there', () => {
  const { places, records } = sampleStory(found)
  const titleOf = (id: string) => records.find((each) => each.id === id)?.fields.title
  expect(places.map(({ recordId, stepId }) => [titleOf(recordId), stepId])).toEqual([
    ['Parcel tracking', 'shipped'],
    ['Help when a parcel is late', 'shipped'],
  ])
})
