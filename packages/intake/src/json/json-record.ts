import type { SourceRecord } from '../record/source-record.ts'
import { flatten } from './flatten.ts'
import { completeSegmentCall, isIdentityCall, isSegmentCall } from './segment.ts'

/** A record from the text of one JSON object; null for a call that tells of no event. */
export function jsonRecord(text: string, row: number): SourceRecord | null {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const reason =
      value === undefined
        ? 'This is not valid JSON. Correct the line or remove it.'
        : 'This is JSON, but no object with named fields. Write one {…} an event.'
    return { type: 'broken', row, reason, raw: text.slice(0, 400) }
  }
  const fields = flatten(value)
  if (isSegmentCall(fields)) {
    if (isIdentityCall(fields)) return null
    completeSegmentCall(fields)
  }
  return { type: 'record', row, fields, shared: null, raw: () => text }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
