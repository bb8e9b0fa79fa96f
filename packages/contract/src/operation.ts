import type { z } from 'zod'
import { leastRole, type Role } from './policy.ts'
import type { ProblemKind } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

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
  /** Who may ask stands in policy.ts, for all operations in one table. */
  readonly role?: never
}

/** The least role that an operation needs. */
export function roleNeeded({ method, path }: Operation): Role {
  return leastRole(`${method} ${path}`)
}

/** Keeps the literal types of an operation while checking its shape. */
export function operation<const O extends Operation>(value: O): O {
  return value
}
