import {
  type EventMapping,
  type FeedbackMapping,
  parseEventMapping,
  parseFeedbackMapping,
} from '@desirepath/intake'
import { InvalidArgumentError } from 'commander'
import { Failure } from './failure.ts'

export type Cut = 'none' | 'auto' | { readonly minutes: number }

/** `none`, `auto`, or minutes of silence. */
export function parseCut(text: string): Cut {
  if (text === 'none' || text === 'auto') return text
  const minutes = Number(text)
  if (!Number.isFinite(minutes) || minutes <= 0)
    throw new InvalidArgumentError('Use none, auto or a number of minutes.')
  return { minutes }
}

export function parseCount(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('Use a whole number from 1.')
  return n
}

export function eventMapping(text: string | undefined): Partial<EventMapping> {
  if (text === undefined) return {}
  const parsed = parseEventMapping(text)
  if (parsed.type === 'badMapping') throw new Failure(`--columns: ${parsed.reason}`, 2)
  return parsed.mapping
}

export function feedbackMapping(text: string | undefined): FeedbackMapping {
  if (text === undefined) return {}
  const parsed = parseFeedbackMapping(text)
  if (parsed.type === 'badMapping') throw new Failure(`--feedback-columns: ${parsed.reason}`, 2)
  return parsed.mapping
}
