import type { Operation } from '@desirepath/contract'
import { closest } from '@desirepath/core'
import { z } from 'zod'
import { ProblemError } from './problem.ts'

type Fields = Readonly<Record<string, unknown>>

/** Refuses a query with a field that the operation does not have: a filter that is misspelt must not mean “all”. */
export function requireKnownFields({ query }: Operation, given: Fields): void {
  refuseUnknown('query', given, query)
}

/** The same of a body, where the operation says so: what is misspelt must not be lost without a word. */
export function requireKnownBody({ body, knownFieldsOnly }: Operation, given: unknown): void {
  if (knownFieldsOnly !== true || typeof given !== 'object' || given === null) return
  if (body !== 'binary' && !Array.isArray(given)) refuseUnknown('body', given as Fields, body)
}

function refuseUnknown(where: string, given: Fields, schema: z.ZodType | undefined): void {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const unknown = Object.keys(given).filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  const errors = unknown.slice(0, 20).map((name) => ({
    path: `${where}.${name.slice(0, 100)}`,
    message: `there is no such field; ${hint(name, known)}`,
  }))
  throw new ProblemError('invalid-input', `${errors[0]!.path}: ${errors[0]!.message}`, { errors })
}

function hint(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'this operation has none'
  const meant = closest(name, known)
  return meant === null ? `known are ${known.join(', ')}` : `did you mean ${meant}?`
}
