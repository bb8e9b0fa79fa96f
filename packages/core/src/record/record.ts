import type { z } from 'zod'
import { channelShape, touchpointShape } from './touchpoint.ts'
import { delightShape, painPointShape } from './finding.ts'
import type { RecordType } from './kinds.ts'
import { metricShape } from './metric.ts'
import { opportunityShape } from './opportunity.ts'
import { personaShape } from './persona.ts'
import { resourceShape, solutionShape } from './solution.ts'

/** Of each type, its fields, and what stands in them while nobody has said anything. */
export const recordShapes = {
  persona: personaShape,
  touchpoint: touchpointShape,
  channel: channelShape,
  painPoint: painPointShape,
  delight: delightShape,
  opportunity: opportunityShape,
  solution: solutionShape,
  resource: resourceShape,
  metric: metricShape,
} as const satisfies Record<RecordType, { readonly schema: z.ZodObject; readonly blank: object }>

/** The fields of a record of one type. */
export type RecordBody<T extends RecordType = RecordType> = T extends RecordType
  ? z.infer<(typeof recordShapes)[T]['schema']>
  : never

/** A record as people know it, apart from what its maps measured of it. */
export type WorkspaceRecord<T extends RecordType = RecordType> = T extends RecordType
  ? { readonly id: string; readonly type: T } & RecordBody<T>
  : never

/** A body as it was stored, with the fields that came later filled in. Throws where it is not of the type. */
export function recordBody<T extends RecordType>(type: T, stored: object): RecordBody<T> {
  const { schema, blank } = recordShapes[type]
  return schema.parse({ ...blank, ...stored }) as RecordBody<T>
}

/** The fields that a change really changes, each as it was and as it becomes. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export function changesOf(before: object, after: object): FieldChange[] {
  const old = before as Readonly<Record<string, unknown>>
  return Object.entries(after).flatMap(([field, value]) =>
    JSON.stringify(old[field]) === JSON.stringify(value)
      ? []
      : [{ field, before: old[field] ?? null, after: value }],
  )
}
