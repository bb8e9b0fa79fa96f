import { type Journey, type Lane, toBeOf } from '@desirepath/core'
import { monthOf } from './briefs.ts'
import { responsible, writtenCard } from './rows.ts'
import { named, type Told } from './told.ts'

/** The order as it should be: the whole price early, payments that work, dates that hold. */
export function planOf(journey: Journey, told: Told): Journey {
  const { step } = told
  const drawn = toBeOf(journey, {
    id: named('journey', 'to-be'),
    title: 'First order, as it should be',
  })
  const solved = new Set(
    journey.records
      .filter(
        ({ type, stepIds }) =>
          type === 'painPoint' && stepIds.some((id) => id !== step('product_viewed')),
      )
      .map(({ id }) => id),
  )
  const plan = withoutRecords(withoutStep(drawn, step('payment_failed')), solved)
  const priced = priceFirst(plan, told)
  return {
    ...priced,
    brief: {
      ...journey.brief,
      status: 'draft',
      scenario:
        'The same customer sees the whole price with the product, pays once, and knows the day on which the parcel comes.',
      timeToImplement: 'halfYear',
      related: [journey.id],
      target: `25\u00A0% leave at the shipping cost by ${monthOf(told.day(180))}`,
    },
    stages: priced.stages.map(({ funnelStep: _, ...stage }) => stage),
    lanes: plannedLanes(priced, told),
    curves: aimed(priced, told),
    moments: [],
    views: [],
  }
}

/** What customers will do first, as on today’s map. */
function plannedLanes(plan: Journey, told: Told): Lane[] {
  const lanes = plan.lanes.filter(({ type }) => kept.has(type))
  const place = lanes.findIndex(({ type }) => type === 'emotion') + 1
  return [...lanes.toSpliced(place, 0, planned(plan, told)), responsible(plan)]
}

/** What tells of a plan; what customers do and say today stays on today’s map. */
const kept: ReadonlySet<Lane['type']> = new Set([
  'emotion',
  'painPoints',
  'touchpoints',
  'delights',
  'opportunities',
  'solutions',
  'metrics',
])

const doing = [
  ['ad_clicked', 'Sees the lamp in the room of a customer'],
  ['product_viewed', 'Looks whether it fits beside the sofa'],
  ['shipping_cost_shown', 'Sees the whole price for their country'],
  ['add_to_cart', 'Sees how much is missing to free delivery'],
  ['checkout_started', 'Types two letters; the address is there'],
  ['payment_submitted', 'Pays; if the bank refuses, reads why and pays otherwise'],
  ['order_placed', 'Reads the day on which it comes'],
  ['tracking_viewed', 'Gets a message the evening before'],
  ['Order delivered', 'Finds the card, and the day was right'],
  ['ordered_again', 'Comes back without logging in'],
] as const

function planned({ steps }: Journey, { step }: Told): Lane {
  const here = new Set(steps.map(({ id }) => id))
  return {
    id: named('lane', 'planned'),
    type: 'doing',
    title: 'Doing',
    subtitle: 'what customers will do',
    cells: doing.flatMap(([activity, text]) =>
      here.has(step(activity))
        ? [{ stepId: step(activity), cards: [writtenCard(`planned ${activity}`, { text })] }]
        : [],
    ),
  }
}

/** Where the plan makes a difference, how it should feel. */
function aimed({ curves }: Journey, { step }: Told): Journey['curves'] {
  const wanted = new Map<string, number>(
    (
      [
        ['shipping_cost_shown', 0.8],
        ['payment_submitted', 0.6],
        ['order_placed', 0.8],
        ['confirmation_opened', 0.8],
        ['Order shipped', 0.8],
        ['tracking_viewed', 0.9],
        ['Order delivered', 1.3],
        ['ordered_again', 1],
      ] as const
    ).map(([activity, value]) => [step(activity), value]),
  )
  return curves
    .filter(({ kind, persona }) => kind === 'target' && persona === null)
    .slice(0, 1)
    .map((curve) => ({
      ...curve,
      title: 'What we aim for',
      points: curve.points.map((point) => {
        const value = wanted.get(point.stepId)
        return value === undefined ? point : { ...point, value, basis: 'assumed' as const }
      }),
    }))
}

/** The cost is shown with the product rather than before the payment. */
function priceFirst(plan: Journey, { step }: Told): Journey {
  const [cost, product] = [step('shipping_cost_shown'), step('product_viewed')]
  const moved = plan.steps.find(({ id }) => id === cost)
  const after = plan.steps.findIndex(({ id }) => id === product)
  if (moved === undefined || after < 0) return plan
  const { stageId } = plan.steps[after]!
  const others = plan.steps.filter(({ id }) => id !== cost)
  const place = others.findIndex(({ id }) => id === product) + 1
  const shown = { ...moved, title: 'Whole price seen', stageId, activities: [] }
  const steps = others.toSpliced(place, 0, shown)
  return { ...plan, steps, edges: inOrder(steps) }
}

/** Nobody plans that they go back or leave. */
function inOrder(steps: Journey['steps']): Journey['edges'] {
  return steps.slice(1).map(({ id }, i) => ({
    from: steps[i]!.id,
    to: id,
    share: 0,
    n: 0,
    kind: 'next' as const,
    medianSeconds: null,
  }))
}

function withoutStep(plan: Journey, id: string): Journey {
  const isOther = ({ stepId }: { readonly stepId: string }) => stepId !== id
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id)
  return {
    ...plan,
    steps: plan.steps.filter((step) => step.id !== id),
    lanes: plan.lanes.map((lane) => ({ ...lane, cells: lane.cells.filter(isOther) })),
    curves: plan.curves.map((curve) => ({ ...curve, points: curve.points.filter(isOther) })),
    moments: plan.moments.filter(isOther),
    edges: plan.edges.filter(({ from, to }) => from !== id && to !== id),
    personas: plan.personas.map((each) => ({ ...each, path: without(each.path) })),
    records: plan.records.map((each) => ({ ...each, stepIds: without(each.stepIds) })),
  }
}

function withoutRecords(plan: Journey, gone: ReadonlySet<string>): Journey {
  return {
    ...plan,
    records: plan.records
      .filter(({ id }) => !gone.has(id))
      .map((each) => ({ ...each, links: each.links.filter((id) => !gone.has(id)) })),
    lanes: plan.lanes.map((lane) => ({
      ...lane,
      cells: lane.cells.map((cell) => ({
        ...cell,
        cards: cell.cards.filter(({ recordId }) => recordId === null || !gone.has(recordId)),
      })),
    })),
  }
}
