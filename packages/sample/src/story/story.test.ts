import {
  blankBrief,
  type FeedbackItem,
  inReadingOrder,
  type Journey,
  JOURNEY_SCHEMA,
  journeySchema,
  recordBody,
  settled,
  tilesSchema,
} from '@desirepath/core'
import { expect, test } from 'vitest'
import { hummed } from './sound.ts'
import { sampleStory, type Story } from './story.ts'

const found: Journey = {
  schema: JOURNEY_SCHEMA,
  id: 'found',
  title: 'First order',
  kind: 'as-is',
  brief: blankBrief,
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

const said = (id: string, text: string): FeedbackItem => ({
  id,
  sourceType: 'survey',
  sourceName: 'Shop survey',
  customer: null,
  at: 0,
  text,
  language: 'en',
  score: null,
  scale: null,
  touchpoint: null,
  channel: null,
  metadata: {},
})
const feedback = [
  said('a', 'Shipping cost too high'),
  said('b', 'took 9 days, where is my parcel?'),
  said('c', 'still 9 days until it came'),
]
const now = Date.UTC(2027, 0, 15)
const around = { feedback, now, you: 'me' }

function mapsOf(story: Story): readonly Journey[] {
  const map = story.map(found)
  return [map, ...story.maps(map)]
}

test('every record and map of the story is whole, and told the same each time', () => {
  const story = sampleStory(found, around)
  for (const { type, fields } of story.records)
    expect(() => recordBody(type, { title: 'As found', ...fields })).not.toThrow()
  const maps = mapsOf(story)
  for (const each of maps) expect(journeySchema.parse(each)).toEqual(each)
  expect(maps.map(({ title, kind }) => [title, kind])).toEqual([
    ['First order', 'as-is'],
    ['First order, as it should be', 'to-be'],
    ['Waiting for the parcel', 'service-blueprint'],
    ['A customer’s year', 'as-is'],
  ])
  const again = sampleStory(found, around)
  expect(JSON.stringify([again, mapsOf(again)])).toBe(JSON.stringify([story, maps]))
})

test('a told map says that it has been told', () => {
  const { map, isTold } = sampleStory(found, around)
  expect([isTold(found), isTold(map(found))]).toEqual([false, true])
})

test('what links to another or rests on something leads to what is there', () => {
  const story = sampleStory(found, around)
  const ids = new Set(story.records.map(({ id }) => id))
  const heard = new Set(story.voices.map(({ id }) => id))
  expect(ids.size).toBe(story.records.length)
  expect(heard.size).toBe(story.voices.length)
  for (const { fields } of story.records) {
    for (const id of fields.links ?? []) expect(ids).toContain(id)
    for (const each of fields.evidence ?? [])
      if (each.type === 'feedback') expect(heard).toContain(each.feedbackId)
  }
  for (const { people } of story.research)
    for (const { itemId } of people) if (itemId !== null) expect(heard).toContain(itemId)
  const maps = new Set(mapsOf(story).map(({ id }) => id))
  const cards = mapsOf(story).flatMap(({ lanes }) => lanes.flatMap(({ cells }) => cells))
  for (const { cards: own } of cards)
    for (const { journeyId } of own) if (journeyId !== undefined) expect(maps).toContain(journeyId)
})

test('days lie around today: what is due is to come, what was heard has been', () => {
  const { research, voices, records } = sampleStory(found, around)
  const today = new Date(now).toISOString().slice(0, 10)
  for (const { due } of research) expect(due > today).toBe(true)
  for (const { at } of voices) expect(at).toBeLessThan(now)
  const open = records.flatMap(({ type, fields }) =>
    type === 'solution' && fields.status !== 'done' && fields.due ? [fields.due] : [],
  )
  expect(open.length).toBeGreaterThan(3)
  for (const due of open) expect(due > today).toBe(true)
})

test('touchpoints stand at the steps of what customers do there', () => {
  const { map } = sampleStory(found, around)
  const { lanes, records } = map(found)
  const placed = lanes.find(({ type }) => type === 'touchpoints')?.cells[0]?.cards ?? []
  const titleOf = (id: string | null) => records.find((each) => each.id === id)?.title
  expect(placed.map(({ recordId }) => titleOf(recordId))).toEqual([
    'Parcel tracking',
    'Help when a parcel is late',
  ])
})

test('themes hold what is coded by hand, each item in one, and what only looks alike', () => {
  const themes = sampleStory(found, around).themes
  const by = (name: string) => themes.find((theme) => theme.name === name)!
  expect(by('Shipping cost comes too late').holds).toContain('a')
  expect(by('The parcel is late').holds).toContain('c')
  expect(by('The parcel is late').holdsNot).toEqual(['b'])
})

test('the recording is a small WAV in which the speakers are heard in their turns', () => {
  const turns = [
    ['Ida', 0, 'What happened?'],
    ['Clara', 2, 'The shipping came on the last page.'],
  ] as const
  const bytes = hummed({ turns, seconds: 5 })
  expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('RIFF')
  expect(bytes.length).toBe(44 + 5 * 4000)
  const second = (at: number) => bytes.slice(44 + at * 4000, 44 + (at + 0.5) * 4000)
  const loud = (part: Uint8Array) => Math.max(...part) - Math.min(...part)
  expect(loud(second(0))).toBeGreaterThan(20)
  expect(loud(second(2))).toBeGreaterThan(20)
  expect(loud(second(4.5))).toBe(0)
})

test('the dashboard of the story is arranged, and shows what is there', () => {
  const story = sampleStory(found, around)
  const { dashboard } = story
  expect(tilesSchema.parse(dashboard.tiles)).toEqual(dashboard.tiles)
  expect(inReadingOrder(settled(dashboard.tiles))).toEqual(dashboard.tiles)
  const ids = [...story.records, ...mapsOf(story)].map(({ id }) => id)
  for (const { subject } of dashboard.tiles) {
    if (subject.kind === 'metric') expect(ids).toContain(subject.metricId)
    if (subject.kind === 'journey') expect(ids).toContain(subject.journeyId)
  }
})
