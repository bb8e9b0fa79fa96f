import { type Estimate, recordFields, type RecordType } from '@desirepath/core'
import { ProblemError } from '../http/problem.ts'

/** Refuses an estimate whose range does not hold it: nothing could be ranked by it. */
export function requireRanges(type: RecordType, fields: object): void {
  for (const { name, form } of recordFields(type)) {
    if (form !== 'estimate') continue
    const estimate = (fields as Readonly<Record<string, Estimate | null | undefined>>)[name]
    if (estimate == null) continue
    const { value, low, high } = estimate
    if (low <= value && value <= high) continue
    const path = `body.${name}`
    const message = `the range must hold the value: low (${low}) ≤ value (${value}) ≤ high (${high})`
    throw new ProblemError('invalid-input', `${path}: ${message}`, { errors: [{ path, message }] })
  }
}
