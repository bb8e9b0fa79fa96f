import {
  type Figure,
  meanFigure,
  medianFigure,
  newcombe,
  npsFigure,
  type Persona,
  type SegmentRule,
  shareFigure,
} from '@desirepath/core'
import type { DrillDown } from '../drill-down.ts'
import { factsOf } from '../facts.ts'
import { durationOf } from '../personas/features.ts'
import { metShares, traitsOf } from '../personas/traits.ts'
import type { Workings } from '../workings.ts'
import { type Customers, customersOfRule } from './customers.ts'
import { findingShares, type FindingShare } from './finding-shares.ts'
import { type CustomerValue, customerValue } from './value.ts'

/** A figure of some customers and of all the others of the log. */
interface Compared {
  readonly own: Figure
  readonly others: Figure
}

/** What was measured of the customers that a rule stands for. */
export interface CustomerFigures {
  readonly customers: number
  readonly journeys: number
  /** Of all customers of the log. */
  readonly share: Figure
  /** ISO 8601. */
  readonly asOf: string | null
  /** Names in the rule that neither the log nor the map has. */
  readonly unknown: readonly string[]
  /** Customers who succeed at least once; `difference` is theirs minus the others’. Null where nothing means success. */
  readonly success: (Compared & { readonly difference: Figure }) | null
  /** NPS (−100…100) or the mean on its scale. */
  readonly scores: readonly (Compared & {
    readonly scale: 'nps' | 'csat' | 'ces' | 'rating'
    readonly min: number
    readonly max: number
  })[]
  /** Mean feeling, −2…+2. */
  readonly emotion: Compared
  /** The steps that half of the journeys or more meet. */
  readonly path: readonly string[]
  /** Median seconds from a journey’s first event to its last. */
  readonly duration: Compared
  /** Null where the log has no column of numbers that says it. */
  readonly value: CustomerValue | null
  readonly traits: Persona['traits']
  /** Pain points and delights by the share of these customers that they hit. */
  readonly findings: readonly FindingShare[]
}

/** The steps that this share of the journeys meets are the typical path. */
const TYPICAL = 0.5

export function customerFigures(
  drill: DrillDown,
  { rule, valueColumn }: { readonly rule: SegmentRule; readonly valueColumn: string },
): CustomerFigures {
  const { journey, workings } = drill
  const own = customersOfRule(drill, rule)
  const met = metShares(workings.visits, own.journeys)
  return {
    customers: own.customers.length,
    journeys: own.journeys.length,
    share: shareFigure(own.customers.length, own.of),
    asOf: journey.discovery?.asOf ?? null,
    unknown: own.unknown,
    success: successOf(workings, own),
    scores: scoresOf(workings, own),
    emotion: compared(own, ({ feedback }) =>
      meanFigure(feedback.flatMap((i) => workings.feedback[i]!.emotion?.value ?? [])),
    ),
    path: own.journeys.length === 0 ? [] : pathOf(drill, met),
    duration: compared(own, ({ journeys }) =>
      medianFigure(journeys.map((each) => durationOf(workings.log, each))),
    ),
    value: customerValue(workings.log, own, valueColumn),
    traits: own.journeys.length === 0 ? [] : traitsOf(workings, factsOf(journey), own.journeys),
    findings: findingShares(drill, own),
  }
}

/** How many customers a rule holds for: a moment’s work, for whoever is writing it. */
export function customerCount(
  drill: DrillDown,
  rule: SegmentRule,
): Pick<CustomerFigures, 'customers' | 'share' | 'unknown'> {
  const { customers, of, unknown } = customersOfRule(drill, rule)
  return { customers: customers.length, share: shareFigure(customers.length, of), unknown }
}

type Side = Pick<Customers, 'customers' | 'journeys' | 'feedback'>

function compared(own: Customers, figure: (side: Side) => Figure): Compared {
  return { own: figure(own), others: figure(own.others) }
}

function pathOf({ journey }: DrillDown, met: Float64Array): string[] {
  return journey.steps.filter((_, step) => met[step]! >= TYPICAL).map(({ id }) => id)
}

function successOf({ log, succeeded }: Workings, own: Customers): CustomerFigures['success'] {
  if (succeeded === null) return null
  const won = ({ journeys }: Side) =>
    new Set(journeys.filter((each) => succeeded[each] === 1).map((each) => log.customerOf[each]!))
      .size
  const [a, na] = [won(own.others), own.others.customers.length]
  const [b, nb] = [won(own), own.customers.length]
  const { diff, low, high } = newcombe(a, na, b, nb)
  const isKnown = na > 0 && nb > 0
  return {
    own: shareFigure(b, nb),
    others: shareFigure(a, na),
    difference: isKnown
      ? { value: diff, n: na + nb, low, high }
      : { value: null, n: na + nb, low: null, high: null },
  }
}

function scoresOf({ feedback }: Workings, own: Customers): CustomerFigures['scores'] {
  const valuesBy = ({ feedback: said }: Side) => {
    const values = new Map<string, number[]>()
    for (const i of said) {
      const { score, scale } = feedback[i]!.item
      if (score === null || scale === null) continue
      const key = `${scale.kind} ${scale.min} ${scale.max}`
      values.set(key, [...(values.get(key) ?? []), score])
    }
    return values
  }
  const [ours, theirs] = [valuesBy(own), valuesBy(own.others)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().map((key) => {
    const [scale = '', min, max] = key.split(' ')
    const figure = scale === 'nps' ? npsOf : meanFigure
    return {
      scale: scale as CustomerFigures['scores'][number]['scale'],
      min: Number(min),
      max: Number(max),
      own: figure(ours.get(key) ?? []),
      others: figure(theirs.get(key) ?? []),
    }
  })
}

function npsOf(scores: readonly number[]): Figure {
  const { nps, n, low, high } = npsFigure(scores)
  return { value: nps, n, low, high }
}
