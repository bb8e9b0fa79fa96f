import type { Operation } from '@desirepath/contract'
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

/** The name that was meant, where it differs by little. */
function closest(name: string, known: readonly string[]): string | null {
  if (name.length > 60) return null
  const [best] = known
    .map((each) => ({ each, away: distance(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, away }) => away <= Math.max(1, Math.floor(each.length / 3)))
    .toSorted((a, b) => a.away - b.away)
  return best?.each ?? null
}

/** Letters to add, take away, change, or swap with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(last[j]! + 1, row[j - 1]! + 1, changed, swapped ? before[j - 2]! + 1 : Infinity),
      )
    }
    before = last
    last = row
  }
  return last[b.length]!
}
