import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatJourney, type Journey, journeySchema } from '@desirepath/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJourneys } from './read-journeys.ts'

let ids = 0
const newId = () => `journey-${++ids}`

function read(content: string | Uint8Array, name = 'file.txt') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return readJourneys(bytes, { name, newId })
}

async function fixture(name: string) {
  const result = await read(readFileSync(join(import.meta.dirname, 'fixtures', name)), name)
  if (result.type === 'badFile') throw new Error(result.reason)
  for (const { journey } of result.journeys) expect(journeySchema.parse(journey)).toEqual(journey)
  return result
}

const outline = (journey: Journey) =>
  journey.stages.map(({ id, title }) => [
    title,
    journey.steps.filter(({ stageId }) => stageId === id).map((step) => step.title),
  ])

/** What stands in each lane, step by step; of placements the title of their record. */
function lanes(journey: Journey) {
  const titles = new Map(journey.records.map(({ id, title }) => [id, title]))
  const at = new Map(journey.steps.map(({ id }, i) => [id, i]))
  return Object.fromEntries(
    journey.lanes.map(({ title, type, cells }) => [
      `${title} (${type})`,
      cells.flatMap(({ stepId, cards }) =>
        cards.map(
          ({ text, recordId }) => `${at.get(stepId)} ${text ?? titles.get(recordId ?? '')}`,
        ),
      ),
    ]),
  )
}

const feelings = (journey: Journey) => journey.curves[0]?.points.map(({ value }) => value)

test('a journey of Mermaid keeps sections, tasks, scores, actors and its description', async () => {
  const { format, journeys } = await fixture('delivery.mmd')
  const { journey, left } = journeys[0]!
  expect(format).toBe('mermaid')
  expect(journey.title).toBe('Fresh box by bicycle')
  expect(journey.brief.scenario).toBe('A first order of vegetables, from hunger to supper')
  expect(outline(journey)).toEqual([
    ['Choose', ['Compare boxes', 'Pick a slot']],
    ['Receive', ['Wait at the door', 'Unpack', 'Rate the rider']],
  ])
  expect(feelings(journey)).toEqual([0, -1, -2, 2, null])
  expect(journey.personas.map(({ title, path }) => [title, path.length])).toEqual([
    ['Ana', 4],
    ['Ben', 3],
  ])
  expect(left).toEqual([])
})

test('a score of 0 says that the scale begins there, and what is no score is a gap and said', async () => {
  const result = await read('journey\nsection A\n a: 0: Me\n b: 5: Me\n c: 7: Me')
  if (result.type === 'badFile') throw new Error(result.reason)
  const { journey, left } = result.journeys[0]!
  expect(feelings(journey)).toEqual([-2, 2, null])
  expect(left.map(({ where }) => where)).toEqual(['Line 5', null])
})

test('every journey in a Markdown page is taken, other diagrams are not', async () => {
  const page = [
    '# Notes',
    '```mermaid\nflowchart LR\n a --> b\n```',
    '```mermaid\njourney\n title One\n section A\n  a: 3: Me\n```',
    'and\n```mermaid\njourney\n title Two\n section A\n  b: 4: Me\n```',
  ].join('\n')
  const result = await read(page, 'notes.md')
  if (result.type === 'badFile') throw new Error(result.reason)
  expect(result.journeys.map(({ journey }) => journey.title)).toEqual(['One', 'Two'])
})

test('a journey map of Diagrammo keeps its persona, notes, tags and feelings', async () => {
  const { format, journeys } = await fixture('library.dgmo')
  const { journey, left } = journeys[0]!
  expect(format).toBe('diagrammo')
  expect(journey.title).toBe('Renewing a library card')
  expect(outline(journey)).toEqual([
    ['Notice', ['Card is refused', 'Looks it up at home']],
    ['Renew', ['Fills the form', 'Reads again']],
  ])
  expect(feelings(journey)).toEqual([-2, null, 0, null])
  expect(journey.curves[0]?.points[0]?.emotion).toBe('Startled')
  expect(journey.personas).toMatchObject([
    { title: 'Night Reader', summary: 'Works shifts, reads on the bus\nHas two children' },
  ])
  expect(lanes(journey)).toEqual({
    'Description (text)': ['2 Five fields and a photo'],
    'Thinking (thinking)': ['0 Did I do something wrong?'],
    'Pain points (painPoints)': ['0 Nobody told me that it ran out'],
    'Opportunities (opportunities)': ['2 Ask only for what has changed'],
    'Notes (text)': ['1 emotion is hard to say here'],
    'Channel (touchpoints)': ['0 Desk', '1 Web', '2 Web'],
    'Kind of effort (text)': ['1 High'],
    'Feeling (emotion)': [],
  })
  expect(journey.steps.map(({ channel }) => channel)).toEqual(['Desk', 'Web', 'Web', null])
  expect(left).toEqual([
    { where: 'Line 26', what: expect.stringContaining('“9” of “Reads again”') },
    { where: null, what: expect.stringContaining('active-tag Channel') },
  ])
})

