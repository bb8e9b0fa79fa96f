import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeedbackItem } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Analytics, openAnalytics } from '../analytics.ts'
import {
  earlierTickets,
  filesOfLibrary,
  LIBRARY,
  removeLibraryItems,
  replaceLibraryItem,
} from './items.ts'
import { answerTerms, scoresByPeriod } from './scores.ts'
import { libraryOfJourney, placedAtStep } from './of-journey.ts'
import {
  haveDoubles,
  type LibrarySearch,
  PLACED_ON,
  searchLibrary,
  splitLibrary,
} from './search.ts'
import { soughtIn } from './sought.ts'
import { countLibrary, wordsOfLibrary } from './words.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-library-'))
let analytics: Analytics

beforeAll(async () => {
  analytics = await openAnalytics({ folder })
  await analytics.appendFeedback({ workspaceId: 'w', datasetId: 'shop' }, [
    item('a', { text: 'The parcel came late', score: 2, at: Date.UTC(2026, 1, 3) }),
    item('b', { text: 'Le café était délicieux', language: 'fr', score: 9 }),
    item('mute', { score: 7, at: 0 }),
    item('c', { text: 'Late again, no refund', sourceType: 'ticket', at: Date.UTC(2026, 2, 3) }),
  ])
  await analytics.appendFeedback({ workspaceId: 'v', datasetId: 'shop' }, [
    item('x', { text: 'late, but of somebody else' }),
  ])
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})

function item(id: string, fields: Partial<FeedbackItem>): FeedbackItem {
  return {
    id,
    sourceType: 'survey',
    sourceName: 'survey',
    customer: `customer-${id}`,
    at: null,
    text: null,
    language: 'en',
    score: null,
    scale: fields.score === undefined ? null : { kind: 'nps', min: 0, max: 10 },
    touchpoint: null,
    channel: null,
    metadata: {},
    ...fields,
  }
}

async function found(search: Partial<LibrarySearch>) {
  const whole = { workspaceId: 'w', datasetIds: ['shop', LIBRARY], hasDoubles: false, ...search }
  const page = await searchLibrary(analytics.engine, whole, { after: 0, limit: 10 })
  const { n } = await splitLibrary(analytics.engine, whole)
  expect(n).toBe(page.length)
  return page.map(({ item: { id } }) => id)
}

test('newest first, without a time last; never of another workspace', async () => {
  expect(await found({})).toEqual(['c', 'a', 'mute', 'b'])
  expect(await found({ saysSomething: true })).toEqual(['c', 'a', 'b'])
  expect(await found({ datasetIds: [] })).toEqual([])
})

test('words are found without regard to capitals and accents, phrases as they stand', async () => {
  expect(await found(soughtIn('LATE'))).toEqual(['c', 'a'])
  expect(await found(soughtIn('cafe DÉLICIEUX'))).toEqual(['b'])
  expect(await found(soughtIn('late -refund'))).toEqual(['a'])
  expect(await found(soughtIn('"came late"'))).toEqual(['a'])
  expect(await found(soughtIn("100%_' \\"))).toEqual([])
})

test('filters hold together', async () => {
  expect(await found({ moods: ['bad', 'good'] })).toEqual(['a', 'b'])
  expect(await found({ sources: ['ticket'] })).toEqual(['c'])
  expect(await found({ languages: ['fr'], moods: ['good'] })).toEqual(['b'])
  expect(await found({ from: Date.UTC(2026, 2, 1) })).toEqual(['c'])
  expect(await found({ to: Date.UTC(2026, 2, 1) })).toEqual(['a', 'mute'])
  expect(await found({ customer: 'customer-b' })).toEqual(['b'])
  expect(await found({ ids: ['a', 'x', 'b'], notIds: ['b'] })).toEqual(['a'])
})

test('all that is found is counted by source, language, score, month and dataset', async () => {
  const whole = { workspaceId: 'w', datasetIds: ['shop'], hasDoubles: false }
  const splits = await splitLibrary(analytics.engine, whole)
  expect(splits).toEqual({
    n: 4,
    newest: Date.UTC(2026, 2, 3),
    source: [
      { value: 'survey', n: 3 },
      { value: 'ticket', n: 1 },
    ],
    language: [
      { value: 'en', n: 3 },
      { value: 'fr', n: 1 },
    ],
    mood: [
      { value: 'bad', n: 1 },
      { value: 'good', n: 1 },
      { value: 'middle', n: 1 },
      { value: 'none', n: 1 },
    ],
    polarity: [{ value: '', n: 4 }],
    month: [
      { value: '', n: 1 },
      { value: '1970-01', n: 1 },
      { value: '2026-02', n: 1 },
      { value: '2026-03', n: 1 },
    ],
    dataset: [{ value: 'shop', n: 4 }],
  })
})

