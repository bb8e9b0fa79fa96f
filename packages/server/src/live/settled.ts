import { createProjection, openDocument, type Projection } from '@desirepath/collab'
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
 * Tells what open documents say, as it can be stored. Each document is read whole once, then only what
 * has changed in it: reading three thousand cards takes longer than all else of a save.
 */
export function createSettling(): (document: Y.Doc) => Settled {
  const projections = new WeakMap<Y.Doc, Projection>()
  return (document) => {
    const known = projections.get(document)
    const projection = known ?? createProjection(openDocument(document, newId))
    if (known === undefined) projections.set(document, projection)
    return settledJourney(projection.read())
  }
}

/** Screens write past the contract, and a database keeps no zero characters: they are left out. */
function settledJourney(journey: Journey): Settled {
  const text = formatJourney(journey)
  if (!text.includes('\\u0000')) return { journey, text }
  const kept = text.replaceAll(zero, '$1')
  return { journey: storedJourney(kept), text: kept }
}

/** An escaped zero character, and not a backslash that somebody wrote before `u0000`. */
const zero = /(?<!\\)((?:\\\\)*)\\u0000/g
