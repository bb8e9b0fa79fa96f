import type { z } from 'zod'
import type { ProblemKind } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What members may do, each role all that the ones before it may. */
export const roles = ['viewer', 'commenter', 'editor', 'owner'] as const
export type Role = (typeof roles)[number]

/** One HTTP operation as data; `:name` in the path is a parameter. */
export interface Operation {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodType
  /** JSON body; `binary` where the body is a file as it is. */
  readonly body?: z.ZodType | 'binary'
  /** JSON answer; a media type where the answer is a file. */
  readonly output: z.ZodType | string
  /** Creates something: a repeat with the same `Idempotency-Key` answers as the first time. */
  readonly creates?: true
  readonly errors: readonly ProblemKind[]
  /** Who may ask; left out, viewers may read and editors may do the rest. */
  readonly role?: Role
}

/** The least role that an operation needs. */
export function roleNeeded({ role, method }: Operation): Role {
  return role ?? (method === 'GET' ? 'viewer' : 'editor')
}

/** Keeps the literal types of an operation while checking its shape. */
export function operation<const O extends Operation>(value: O): O {
  return value
}
