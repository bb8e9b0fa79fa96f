import { formatJourney, type Journey, journeySchema } from '@desirepath/core'
import { describe, expect, test } from 'vitest'
import { journeyFromTemplate, templates } from './catalogue.ts'

const LONGEST_CARD = 60

test('every template says what it is for, under an id of its own', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
  for (const { title, summary, stages, steps } of templates) {
    expect(title).not.toBe('')
    expect(summary).toMatch(/^For .+\.$/)
    expect(steps).toBeGreaterThanOrEqual(stages.length)
  }
})

test('an unknown template makes no journey', () => {
  expect(journeyFromTemplate('none', { id: 'j' })).toBeNull()
})

test('a journey takes its own title, or that of its template', () => {
  expect(journeyFromTemplate('empty', { id: 'j', title: 'Moving house' })?.title).toBe(
    'Moving house',
  )
  expect(journeyFromTemplate('empty', { id: 'j' })?.title).toBe('Empty map')
})

describe.each(templates.map(({ id }) => id))('%s', (id) => {
  const journey = made(id, 'journey-1')
  const cards = journey.lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  const stepIds = new Set(journey.steps.map((step) => step.id))

  test('is a valid journey, the same bytes each time, with no id in common with another', () => {
    expect(journeySchema.parse(journey)).toEqual(journey)
    expect(formatJourney(made(id, 'journey-1'))).toBe(formatJourney(journey))
    const ids = idsOf(journey)
    expect(new Set(ids).size).toBe(ids.length)
    const others = new Set(idsOf(made(id, 'journey-2')))
    expect(ids.filter((each) => others.has(each))).toEqual([])
  })

  test('hangs together: every reference leads somewhere', () => {
    const stageIds = new Set(journey.stages.map((stage) => stage.id))
    for (const step of journey.steps) expect(stageIds).toContain(step.stageId)
    const named = [
      ...journey.edges.flatMap(({ from, to }) => [from, to]),
      ...journey.lanes.flatMap(({ cells }) => cells.map((cell) => cell.stepId)),
      ...journey.curves.flatMap(({ points }) => points.map((point) => point.stepId)),
      ...journey.moments.map(({ stepId }) => stepId),
      ...journey.records.flatMap((record) => record.stepIds),
    ]
    for (const each of named) expect(stepIds).toContain(each)
    const cardIds = new Set(cards.map((card) => card.id))
    for (const link of cards.flatMap(({ linksTo = [] }) => linksTo)) expect(cardIds).toContain(link)
    const linked = journey.lanes.filter(({ cells }) =>
      cells.some((cell) => cell.cards.some(({ linksTo }) => linksTo !== undefined)),
    )
    if (id !== 'empty') expect(linked.length, 'pains rest on touchpoints').toBeGreaterThan(0)
    const placed = cards.flatMap(({ recordId }) => (recordId === null ? [] : [recordId]))
    expect(placed.toSorted()).toEqual(journey.records.map((record) => record.id).toSorted())
  })

  test('one way leads through all steps of the main path, and side paths part from it', () => {
    const main = journey.steps.filter((step) => step.branch === undefined)
    const next = journey.edges.filter((edge) => edge.kind === 'next')
    expect(next.map(({ from }) => from)).toEqual(main.slice(0, -1).map((step) => step.id))
    expect(next.map(({ to }) => to)).toEqual(main.slice(1).map((step) => step.id))
    const aside = journey.edges.filter((edge) => edge.kind === 'skip').map(({ to }) => to)
    expect(aside).toEqual(journey.steps.filter((step) => step.branch).map((step) => step.id))
  })

  test('claims nothing: cards and feelings are assumed, records are drafts, nothing is counted', () => {
    expect(journey.discovery).toBeNull()
    expect(cards.filter((card) => card.assumed !== true)).toEqual([])
    for (const point of journey.curves.flatMap(({ points }) => points)) {
      expect(point).toMatchObject({ n: 0, low: null, high: null })
      expect(point.basis).toBe(point.value === null ? 'none' : 'assumed')
    }
    for (const record of journey.records)
      expect(record).toMatchObject({
        draft: true,
        kind: null,
        rank: null,
        cost: null,
        evidence: [],
      })
    expect(journey.edges.filter(({ n }) => n > 0)).toEqual([])
  })

  test('keeps to short words without a stray space', () => {
    const texts = [
      ...cards.flatMap(({ text }) => (text === null ? [] : [text])),
      ...journey.records.map((record) => record.title),
      ...journey.edges.flatMap(({ obstacle }) => (obstacle === undefined ? [] : [obstacle])),
    ]
    expect(texts.filter((text) => text.length > LONGEST_CARD || text !== text.trim())).toEqual([])
    expect(journey.steps.filter(({ title }) => title.length > 24)).toEqual([])
  })
})

