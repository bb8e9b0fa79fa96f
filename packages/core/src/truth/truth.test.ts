import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unmeasuredRecord } from '../journey/blank.ts'
import { backingOfRecord } from '../journey/evidence-level.ts'
import type { Evidence } from '../journey/evidence.ts'
import type { Card, Journey, Lane } from '../journey/journey.ts'
import { gapsOf } from './gaps.ts'
import { groundsOfMap, groundsOfRecord } from './grounds.ts'
import { lintJourney, openFindings } from './lint.ts'
import { agedUse, mapUseOf } from './map-use.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
/** A day after its newest event. */
const now = '2018-04-01T00:00:00.000Z'
const said: Journey = {
  ...shop,
  brief: {
    ...shop.brief,
    objective: 'More people come back',
    target: 'from 21 % to 28 %',
    audience: 'The shop team',
    owner: 'Ana',
    cadence: 'every quarter',
  },
  curves: shop.curves.filter(({ kind }) => kind !== 'assumed'),
}
const drawn: Journey = {
  ...said,
  discovery: null,
  curves: [],
  records: [],
  steps: said.steps.map((step) => ({ ...step, measured: null, activities: [] })),
  lanes: [],
}
const card: Card = {
  id: '01890000-0000-7000-8000-000000000000',
  text: 'The form is too long',
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
}
const verbatim = (id: string, at: string, source = 'survey'): Evidence => ({
  type: 'feedback',
  feedbackId: id,
  text: 'Too long',
  at,
  language: 'en',
  source,
  score: null,
})
const withPain = (evidence: readonly Evidence[]): Journey => {
  const lane: Lane = {
    id: 'pains',
    type: 'painPoints',
    title: 'Pain points',
    subtitle: '',
    cells: [{ stepId: drawn.steps[0]!.id, cards: [{ ...card, evidence: [...evidence] }] }],
  }
  return { ...drawn, lanes: [lane] }
}
const rulesIn = (journey: Journey, at = now) =>
  lintJourney(journey, { now: at }).map(({ rule }) => rule)

test('what a map may be used for follows its paths, its backing, what is wrong on it and its age', () => {
  expect(mapUseOf(said, now).level).toBe('money')
  expect(mapUseOf(said, '2019-02-01T00:00:00Z').level).toBe('priorities')
  expect(mapUseOf(said, '2020-02-01T00:00:00Z').level).toBe('workshop')
  const level = (fields: object) =>
    mapUseOf({ ...said, discovery: said.discovery && { ...said.discovery, ...fields } }).level
  expect(level({})).toBe('money')
  expect(level({ coverage: 0.5 })).toBe('priorities')
  expect(level({ coverage: 0.2 })).toBe('workshop')
  expect(level({ journeys: 12 })).toBe('workshop')
  expect(level({ boundShare: 0.3 })).toBe('workshop')
  expect(mapUseOf({ ...said, brief: { ...said.brief, owner: ' ' } }).level).toBe('priorities')
  expect(mapUseOf(shop).level).toBe('priorities')
  expect(mapUseOf(drawn).level).toBe('workshop')
})

test('a use ages without the map being opened again, to the same as when it is', () => {
  for (const at of [now, '2019-02-01T00:00:00Z', '2020-02-01T00:00:00Z'])
    expect(agedUse('money', { newest: groundsOfMap(said).newest, now: at })).toBe(
      mapUseOf(said, at).level,
    )
  expect(agedUse('money', { newest: null, now })).toBe('workshop')
})

test('a drawn map with enough voices sets priorities, and says what is missing to decide money', () => {
  const voices = Array.from({ length: 30 }, (_, i) => verbatim(String(i), '2018-03-01'))
  const lane = withPain(voices).lanes[0]!
  const many = { ...drawn, steps: drawn.steps.slice(0, 1), lanes: [lane, { ...lane, id: 'more' }] }
  const use = mapUseOf(many, now)
  expect(use.level).toBe('priorities')
  expect(use.requirements.filter(({ isMet }) => !isMet).map(({ id }) => id)).toEqual([
    'voices',
    'backed',
    'measured',
  ])
})

test('a record knows how many speak, from where, and when the newest did', () => {
  const pain = {
    ...shop.records[0]!,
    kind: null,
    evidenceCount: 3,
    evidence: [verbatim('a', '2018-01-01'), verbatim('b', '2018-02-01', 'interview')],
  }
  expect(groundsOfRecord(drawn, pain)).toEqual({
    n: 3,
    newest: '2018-02-01',
    sources: [
      { name: 'survey', n: 1 },
      { name: 'interview', n: 1 },
      { name: 'further feedback', n: 1 },
    ],
  })
})

test('the check tells a pain without a source, opinions only, and old evidence', () => {
  expect(rulesIn(withPain([]))).toEqual(
    expect.arrayContaining(['onlyOpinions', 'painWithoutSource']),
  )
  expect(rulesIn(withPain([verbatim('a', '2018-03-01', 'team workshop')]))).toContain(
    'onlyOpinions',
  )
  const heard = rulesIn(withPain([verbatim('a', '2018-03-01')]))
  expect(heard).not.toContain('onlyOpinions')
  expect(heard).not.toContain('painWithoutSource')
  expect(heard).not.toContain('old')
  expect(rulesIn(withPain([verbatim('a', '2017-06-01')]))).toContain('old')
})

