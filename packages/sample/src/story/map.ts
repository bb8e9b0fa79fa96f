import {
  type Curve,
  type FeedbackItem,
  type Journey,
  type JourneyRecord,
  type Lane,
  type SavedView,
  type Step,
  unmeasuredRecord,
} from '@desirepath/core'
import { orderBrief } from './briefs.ts'
import { metOn, touchpointPlaces } from './contacts.ts'
import { claraId } from './people.ts'
import { placeInLane, writtenCard, writtenRows } from './rows.ts'
import { solutionPlaces } from './solutions.ts'
import { threads } from './talk.ts'
import { type Heard, named, type StoryRecord, type Told } from './told.ts'
import { notes } from './voices.ts'

/** What the map is told by. */
export interface Telling {
  readonly told: Told
  readonly heard: Heard
  readonly voices: readonly FeedbackItem[]
  readonly records: readonly StoryRecord[]
  /** The member who opens the sample. */
  readonly you: string
  /** The closer look at the delivery; null where the data showed none. */
  readonly nested: { readonly id: string; readonly title: string } | null
}

/** The map that was found in the data with what people have made of it: nothing that was measured changes. */
export function toldMap(journey: Journey, telling: Telling): Journey {
  const { told, records, you } = telling
  const placed = placeRecords(withWords(journey, records), telling)
  return {
    ...placed,
    brief: { ...journey.brief, ...orderBrief(told) },
    stages: journey.stages.map((stage) => ({
      ...stage,
      ...(funnel[stage.title] !== undefined && { funnelStep: funnel[stage.title]! }),
    })),
    steps: journey.steps.map((step) => ({ ...step, ...believedAt(step) })),
    lanes: behindDoing([...placed.lanes, ...notedLanes(telling)], writtenRows(told, telling.heard)),
    edges: journey.edges.map((edge) =>
      edge.from === told.step('shipping_cost_shown') && edge.to === 'exit'
        ? { ...edge, obstacle: 'The sum is not the one they had in mind' }
        : edge,
    ),
    curves: [...journey.curves, assumedCurve(told)],
    moments: [...journey.moments, ...heldMoments(told)],
    threads: threads(told, you),
    views: views(told),
  }
}

/** Whether a map has been told already. */
export function isTold({ views: kept = [] }: Journey): boolean {
  return kept.some(({ id }) => id === WORST)
}

/** What people wrote stands below what they found out of the data, among what customers do. */
function behindDoing(lanes: readonly Lane[], written: readonly Lane[]): Lane[] {
  const place = lanes.findIndex(({ type }) => type === 'doing') + 1
  const responsible = written.filter(({ type }) => type === 'responsible')
  const others = written.filter((each) => !responsible.includes(each))
  return [...lanes.slice(0, place), ...others, ...lanes.slice(place), ...responsible]
}

const funnel: Readonly<Record<string, string>> = {
  Awareness: 'Visitors',
  Consideration: 'Interested',
  Purchase: 'Checkout',
  Payment: 'Customers',
  Delivery: 'Served',
  Loyalty: 'Regulars',
}

/** What the team took for true before anything was counted. */
function believedAt({ activities }: Step): Pick<Step, 'believed'> {
  if (activities.includes('payment_submitted')) return { believed: { reach: 0.65 } }
  if (activities.includes('Order shipped')) return { believed: { staySeconds: 86_400 } }
  if (activities.includes('ordered_again')) return { believed: { reach: 0.25 } }
  return {}
}

/** How the team thought that customers feel: right in most places, and far too good where parcels are late. */
function assumedCurve({ step }: Told): Curve {
  const id = named('curve', 'assumed')
  const felt = [
    ['ad_clicked', 0.7],
    ['newsletter_opened', 0.8],
    ['product_viewed', 0.6],
    ['reviews_read', 0.7],
    ['add_to_cart', 0.7],
    ['cart_viewed', 0.6],
    ['checkout_started', 0.6],
    ['shipping_cost_shown', 0.2],
    ['payment_submitted', 0.2],
    ['payment_failed', -0.6],
    ['order_placed', 0.5],
    ['confirmation_opened', 0.6],
    ['Order shipped', 0.8],
    ['tracking_viewed', 0.7],
    ['Order delivered', 1.4],
    ['ordered_again', 0.6],
  ] as const
  return {
    id,
    kind: 'assumed',
    persona: null,
    title: 'What we thought',
    points: felt.flatMap(([activity, value]) => {
      const stepId = step(activity)
      const blank = { n: 0, low: null, high: null, basis: 'assumed' as const }
      return stepId === '' ? [] : [{ stepId, value, ...blank }]
    }),
  }
}

function heldMoments({ step, journey }: Told): Journey['moments'] {
  const stepId = step('payment_submitted')
  const isMarked = journey.moments.some((each) => each.stepId === stepId)
  if (stepId === '' || isMarked) return []
  const text = 'From here on they have paid: whatever goes wrong is ours to mend.'
  return [{ stepId, type: 'pointOfNoReturn', text, basis: 'assumed' }]
}