describe.each(templates.map(({ id }) => id).filter((id) => id !== 'empty'))('%s', (id) => {
  const journey = made(id, 'journey-1')

  test('leaves no cell blank: each step has its cards, its feeling and its pain', () => {
    const whole = new Set(['emotion', 'responsible'])
    const lanes = journey.lanes.filter(({ type, cells }) => !whole.has(type) && !spans(cells))
    for (const lane of lanes)
      expect(
        lane.cells.map((cell) => cell.stepId),
        lane.title,
      ).toEqual(journey.steps.map((step) => step.id))
    const felt = journey.curves.flatMap(({ points }) => points.map((point) => point.stepId))
    expect(new Set(felt)).toEqual(new Set(journey.steps.map((step) => step.id)))
  })

  test('cards over a stage cover its steps and no others', () => {
    for (const { cells } of journey.lanes)
      for (const { stepId, cards } of cells)
        for (const { span } of cards.filter((card) => card.span !== undefined)) {
          const at = journey.steps.findIndex((step) => step.id === stepId)
          const own = journey.steps.filter((step) => step.stageId === journey.steps[at]?.stageId)
          expect([own[0]?.id, own.length]).toEqual([stepId, span])
        }
  })

  test('has a scenario, highs and lows, and moments that matter', () => {
    const values = journey.curves[0]?.points.map((point) => point.value ?? 0) ?? []
    expect(Math.max(...values)).toBeGreaterThanOrEqual(1)
    expect(Math.min(...values)).toBeLessThanOrEqual(-0.5)
    expect(journey.moments.length).toBeGreaterThan(0)
    expect(journey.brief.scenario).not.toBe('')
  })
})

test('the day has a clock', () => {
  const clocks = made('day-in-the-life', 'd').steps.map((step) => step.clock ?? '')
  expect(clocks).toEqual(clocks.toSorted())
  expect(clocks.every((clock) => /^\d\d:\d\d$/.test(clock))).toBe(true)
})

test.each(['classic-3', 'classic-4', 'classic-5', 'support-case', 'subscription'])(
  '%s says on the way from each stage to the next what stops customers there',
  (id) => {
    const { edges, steps } = made(id, 'o')
    const stageOf = (stepId: string) => steps.find((step) => step.id === stepId)?.stageId
    const borders = edges.filter(
      ({ kind, from, to }) => kind === 'next' && stageOf(from) !== stageOf(to),
    )
    expect(borders.length).toBeGreaterThan(1)
    expect(borders.filter(({ obstacle }) => obstacle === undefined)).toEqual([])
  },
)

test('the blueprint has its three lines, and its cards lead down to the systems', () => {
  const { lanes } = made('service-blueprint', 'b')
  expect(lanes.flatMap(({ lineBelow = [] }) => lineBelow)).toEqual([
    'interaction',
    'visibility',
    'internal',
  ])
  const down = lanes.find(({ type }) => type === 'backstage')?.cells.flatMap(({ cards }) => cards)
  const systems = lanes
    .find(({ type }) => type === 'systems')
    ?.cells.map(({ cards }) => cards[0]?.id)
  expect(down?.flatMap(({ linksTo = [] }) => linksTo)).toEqual(systems)
})

function made(id: string, journeyId: string): Journey {
  const journey = journeyFromTemplate(id, { id: journeyId })
  if (journey === null) throw new Error(`There is no template ${id}`)
  return journey
}

function spans(cells: Journey['lanes'][number]['cells']): boolean {
  return cells.some(({ cards }) => cards.some((card) => card.span !== undefined))
}

function idsOf({ stages, steps, lanes, curves, records }: Journey): string[] {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  return [stages, steps, lanes, curves, records, cards].flatMap((items) =>
    items.map((item) => item.id),
  )
}