test('Diagrammo without phases and with bars, as older files have them', async () => {
  const result = await read('journey-map Tea\nBoil water | 4 Eager\nWait | score: 2\n  pain: Long')
  if (result.type === 'badFile') throw new Error(result.reason)
  const { journey } = result.journeys[0]!
  expect(outline(journey)).toEqual([['Journey', ['Boil water', 'Wait']]])
  expect(journey.curves[0]?.points).toMatchObject([{ value: 1, emotion: 'Eager' }, { value: -1 }])
})

test('a file of OpenJourney keeps lanes, scores, moments and the blueprint below them', async () => {
  const { format, journeys } = await fixture('bank.ojf')
  const { journey, left } = journeys[0]!
  expect(format).toBe('ojf')
  expect(journey.kind).toBe('service-blueprint')
  expect(journey.brief).toMatchObject({ audience: 'Student', scenario: 'Needs it before Friday' })
  expect(outline(journey)).toEqual([
    ['Apply', ['Apply']],
    ['Identify', ['Identify']],
  ])
  expect(lanes(journey)).toEqual({
    'Physical evidence (text)': ['1 Video call'],
    'Customer actions (doing)': ['0 Fills the form', '1 Shows the passport'],
    'Pain points (painPoints)': ['1 The camera fails'],
    'Front stage (text)': ['1 Compares the faces'],
    'Back stage (backstage)': ['1 Checks the number'],
    'Support (systems)': ['1 KYC'],
    'Feeling (emotion)': [],
  })
  const form = journey.lanes[1]?.cells[0]?.cards[0]
  expect(form).toMatchObject({ colour: 'green', note: expect.stringContaining('in the tram') })
  expect(form?.note).toContain('tags: mobile')
  expect(journey.records).toMatchObject([{ title: 'The camera fails', severity: 4 }])
  expect(feelings(journey)).toEqual([2, -2])
  expect(journey.moments).toMatchObject([{ text: 'Shows the passport', basis: 'assumed' }])
  expect(left).toEqual([
    { where: 'nodes.3', what: expect.stringContaining('Homeless') },
    { where: null, what: expect.stringContaining('icons of 1 node') },
  ])
})

test('a file of CJML gives each journey with its actors, channels, times and experience', async () => {
  const { format, journeys } = await fixture('repair.xml')
  expect(format).toBe('cjml')
  const [planned, actual] = journeys.map(({ journey }) => journey)
  expect(planned).toMatchObject({
    title: 'Repair of a heater, as planned',
    kind: 'to-be',
    brief: { scope: 'From the call to a warm room', owner: 'Service team', audience: 'Eva' },
  })
  expect(planned!.brief.scenario).toBe('Journey ID: PJ1')
  expect(lanes(planned!)).toEqual({
    'Eva (doing)': ['0 Calls for help'],
    'Heat & Co (text)': ['0 Takes the call', '1 Orders the part'],
    'Channel (touchpoints)': ['0 Phone'],
    'Touchpoint duration (text)': ['1 2 hours'],
  })
  expect(actual).toMatchObject({ title: 'AJ1', kind: 'as-is' })
  expect(actual!.brief.scenario).toBe('Planned reference: PJ1')
  expect(outline(actual!)).toEqual([
    ['Cold', ['Calls, is not heard']],
    ['Warm again', ['Lights the stove']],
  ])
  expect(lanes(actual!)).toMatchObject({
    'Eva (doing)': ['0 Calls, is not heard', '1 Lights the stove'],
    'Heat & Co (text)': ['0 Lets it ring'],
    'Compliance (text)': ['0 failing'],
    'Timestamps (text)': ['0 Time started: 2026-01-05T08:00:00'],
    'Experience (quotes)': ['0 I was left in the cold'],
    'Comment (text)': ['1 Her neighbour brought wood'],
  })
  expect(feelings(actual!)).toEqual([-2, null])
})

test('canonical JSON stays what it is', async () => {
  const { journeys } = await fixture('library.dgmo')
  const text = formatJourney(journeys[0]!.journey)
  const result = await read(text, 'journey.json')
  if (result.type === 'badFile') throw new Error(result.reason)
  expect(result.format).toBe('canonical')
  expect(formatJourney(result.journeys[0]!.journey)).toBe(text)
})

test('the same file gives the same journey, whatever its encoding and ends of lines', async () => {
  const text = 'journey\ntitle Süße Grüße\nsection A\n a: 3: Jürgen\n'
  const [plain, wide] = await Promise.all([
    readJourneys(Buffer.from(text), { name: 'a', newId: () => 'x' }),
    readJourneys(Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le'), {
      name: 'a',
      newId: () => 'x',
    }),
  ])
  expect(wide).toEqual(plain)
})

const cjml = (body: string) => `<CJML version="2.0">${body}</CJML>`
const bomb = `<!DOCTYPE CJML [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${cjml('&b;')}`

