import type { CodedColumn, ScoreScale } from '@desirepath/core'
import type { DrillDown } from '../drill-down.ts'
import { numberColumns } from './value.ts'

/** What a rule about the customers of a journey can speak of. */
export interface SegmentTerms {
  readonly customers: number
  /** Columns with their values, the most frequent first. */
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** Columns that hold numbers; those first whose name speaks of money. */
  readonly numbers: readonly string[]
  readonly channels: readonly string[]
  readonly steps: readonly { readonly id: string; readonly title: string }[]
  readonly activities: readonly string[]
  readonly scales: readonly ScoreScale[]
  /** Personas of the journey that were found in this log. */
  readonly personas: readonly { readonly id: string; readonly title: string }[]
  readonly hasSuccess: boolean
  /** Days of the first and the last event; null in an empty log. */
  readonly period: { readonly from: string; readonly to: string } | null
}

/** More values are not chosen from a list. */
const MOST = 200

export function segmentTerms(drill: DrillDown): SegmentTerms {
  const { journey, workings } = drill
  const { log, succeeded, feedback } = workings
  const scales = new Map(
    feedback.flatMap(({ item: { scale } }) =>
      scale === null ? [] : [[`${scale.kind} ${scale.min} ${scale.max}`, scale] as const],
    ),
  )
  return {
    customers: new Set(log.customerOf).size,
    columns: log.attributes.map((column) => ({ name: column.name, values: valuesOf(column) })),
    numbers: numberColumns(log),
    channels: log.channel === null ? [] : valuesOf(log.channel),
    steps: journey.steps
      .filter(({ activities }) => activities.length > 0)
      .map(({ id, title }) => ({ id, title })),
    activities: log.activities.slice(0, 1000),
    scales: [...scales.values()],
    personas: journey.personas
      .filter(({ id }) => drill.members({ figure: 'persona', personaId: id }) !== null)
      .map(({ id, title }) => ({ id, title })),
    hasSuccess: succeeded !== null,
    period: periodOf(log.time),
  }
}

function valuesOf({ values, codes }: CodedColumn): string[] {
  const counts = new Uint32Array(values.length)
  for (const code of codes) counts[code]!++
  return values
    .map((value, code) => ({ value, n: counts[code]! }))
    .filter(({ value, n }) => value !== '' && n > 0)
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
    .slice(0, MOST)
    .map(({ value }) => value)
}

function periodOf(times: Float64Array): SegmentTerms['period'] {
  let [from, to] = [Infinity, -Infinity]
  for (const time of times) {
    from = Math.min(from, time)
    to = Math.max(to, time)
  }
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return from > to ? null : { from: day(from), to: day(to) }
}
