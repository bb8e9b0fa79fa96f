import { openDocument, projectJourney } from '@desirepath/collab'
import { formatJourney, type Journey } from '@desirepath/core'
import type * as Y from 'yjs'
import { storedJourney } from '../journeys/stored.ts'
import { newId } from '../new-id.ts'

/** A journey and its canonical JSON. */
export interface Settled {
  readonly journey: Journey
  readonly text: string
}

/**
 * What an open document says, as it can be stored. Screens write into documents past the contract,
 * and a database keeps no zero characters: they are left out.
 */
export function settledJourney(document: Y.Doc): Settled {
  const journey = projectJourney(openDocument(document, newId))
  const text = formatJourney(journey)
  if (!text.includes('\\u0000')) return { journey, text }
  const kept = text.replaceAll(zero, '$1')
  return { journey: storedJourney(kept), text: kept }
}

/** An escaped zero character, and not a backslash that somebody wrote before `u0000`. */
const zero = /(?<!\\)((?:\\\\)*)\\u0000/g
