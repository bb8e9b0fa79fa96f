import {
  contentId,
  type EmpathyField,
  type EmpathyNote,
  type Evidence,
  type Figure,
  formatCount,
  formatShare,
  hitsOf,
  type SegmentRule,
  thin,
} from '@desirepath/core'
import { redact } from '@desirepath/text'
import type { DrillDown } from '../drill-down.ts'
import { factsOf } from '../facts.ts'
import { metShares, traitsOf } from '../personas/traits.ts'
import { quoteEvidence, representative } from '../quotes.ts'
import { type Customers, customersOfRule } from './customers.ts'
import { findingShares } from './finding-shares.ts'

/** Few enough that a board stays a picture. */
const MOST = 4
const LONGEST = 300
/** A finding that hits fewer of these customers says little of them. */
const WORTH = 0.05

/**
 * What the data say of these customers, as notes for an empathy map: where they are, what they do and
 * what they say, what hurts and what delights them. What they hear, think and feel stands in no log. The same data
 * give the same ids, so that a board that was filled before gets nothing twice.
 */
export function empathyNotes(drill: DrillDown, rule: SegmentRule): EmpathyNote[] {
  const own = customersOfRule(drill, rule)
  if (own.customers.length === 0) return []
  return [...seen(drill, own), ...done(drill, own), ...quotes(drill, own), ...findings(drill, own)]
}

function note(field: EmpathyField, text: string, evidence: readonly Evidence[]): EmpathyNote {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return { id: contentId('empathy', field, short), field, text: short, evidence: [...evidence] }
}

function counted(name: string, text: string, { value, low, high, ...share }: Figure): Evidence {
  return { type: 'figure', name, text, value, low, high, n: hitsOf({ value, n: share.n }) }
}

function seen({ journey, workings }: DrillDown, own: Customers): EmpathyNote[] {
  const n = own.journeys.length
  const met = metShares(workings.visits, own.journeys)
  return journey.steps
    .map(({ title }, step) => ({ title, share: met[step]! }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ title, share }) =>
      note('sees', title, [
        counted(
          'Event log',
          `${formatShare(share)} of their ${formatCount(n)} journeys come here.`,
          {
            value: share,
            n,
            low: null,
            high: null,
          },
        ),
      ]),
    )
}

function done({ journey, workings }: DrillDown, own: Customers): EmpathyNote[] {
  const n = own.journeys.length
  return traitsOf(workings, factsOf(journey), own.journeys)
    .slice(0, MOST)
    .map(({ name, value, share, baseline }) =>
      note(
        'saysAndDoes',
        name === 'comes to' ? `Comes to “${value}”` : `${capital(name)}: ${value}`,
        [
          counted(
            'Event log',
            `${formatShare(share)} of their ${formatCount(n)} journeys, ${formatShare(baseline)} of all.`,
            { value: share, n, low: null, high: null },
          ),
        ],
      ),
    )
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function quotes({ workings: { feedback } }: DrillDown, own: Customers): EmpathyNote[] {
  return ([1, -1] as const).flatMap((sign) => {
    const among = own.feedback.filter((i) => sign * (feedback[i]!.emotion?.value ?? 0) > 0)
    return representative(feedback, among, { sign, most: MOST / 2 }).map((i) => {
      const { item } = feedback[i]!
      return note('saysAndDoes', `“${redact(item.text ?? '').text.trim()}”`, [quoteEvidence(item)])
    })
  })
}

function findings(drill: DrillDown, own: Customers): EmpathyNote[] {
  const all = findingShares(drill, own).filter((each) => (each.own.value ?? 0) >= WORTH)
  return (['painPoint', 'delight'] as const).flatMap((wanted) =>
    all
      .filter(({ type }) => type === wanted)
      .slice(0, MOST)
      .map(({ title, own: share, others }) =>
        note(wanted === 'painPoint' ? 'pains' : 'gains', title, [
          counted(drill.journey.title, hitWords(share, others), share),
        ]),
      ),
  )
}

function hitWords(own: Figure, others: Figure): string {
  const interval =
    own.low === null || own.high === null
      ? ''
      : ` (95${thin}%: ${formatShare(own.low)} to ${formatShare(own.high)})`
  const against = others.value === null ? '' : `, ${formatShare(others.value)} of all others`
  return `Hits ${formatCount(hitsOf(own))} of ${formatCount(own.n)} of them, ${formatShare(own.value ?? 0)}${interval}${against}.`
}
