import {
  type CurvePoint,
  type Figure,
  type Measured,
  type SegmentRule,
  shareFigure,
} from '@desirepath/core'
import { pickJourneys } from '@desirepath/mining'
import { customersOfRule } from './customers/customers.ts'
import type { DrillDown } from './drill-down.ts'
import { measuredCurve } from './feelings/curve.ts'
import { measureSteps } from './measured.ts'

/** Some of the customers: the group that a persona was found in, or those for whom a rule holds. */
export type Whose = { readonly personaId: string } | { readonly rule: SegmentRule }

/** The figures of some of the journeys, step by step as on the map. */
export interface SegmentFigures {
  readonly journeys: number
  readonly customers: number
  readonly steps: readonly { readonly stepId: string; readonly measured: Measured }[]
  /** How they feel at each step, as a measured curve says it. */
  readonly feelings: readonly CurvePoint[]
  /** Of each pain point and delight that was counted, the share of the journeys that it hits. */
  readonly findings: readonly { readonly recordId: string; readonly hit: Figure }[]
}

export interface ComparedFigures {
  readonly segment: SegmentFigures
  readonly others: SegmentFigures
  /** Names in the rule that neither the log nor the map has. */
  readonly unknown: readonly string[]
  /** Customers who belong to the other segment that was asked about, too; null where none was. */
  readonly both: number | null
}

/** What the journeys of some customers do, and what all the others do; null where there is no such group. */
export function segmentFigures(
  drill: DrillDown,
  whose: Whose,
  against: Whose | null = null,
): ComparedFigures | null {
  const own = membersOf(drill, whose)
  const other = against && membersOf(drill, against)
  if (own === null || (against !== null && other === null)) return null
  const isOwn = new Set(own.journeys)
  const all = Array.from({ length: drill.workings.log.journeys }, (_, i) => i)
  const rest = all.filter((each) => !isOwn.has(each))
  return {
    segment: figuresOf(drill, own.journeys),
    others: figuresOf(drill, rest),
    unknown: [...new Set([...own.unknown, ...(other?.unknown ?? [])])],
    both:
      other &&
      customersAmong(
        drill,
        other.journeys.filter((each) => isOwn.has(each)),
      ),
  }
}

interface Own {
  readonly journeys: readonly number[]
  readonly unknown: readonly string[]
}

function membersOf(drill: DrillDown, whose: Whose): Own | null {
  if ('rule' in whose) return customersOfRule(drill, whose.rule)
  const members = drill.members({ figure: 'persona', personaId: whose.personaId })
  return members && { journeys: members.journeys, unknown: [] }
}

function figuresOf(drill: DrillDown, journeys: readonly number[]): SegmentFigures {
  const { journey, workings } = drill
  const measures = measureSteps(
    pickJourneys(workings.steps, journeys),
    pickJourneys(workings.visits, journeys),
  )
  const stepIds = journey.steps.map(({ id }) => id)
  return {
    journeys: journeys.length,
    customers: customersAmong(drill, journeys),
    steps: journey.steps.flatMap(({ id: stepId, activities }, step) => {
      const measured = measures[step]?.measured
      return measured === undefined || activities.length === 0 ? [] : [{ stepId, measured }]
    }),
    feelings: measuredCurve(workings, stepIds, { id: '', journeys: new Set(journeys) }).points,
    findings: hitsOf(drill, journeys),
  }
}

function customersAmong({ workings: { log } }: DrillDown, journeys: readonly number[]): number {
  return new Set(journeys.map((journey) => log.customerOf[journey])).size
}

function hitsOf(drill: DrillDown, journeys: readonly number[]): SegmentFigures['findings'] {
  const isOwn = new Set(journeys)
  return drill.journey.records.flatMap(({ id: recordId, type }) => {
    if (type !== 'painPoint' && type !== 'delight') return []
    const members = drill.members({ figure: 'record', recordId })
    if (members === null) return []
    const hit = members.journeys.filter((each) => isOwn.has(each)).length
    return [{ recordId, hit: shareFigure(hit, journeys.length) }]
  })
}