test('the check tells feelings of two people, unbound steps and events without a step', () => {
  const [curve] = said.curves
  const [first, ...points] = curve!.points
  const [step, ...steps] = said.steps
  const journey: Journey = {
    ...said,
    curves: [{ ...curve!, points: [{ ...first!, value: 1, n: 2 }, ...points] }],
    steps: [{ ...step!, activities: [], measured: null }, ...steps],
    discovery: {
      ...said.discovery!,
      boundShare: 0.7,
      folded: [{ activity: 'page_error', events: 1200, into: null }],
    },
  }
  const findings = lintJourney(journey, { now })
  const says = (rule: string) =>
    findings.filter((each) => each.rule === rule).map((each) => each.says)
  expect(says('fewVoices')).toEqual(['The feeling is drawn from 2 answers.'])
  expect(says('unboundStep')).toHaveLength(1)
  expect(says('unexplained')).toEqual([
    'The steps explain only 70\u202f% of the events.',
    '“page_error” happened 1,200 times and belongs to no step.',
  ])
  // A touchpoint that is bound to it and stands at the step answers both.
  const [record] = said.records
  const error = { ...record!, id: 'error', type: 'touchpoint' as const, bound: ['Page_Error'] }
  const place = { stepId: step!.id, cards: [{ ...card, text: null, recordId: 'error' }] }
  const lane = { id: 'where', type: 'touchpoints' as const, title: '', subtitle: '' }
  const answered: Journey = {
    ...journey,
    records: [...journey.records, error],
    lanes: [...journey.lanes, { ...lane, cells: [place] }],
  }
  const left = lintJourney(answered, { now }).map(({ rule, says: what }) => `${rule}: ${what}`)
  expect(left.filter((each) => each.startsWith('unboundStep'))).toEqual([])
  expect(left.filter((each) => each.startsWith('unexplained'))).toEqual([
    'unexplained: The steps explain only 70\u202f% of the events.',
  ])
})

test('the check tells a touchpoint that people wrote and no event came by', () => {
  const step = said.steps.find(({ channels }) => channels.length > 0)!
  const written = (text: string): Journey => ({
    ...said,
    lanes: [
      {
        id: 'where',
        type: 'touchpoints',
        title: 'Touchpoints',
        subtitle: '',
        cells: [{ stepId: step.id, cards: [{ ...card, text }] }],
      },
    ],
  })
  expect(rulesIn(written('Shop window'))).toContain('unreachedTouchpoint')
  expect(rulesIn(written(`Our ${step.channels[0]!.name}`))).not.toContain('unreachedTouchpoint')
})

test('the check tells empty stages, steps without a name, unused personas, ideas and briefs', () => {
  const journey: Journey = {
    ...drawn,
    brief: { ...drawn.brief, objective: '', target: 'better', owner: '' },
    stages: [...drawn.stages, { id: 'later', title: 'Later', reach: null }],
    steps: drawn.steps.map((step, i) => (i === 0 ? { ...step, title: ' ' } : step)),
    personas: [{ ...shop.personas[0]!, id: 'nobody', path: [] }],
    records: [{ ...shop.records[0]!, id: 'idea', type: 'opportunity', links: [] }],
  }
  const rules = rulesIn(journey)
  for (const rule of [
    'emptyStage',
    'untitledStep',
    'unusedPersona',
    'ideaWithoutReason',
    'no-objective',
    'vagueTarget',
    'no-owner',
  ])
    expect(rules).toContain(rule)
})

test('a finding that somebody has left as it is stays apart, with the reason', () => {
  const findings = lintJourney(withPain([]), { now })
  const [first] = findings
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  const dismissal = { id: first!.id, reason: 'Interviews begin in May', by: 'Ana', at: now }
  const { open, dismissed } = openFindings({ dismissals: [dismissal] }, findings)
  expect(open).toHaveLength(findings.length - 1)
  expect(dismissed).toEqual([{ ...first, dismissal }])
})

test('the widest gap between what was believed and what is measured comes first', () => {
  const [first, second, ...steps] = said.steps
  const reach = first!.measured!.reach.value!
  const median = second!.measured!.stay.medianSeconds!
  const journey: Journey = {
    ...said,
    steps: [
      { ...first!, believed: { reach: reach > 0.5 ? reach - 0.3 : reach + 0.3 } },
      { ...second!, believed: { staySeconds: median * 8 } },
      ...steps,
    ],
  }
  expect(gapsOf(journey).map(({ what, stepId, size }) => [what, stepId, size.toFixed(2)])).toEqual([
    ['time', second!.id, '0.75'],
    ['reach', first!.id, '0.30'],
  ])
  const right = { ...first!, believed: { reach } }
  expect(gapsOf({ ...said, steps: [right, second!, ...steps] })).toEqual([])
})

test('a touchpoint rests on the journeys that meet its activities; one that never happens is named', () => {
  const step = shop.steps.find(
    ({ activities, measured }) => activities.length > 0 && (measured?.reach.value ?? 0) > 0.1,
  )!
  const at = (bound: readonly string[]) => {
    const record = unmeasuredRecord({
      id: 'met',
      type: 'touchpoint',
      title: 'Met',
      stepIds: [step.id],
      bound: [...bound],
    })
    const journey = { ...shop, records: [...shop.records, record] }
    const named = lintJourney(journey, { now: shop.discovery!.asOf }).filter(
      ({ place }) => place.kind === 'record' && place.id === 'met',
    )
    return { level: backingOfRecord(journey, record).level, rules: named.map(({ rule }) => rule) }
  }
  expect(at([step.activities[0]!.toUpperCase()])).toEqual({ level: 'backed', rules: [] })
  expect(at(['nobody ever did this'])).toEqual({
    level: 'contradicted',
    rules: ['unreachedTouchpoint'],
  })
  expect(at([])).toEqual({ level: 'assumed', rules: [] })
})
