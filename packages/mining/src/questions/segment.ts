import { isGroup, type SegmentRule } from '@desirepath/core'
import type { EventLog } from '../log/event-log.ts'
import { type Judge, judgeOf } from './segment-judges.ts'

/** A score that a customer gave. */
export interface Rating {
  /** Code of the customer. */
  readonly customer: number
  readonly scale: 'nps' | 'csat' | 'ces' | 'rating'
  readonly value: number
}

/** What a rule is judged on. */
export interface SegmentSource {
  /** Raw activities, cut into journeys; those of one customer stand side by side. */
  readonly log: EventLog
  /** Ids of the steps. */
  readonly steps: readonly string[]
  /** Activity → place of its step, −1 where it belongs to none. */
  readonly stepOf: Int32Array
  /** Per journey 1 where it succeeded, or null where nothing means success. */
  readonly succeeded: Uint8Array | null
  readonly ratings: readonly Rating[]
  /** The journeys that a persona was found in; null where the map has no such group. */
  readonly found: (personaId: string) => readonly number[] | null
}

/** Exactly those for whom a rule holds. */
export interface SegmentMembers {
  /** Codes of customers, ascending. */
  readonly customers: readonly number[]
  /** How many customers the log has. */
  readonly of: number
  /** Names in the rule that neither the log nor the map has: nobody can be told by them. */
  readonly unknown: readonly string[]
}

/** The customers for whom a rule holds, in one pass over the events. */
export function segmentCustomers(source: SegmentSource, rule: SegmentRule): SegmentMembers {
  const judges: Judge[] = []
  const unknown = new Set<string>()
  const holds = holdsFor(rule, (condition) => {
    const judge = judgeOf(source, condition, (name) => unknown.add(name))
    judges.push(judge)
    return judge
  })
  const { log } = source
  const customers: number[] = []
  let of = 0
  for (let journey = 0; journey < log.journeys;) {
    const customer = log.customerOf[journey]!
    let events = 0
    for (const judge of judges) judge.begin(customer)
    for (; journey < log.journeys && log.customerOf[journey] === customer; journey++) {
      const [start, end] = [log.offsets[journey]!, log.offsets[journey + 1]!]
      events += end - start
      for (const judge of judges) judge.journey(journey)
      for (let i = start; i < end; i++) for (const judge of judges) judge.event(i)
    }
    if (events === 0) continue
    of++
    if (holds()) customers.push(customer)
  }
  return { customers, of, unknown: [...unknown] }
}

type Leaf = Exclude<SegmentRule, { readonly match: string }>

function holdsFor(rule: SegmentRule, judgeFor: (condition: Leaf) => Judge): () => boolean {
  if (!isGroup(rule)) {
    const judge = judgeFor(rule)
    return () => judge.holds()
  }
  const parts = rule.rules.map((each) => holdsFor(each, judgeFor))
  if (parts.length === 0) return () => true
  switch (rule.match) {
    case 'all':
      return () => parts.every((each) => each())
    case 'any':
      return () => parts.some((each) => each())
    case 'none':
      return () => !parts.some((each) => each())
  }
}