/** Findings and personas that people have looked through have their names on the map, too. */
function withWords(journey: Journey, told: readonly StoryRecord[]): Journey {
  const said = new Map(told.map(({ id, fields }) => [id, fields]))
  const words = <
    T extends { readonly id: string; readonly title: string; readonly draft: boolean },
  >(
    each: T,
  ): T => {
    const { title = each.title, isDraft = each.draft } = said.get(each.id) ?? {}
    return { ...each, title, draft: isDraft }
  }
  return {
    ...journey,
    personas: journey.personas.map(words),
    records: journey.records.map((each) => {
      const { owner } = said.get(each.id) ?? {}
      return { ...words(each), ...(owner && { owner }) }
    }),
  }
}

/** Touchpoints where they are met, solutions at the steps that they change, metrics at those they measure. */
function placeRecords(journey: Journey, { told, records }: Telling): Journey {
  const solutions = solutionPlaces(told, records)
  const metrics = records.flatMap(({ id, type, fields }) => {
    if (type !== 'metric') return []
    const { source = null } = fields
    const of =
      source === null
        ? null
        : 'figure' in source
          ? source.figure
          : 'feedback' in source
            ? source.feedback
            : null
    return of !== null && 'stepId' in of && of.stepId ? [{ recordId: id, stepId: of.stepId }] : []
  })
  const touchpoints = touchpointPlaces(told)
  const withCards = [
    [{ type: 'touchpoints', title: 'Touchpoints' }, touchpoints],
    [{ type: 'solutions', title: 'Solutions', subtitle: 'what is done here' }, solutions],
    [{ type: 'metrics', title: 'Metrics', subtitle: 'by what we see whether it helped' }, metrics],
  ] as const
  const placed = withCards.reduce<Journey>(
    (map, [lane, places]) => placeInLane(map, lane, places),
    journey,
  )
  const all = [...touchpoints, ...solutions, ...metrics]
  const added = records.flatMap((record) => {
    const stepIds = all.flatMap(({ recordId, stepId }) => (recordId === record.id ? [stepId] : []))
    const isThere = journey.records.some(({ id }) => id === record.id)
    return stepIds.length === 0 || isThere ? [] : [entryOf(record, [...new Set(stepIds)])]
  })
  const here = new Set([...placed.records, ...added].map(({ id }) => id))
  const linked = added.map((each) => ({ ...each, links: each.links.filter((id) => here.has(id)) }))
  return { ...placed, records: [...placed.records, ...linked] }
}

/** A record of the workspace as a map knows it. */
function entryOf({ id, type, fields }: StoryRecord, stepIds: string[]): JourneyRecord {
  return unmeasuredRecord({
    id,
    type: type as JourneyRecord['type'],
    title: fields.title ?? '',
    summary: fields.description ?? '',
    stepIds,
    ...(fields.owner && { owner: fields.owner }),
    links: [...(fields.links ?? [])],
    ...(type === 'touchpoint' && metOn(fields.title ?? '')),
  })
}

/** The notes of the market at their steps, and the way to the closer look. */
function notedLanes({ told, heard, voices, nested }: Telling): Lane[] {
  const market: Lane = {
    id: named('lane', 'market'),
    type: 'market',
    title: 'Trends and competitors',
    subtitle: '',
    cells: notes(told).flatMap(({ key, itemId, stepId, icon }) =>
      voices
        .filter(({ id }) => id === itemId)
        .map(({ title = '', text, sourceName, at }) => ({
          stepId,
          cards: [
            writtenCard(`market ${key}`, {
              text: `**${title}**\n${text ?? ''}`,
              note: sourceName,
              at: at === null ? null : new Date(at).toISOString(),
              language: 'en',
              evidence: [heard.all(key)],
              icon,
            }),
          ],
        })),
    ),
  }
  const shipped = told.step('Order shipped')
  if (nested === null || shipped === '') return [market]
  const card = writtenCard('closer', { text: nested.title, journeyId: nested.id })
  const closer: Lane = {
    id: named('lane', 'closer'),
    type: 'journeys',
    title: 'Closer looks',
    subtitle: '',
    cells: [{ stepId: shipped, cards: [card] }],
  }
  return [market, closer]
}

const WORST = named('view', 'worst')

/** Ways to look at the map that the team has kept. */
function views(told: Told): SavedView[] {
  const delivery = told.journey.stages.find(({ title }) => title === 'Delivery')
  return [
    {
      id: WORST,
      title: 'Monday: the worst first',
      kind: 'table',
      settings: { type: 'painPoints' },
    },
    {
      id: named('view', 'clara'),
      title: 'Clara’s story',
      kind: 'story',
      settings: { told: claraId(told) },
    },
    ...(delivery === undefined
      ? []
      : [
          {
            id: named('view', 'logistics'),
            title: 'For logistics',
            kind: 'map' as const,
            settings: { stage: delivery.id },
          },
        ]),
  ]
}
