import type { SegmentRule } from '@desirepath/core'
import { segmentCustomers, type SegmentMembers, type SegmentSource } from '@desirepath/mining'
import type { DrillDown } from '../drill-down.ts'

/** The customers for whom a rule holds, with their journeys and what they said. */
export interface Customers extends SegmentMembers {
  /** Indices of journeys in `workings.log`, ascending. */
  readonly journeys: readonly number[]
  /** Indices into `workings.feedback`. */
  readonly feedback: readonly number[]
  readonly others: {
    readonly customers: readonly number[]
    readonly journeys: readonly number[]
    readonly feedback: readonly number[]
  }
}

/** Who a rule stands for, and everybody else in the log. */
export function customersOfRule(drill: DrillDown, rule: SegmentRule): Customers {
  const { log, feedback } = drill.workings
  const members = segmentCustomers(sourceOf(drill), rule)
  const isOwn = new Uint8Array(log.customers.length)
  for (const customer of members.customers) isOwn[customer] = 1
  const journeys: [number[], number[]] = [[], []]
  const others = new Set<number>()
  for (let journey = 0; journey < log.journeys; journey++) {
    const customer = log.customerOf[journey]!
    if (isOwn[customer] === 0) others.add(customer)
    journeys[isOwn[customer] === 1 ? 0 : 1].push(journey)
  }
  const codes = codesOf(drill)
  const said: [number[], number[]] = [[], []]
  feedback.forEach(({ item }, i) => {
    const customer = item.customer === null ? undefined : codes.get(item.customer)
    if (customer !== undefined) said[isOwn[customer] === 1 ? 0 : 1].push(i)
  })
  return {
    ...members,
    journeys: journeys[0],
    feedback: said[0],
    others: { customers: [...others], journeys: journeys[1], feedback: said[1] },
  }
}

function codesOf({ workings: { log } }: DrillDown): ReadonlyMap<string, number> {
  return new Map(log.customers.map((name, code) => [name, code]))
}

function sourceOf(drill: DrillDown): SegmentSource {
  const { journey, workings } = drill
  const { log, succeeded, feedback } = workings
  const codes = codesOf(drill)
  const stepOf = new Int32Array(log.activities.length).fill(-1)
  const known = new Map(log.activities.map((name, code) => [name, code]))
  journey.steps.forEach(({ activities }, step) => {
    for (const name of activities) {
      const code = known.get(name)
      if (code !== undefined) stepOf[code] = step
    }
  })
  return {
    log,
    steps: journey.steps.map(({ id }) => id),
    stepOf,
    succeeded,
    ratings: feedback.flatMap(({ item: { customer, score, scale } }) => {
      const code = customer === null ? undefined : codes.get(customer)
      return code === undefined || score === null || scale === null
        ? []
        : [{ customer: code, scale: scale.kind, value: score }]
    }),
    found: (personaId) => drill.members({ figure: 'persona', personaId })?.journeys ?? null,
  }
}
