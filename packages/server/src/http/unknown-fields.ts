import type { Operation } from '@desirepath/contract'
import { closest } from '@desirepath/core'
import { z } from 'zod'
import { ProblemError } from './problem.ts'
import { unknownIn } from './unknown-in.ts'

type Fields = Readonly<Record<string, unknown>>

/** Refuses a query with a field that the operation does not have: a filter that is misspelt must not mean “all”. */
export function requireKnownFields({ query }: Operation, given: Fields): void {
  const known = query instanceof z.ZodObject ? Object.keys(query.shape) : []
  const unknown = Object.keys(given).filter((name) => !known.includes(name))
  refuse(unknown.map((name) => ({ at: ['query'], name, known })))
}

/** The same of a body, at any depth: what is misspelt must not be lost without a word. */
export function requireKnownBody({ body }: Operation, given: unknown): void {
  if (body === undefined || body === 'binary') return
  refuse(unknownIn(body, given).map(({ path, ...each }) => ({ at: ['body', ...path], ...each })))
}

interface Unknown {
  readonly at: readonly (string | number)[]
  readonly name: string
  readonly known: readonly string[]
}

function refuse(unknown: readonly Unknown[]): void {
  if (unknown.length === 0) return
  const errors = unknown.slice(0, 20).map(({ at, name, known }) => ({
    path: [...at, name.slice(0, 100)].join('.'),
    message: `there is no such field; ${hint(name, known)}`,
  }))
  throw new ProblemError('invalid-input', `${errors[0]!.path}: ${errors[0]!.message}`, { errors })
}

function hint(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'this operation has none'
  const meant = closest(name, known)
  return meant === null ? `known are ${known.join(', ')}` : `did you mean ${meant}?`
}
