import { recordTypes, severities } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const record = z.object({ id: z.string(), type: z.enum(recordTypes), title: z.string() })

/** How far the records of a workspace can be relied on. */
export const workspaceCheck = {
  checkRecords: operation({
    id: 'checkRecords',
    method: 'GET',
    path: '/api/check',
    summary: 'What about the records of the workspace cannot be relied on yet, and what to do',
    query: z.object({
      /** Only what is about this record. */
      record: z.string().max(200).optional(),
      /** Only what is about records of this type. */
      type: z.enum(recordTypes).optional(),
      /** So many findings of each rule at most. */
      most: z.coerce.number().int().min(0).max(10_000).default(200),
    }),
    output: z.object({
      /** The moment that age is told at. */
      at: z.string(),
      /** How many findings nobody has left as they are. */
      n: z.number().int(),
      /** The same by type of record, and by rule. */
      types: z.array(z.object({ type: z.enum(recordTypes), n: z.number().int() })),
      rules: z.array(z.object({ rule: z.string(), n: z.number().int() })),
      /** The worst first; those that somebody has left as they are among them. */
      findings: z.array(
        z.object({
          id: z.string(),
          rule: z.string(),
          severity: z.enum(severities),
          title: z.string(),
          record,
          /** Another record that it is about. */
          other: record.nullable(),
          says: z.string(),
          todo: z.string(),
          /** Why somebody leaves it as it is. */
          left: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  leaveFinding: operation({
    id: 'leaveFinding',
    method: 'PUT',
    path: '/api/check/left/:finding',
    summary: 'Leaves a finding about a record as it is, for a reason',
    body: z.object({ reason: z.string().trim().min(1).max(2000) }),
    output: z.object({ id: z.string() }),
    errors: ['invalid-input'],
  }),
  reopenFinding: operation({
    id: 'reopenFinding',
    method: 'DELETE',
    path: '/api/check/left/:finding',
    summary: 'Checks a finding again that somebody has left as it is',
    output: z.object({ id: z.string() }),
    errors: ['not-found'],
  }),
} as const
