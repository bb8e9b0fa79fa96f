import { ambiguousPair } from '../time/local-form.ts'
import type { TimeReader } from '../time/time-reader.ts'

/** True where a date cannot be meant in the reader's order of day and month, but can in the other. */
export function contradicts(reader: TimeReader, text: string): boolean {
  const pair = ambiguousPair(text)
  if (!pair) return false
  const [day, month] = reader.order === 'dayFirst' ? pair : [pair[1], pair[0]]
  return month > 12 && month <= 31 && day >= 1 && day <= 12
}