test.each([
  ['nothing', '', /empty/],
  ['zeros', new Uint8Array(3000), /binary/],
  ['a zip', Buffer.from('PK\u0003\u0004rest'), /cut off/],
  ['a web page', '<!doctype html><html></html>', /web page/],
  ['other XML', '<bpmn/>', /root <bpmn>/],
  ['a billion laughs', bomb, /Line 1: a document type/],
  ['an unknown entity', cjml('<actualJourney>&x;</actualJourney>'), /Line 1: .*entity/],
  ['XML that is cut', '<CJML>\n<actualJourney>', /Line 2: the file ends/],
  ['deep XML', cjml('<a>'.repeat(100)), /nested more than 64/],
  ['CJML without a journey', cjml('<actors/>'), /no <plannedJourney>/],
  ['a journey without touchpoints', cjml('\n<actualJourney/>'), /Line 2: .*no touchpoints/],
  ['JSON that is cut', '{"stages":\n[', /JSON \(.*Save it again/],
  ['JSON of something else', '{"a":1}', /no journey/],
  ['deep JSON', `${'['.repeat(200_000)}`, /JSON/],
  ['a newer canonical file', '{"schema":"desirepath.journey/9"}', /later version.*up to date/],
  ['a canonical file without an id', '{"schema":"desirepath.journey/1"}', /id: .*Export the map/],
  ['a workspace', '{"kind":"workspace","value":{"format":"desirepath.workspace/1"}}', /Whole work/],
  ['OpenJourney without stages', '{"stages":[],"swimlanes":[],"nodes":[]}', /at least one stage/],
  ['OpenJourney with a broken node', '{"stages":[{"id":1}],"swimlanes":[],"nodes":[7]}', /nodes.0/],
  ['another diagram of Mermaid', 'flowchart LR\n a --> b', /Mermaid’s “flowchart”/],
  ['a broken task', 'journey\n section A\n  no colon here', /Line 3: “no colon here”/],
  ['Mermaid without tasks', 'journey\n title A', /no tasks/],
  ['Diagrammo without steps', 'journey-map A\n[One]\n', /no steps/],
  ['prose', 'Dear all,\nhere is our journey', /No journey was recognised/],
  ['too many steps', `journey\nsection A\n${'a: 3: Me\n'.repeat(1500)}`, /1500 steps/],
])('%s is refused with the reason', async (_, content, reason) => {
  expect(await read(content)).toMatchObject({
    type: 'badFile',
    file: 'file.txt',
    reason: expect.stringMatching(reason),
  })
})

test('what a text hides is not taken over, and scripts in it are nothing but words', async () => {
  const result = await read(
    'journey\ntitle A\u202egnp.exe\u0001\nsection <script>alert(1)</script>\n <img src=x onerror=alert(1)>: 3: Me',
  )
  if (result.type === 'badFile') throw new Error(result.reason)
  const { journey } = result.journeys[0]!
  expect(journey.title).toBe('Agnp.exe')
  expect(outline(journey)).toEqual([
    ['<script>alert(1)</script>', ['<img src=x onerror=alert(1)>']],
  ])
})

test('files made to keep a reader busy are read or refused in a moment', async () => {
  const long = 200_000
  const began = performance.now()
  await Promise.all(
    [
      `<!--${'<!--'.repeat(long)}`,
      `journey-map A\n[One]\n  a${' '.repeat(long)}b score:${' '.repeat(long)}x`,
      `journey\n section A\n  a${' '.repeat(long)}b: 3: ${','.repeat(long)}`,
      cjml(
        `<actualJourney><touchpoints>${'<actualAction/>'.repeat(long / 4)}</touchpoints></actualJourney>`,
      ),
      JSON.stringify({
        stages: Array.from({ length: long / 10 }, (_, id) => ({ id, name: 'S' })),
        swimlanes: [],
        nodes: Array.from({ length: long / 10 }, () => ({ stageId: 1, swimlaneId: 1 })),
      }),
    ].map((text) => read(text)),
  )
  expect(performance.now() - began).toBeLessThan(5000)
})

test('names that objects have by nature are names like any other', async () => {
  const touchpoint =
    '<actualAction><constructor>a</constructor><__proto__>b</__proto__></actualAction>'
  const result = await read(
    cjml(`<actualJourney><touchpoints>${touchpoint}</touchpoints></actualJourney>`),
  )
  if (result.type === 'badFile') throw new Error(result.reason)
  expect(Object.values(lanes(result.journeys[0]!.journey)).flat()).toEqual(['0 a', '0 b'])
})

test('a damaged file is read or refused, and nothing else', async () => {
  const samples = ['delivery.mmd', 'library.dgmo', 'bank.ojf', 'repair.xml'].map((name) =>
    readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'),
  )
  const damage = fc.record({
    text: fc.constantFrom(...samples),
    at: fc.nat(3000),
    cut: fc.nat(40),
    put: fc.string({ maxLength: 12, unit: 'grapheme' }),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ text, at, cut, put }) => {
      const result = await read(text.slice(0, at) + put + text.slice(at + cut))
      if (result.type === 'badFile') expect(result.reason).toMatch(/\.$/)
      else for (const { journey } of result.journeys) journeySchema.parse(journey)
    }),
    { numRuns: 600 },
  )
})