test('mentions are found by their author, the most reached first', async () => {
  const dataset = { workspaceId: 'm', datasetId: LIBRARY }
  const of = (id: string, author: string, reach: number | null, likes: number) =>
    item(id, {
      sourceType: 'mention',
      text: `It is ${id}`,
      audience: { author, reach, likes, shares: null, replies: 1 },
    })
  await analytics.appendFeedback(dataset, [
    of('few', '@ann', 20, 90),
    of('unknown', '@ann', null, 3),
    of('many', '@bob', 12_000, 4),
  ])
  const ids = async (search: Partial<LibrarySearch>, order: 'reach' | 'engagement') => {
    const whole = { workspaceId: 'm', datasetIds: [LIBRARY], hasDoubles: false, ...search }
    const page = await searchLibrary(analytics.engine, whole, { after: 0, limit: 10, order })
    return page.map((each) => each.item.id)
  }
  expect(await ids({}, 'reach')).toEqual(['many', 'few', 'unknown'])
  expect(await ids({}, 'engagement')).toEqual(['few', 'many', 'unknown'])
  expect(await ids({ author: '@ann' }, 'reach')).toEqual(['few', 'unknown'])
})

test('answers are counted by score and time; what tells them apart is told', async () => {
  const among = { workspaceId: 'w', datasetIds: ['shop'], hasDoubles: false }
  const nps = { kind: 'nps', min: 0, max: 10 } as const
  const { engine } = analytics
  expect(await scoresByPeriod(engine, { ...among, scale: nps }, 'week')).toEqual([
    { from: null, counts: [{ score: 9, n: 1 }] },
    { from: '1969-12-29', counts: [{ score: 7, n: 1 }] },
    { from: '2026-02-02', counts: [{ score: 2, n: 1 }] },
  ])
  expect(await scoresByPeriod(engine, { ...among, scale: { ...nps, max: 5 } }, 'month')).toEqual([])
  const { scales, names, fields } = await answerTerms(engine, { ...among, scale: nps })
  expect(scales).toEqual([{ ...nps, n: 3 }])
  expect(names).toEqual([{ value: 'survey', n: 3 }])
  expect(fields).toEqual([])
})

test('what two imports have brought in counts once', async () => {
  const again = { workspaceId: 'w', datasetId: 'again' }
  await analytics.appendFeedback(again, [item('a', { text: 'The parcel came late' })])
  const both = { workspaceId: 'w', datasetIds: ['shop', 'again'] }
  expect(await haveDoubles(analytics.engine, both)).toBe(true)
  const answers = { ...both, hasDoubles: true, scale: { kind: 'nps', min: 0, max: 10 } as const }
  const counted = await scoresByPeriod(analytics.engine, answers, 'month')
  expect(counted.flatMap(({ counts }) => counts.map(({ n }) => n))).toEqual([1, 1, 1])
  expect(await found({ ...both, hasDoubles: true })).toHaveLength(4)
  await analytics.dropDataset(again)
  expect(await haveDoubles(analytics.engine, both)).toBe(false)
})

test('items of the library are put in, replaced and taken out; those of imports stay', async () => {
  const { engine } = analytics
  await analytics.appendFeedback({ workspaceId: 'w', datasetId: LIBRARY }, [
    item('n', { title: 'Prices rise', text: 'See the report' }),
  ])
  expect(await found(soughtIn('prices report'))).toEqual(['n'])
  await replaceLibraryItem(engine, 'w', item('n', { text: 'Nothing of it' }))
  expect(await found(soughtIn('prices'))).toEqual([])
  expect(await found(soughtIn('nothing'))).toEqual(['n'])
  await removeLibraryItems(engine, 'w', ['n', 'a'])
  expect(await found({ ids: ['n', 'a'] })).toEqual(['a'])
})

