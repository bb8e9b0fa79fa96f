import type { RecordType } from '../record/kinds.ts'

type GraphKind = 'goal' | 'journey' | RecordType

/** What leads to what, from a goal (0) to a metric and what is needed (6). */
export const leadingPlace: Readonly<Record<GraphKind, number>> = {
  goal: 0,
  journey: 1,
  persona: 2,
  touchpoint: 2,
  channel: 2,
  painPoint: 3,
  delight: 3,
  opportunity: 4,
  solution: 5,
  metric: 6,
  resource: 6,
}
