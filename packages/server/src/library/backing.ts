import type { Evidence, RecordBody } from '@desirepath/core'
import type { StoredRecord } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'
import { putTogether } from './placing.ts'

interface Backed {
  readonly evidence: readonly Evidence[]
  readonly against: boolean
  /** Of a pain point: the reason that it is put to, instead of the whole. */
  readonly cause?: string | undefined
  /** Of a persona: the note of its empathy map that it is put to, instead of the whole. */
  readonly note?: string | undefined
}

/** The fields of a record with evidence put to it, and how much of that it had already. */
export function withBacking(
  { type, body }: StoredRecord,
  { evidence, against, cause, note }: Backed,
): { readonly fields: object; readonly already: number } {
  const put = (old: readonly Evidence[]) => putTogether(old, evidence, against)
  if (cause !== undefined) {
    const causes = type === 'painPoint' ? (body as RecordBody<'painPoint'>).causes : []
    const { parts, already } = putToPart(causes, cause, put)
    if (parts === null) throw unknown('reason')
    return { fields: { causes: parts }, already }
  }
  if (note !== undefined) {
    const notes = type === 'persona' ? (body as RecordBody<'persona'>).empathy : []
    const { parts, already } = putToPart(notes, note, put)
    if (parts === null) throw unknown('note')
    return { fields: { empathy: parts }, already }
  }
  const { all, already } = put(body.evidence)
  return { fields: { evidence: all }, already }
}

interface Part {
  readonly id: string
  readonly evidence: readonly Evidence[]
}

function putToPart(
  parts: readonly Part[],
  id: string,
  put: (old: readonly Evidence[]) => ReturnType<typeof putTogether>,
): { readonly parts: readonly Part[] | null; readonly already: number } {
  const found = parts.find((each) => each.id === id)
  if (found === undefined) return { parts: null, already: 0 }
  const { all, already } = put(found.evidence)
  const changed = parts.map((each) => (each === found ? { ...each, evidence: all } : each))
  return { parts: changed, already }
}

function unknown(part: string): ProblemError {
  return new ProblemError('not-found', `The record has no such ${part}. Choose one that it has.`)
}