test('a ticket of the library is known in an earlier state, and only then', async () => {
  const { engine } = analytics
  const handling = {
    firstReply: null,
    resolution: null,
    status: 'open',
    reopened: null,
    handedOver: null,
    team: null,
    score: null,
  } as const
  const state = (updatedAt: number) => item('t', { handling: { ...handling, updatedAt } })
  await replaceLibraryItem(engine, 'w', state(5))
  expect(await earlierTickets(engine, 'w', [state(6), item('a', {})])).toEqual([state(5)])
  expect(await earlierTickets(engine, 'w', [state(5)])).toEqual([])
  expect(await earlierTickets(engine, 'v', [state(6)])).toEqual([])
  await removeLibraryItems(engine, 'w', ['t'])
})

test('files that items name are known', async () => {
  const { engine } = analytics
  const id = 'ab'.repeat(32)
  const recording = { url: `/api/files/${id}`, name: 'call.mp3', alt: '' }
  await replaceLibraryItem(engine, 'w', item('call', { attachments: [recording] }))
  expect(await filesOfLibrary(engine, 'w')).toEqual([id])
  expect(await filesOfLibrary(engine, 'v')).toEqual([])
  await removeLibraryItems(engine, 'w', ['call'])
})

test('a store from before the library is searched all the same', async () => {
  const { engine } = analytics
  for (const column of ['said', 'mood'])
    await engine.command({ query: `ALTER TABLE feedback DROP COLUMN ${column}` })
  await analytics.close()
  analytics = await openAnalytics({ folder })
  expect(await found({ ...soughtIn('cafe'), moods: ['good'] })).toEqual(['b'])
})

test('any of some words will do, and none is none', async () => {
  expect(
    await found({
      holdsOneOf: [
        ['refund', 'cafe'],
        ['late', 'DÉLICIEUX'],
      ],
    }),
  ).toEqual(['c', 'b'])
  expect(await found({ holdsOneOf: [[]] })).toEqual([])
})

test('the words that are said are told, folded, the most frequent first', async () => {
  const among = { workspaceId: 'w', datasetIds: ['shop'] }
  const words = await wordsOfLibrary(analytics.engine, among)
  expect(words[0]).toBe('late')
  expect(words).toContain('delicieux')
  expect(words).not.toContain('the')
  expect(await countLibrary(analytics.engine, among)).toBe(4)
})

test('what was put on a map belongs to it, and counts at its step', async () => {
  const place = { journeyId: 'checkout', stepId: 'pay' }
  const on = { workspaceId: 'w', datasetId: LIBRARY }
  await analytics.appendFeedback(on, [
    item('put', { text: 'Where do I pay?', customer: null, place }),
    item('else', { text: 'And here?', customer: 'customer-a', place: { ...place, stepId: null } }),
    item('free', { text: 'Hello', customer: null }),
  ])
  expect(await found({ datasetIds: ['shop'], placedOn: 'checkout' })).toEqual([
    'c',
    'a',
    'mute',
    'b',
    'else',
    'put',
  ])
  expect(await found({ datasetIds: [], placedOn: 'checkout' })).toEqual(['else', 'put'])
  expect(await found({ datasetIds: [], placedOn: 'other' })).toEqual([])
  expect(await found({ isPlaced: true })).toEqual(['else', 'put'])
  expect(await found({ datasetIds: [LIBRARY], notPlacedOn: ['checkout'] })).toContain('free')
  expect(await found({ datasetIds: [LIBRARY], notPlacedOn: ['checkout'] })).not.toContain('put')
  const { dataset } = await splitLibrary(analytics.engine, {
    workspaceId: 'w',
    datasetIds: [],
    placedOn: 'checkout',
    hasDoubles: false,
  })
  expect(dataset).toEqual([{ value: `${PLACED_ON}checkout`, n: 2 }])
  const { engine } = analytics
  expect(await placedAtStep(engine, { workspaceId: 'w', ...place })).toEqual(['put'])
  const journey = { workspaceId: 'w', datasetId: 'shop', journeyId: 'checkout' }
  const told = await libraryOfJourney(engine, journey, ['survey'])
  expect(told.map(({ id }) => id).toSorted()).toEqual(['else', 'put'])
  await removeLibraryItems(engine, 'w', ['put', 'else', 'free'])
})
