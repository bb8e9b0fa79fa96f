import { backingSchema, recordOrdersOf, recordStatuses, type RecordType } from '@desirepath/core'
import { z } from 'zod'

/** What narrows a list of any type. */
const common = z.object({
  /** Words of the title or the description. */
  q: z.string().max(200).optional(),
  tag: z.string().max(60).optional(),
  owner: z.string().max(200).optional(),
  draft: z.enum(['true', 'false']).optional(),
  /** Its kind, where the type has several: `stakeholder`, `gap`, … */
  form: z.string().max(60).optional(),
  /** Only what stands on this journey. */
  journey: z.string().max(200).optional(),
  /** The stage of a touchpoint or solution by its name; `-` for none. */
  stage: z.string().max(300).optional(),
  /** The channel of a touchpoint by its name; `-` for none. */
  channel: z.string().max(300).optional(),
  /** How far it is backed over all maps. */
  level: backingSchema.shape.level.optional(),
})

/** The same with what only some types have. */
const all = common.extend({
  status: z.string().optional(),
  /**
   * `overdue` or `soon` (within 30 days), both of what is not done or dropped; `none` for what has no
   * day; or the last day, as in 2026-03-31.
   */
  due: z
    .union([z.enum(['overdue', 'soon', 'none']), z.string().date()], {
      error: 'overdue, soon, none, or a day as in 2026-03-31',
    })
    .optional(),
  /** At least so severe: as people judge it or else, at most, on its maps. */
  severity: z.enum(['1', '2', '3', '4', '5']).optional(),
  /** Of delights, at least so strong: as people judge it or else, at most, by its maps. */
  strength: z.enum(['1', '2', '3', '4', '5']).optional(),
})
export type RecordFilterQuery = z.infer<typeof all>

/** What narrows a list of one type. What its type does not have is not there; what is, is typed alike. */
export function recordFilterOf(type: RecordType): typeof all {
  const orders = recordOrdersOf(type)
  const statuses = recordStatuses(type)
  const { due, severity, strength } = all.shape
  return common.extend({
    ...(statuses.length > 0 && { status: z.enum(statuses).optional() }),
    ...(orders.includes('due') && { due }),
    ...(orders.includes('severity') && { severity }),
    ...(orders.includes('strength') && { strength }),
  }) as unknown as typeof all
}
