import { seededRandom } from '@desirepath/core'
import * as Y from 'yjs'
import { type JourneyDocument, openDocument } from '../src/document.ts'

/** A document whose ids and client number come from a seed. */
export function seededDocument(seed: number): JourneyDocument {
  const y = new Y.Doc()
  y.clientID = seed + 1
  let count = 0
  return openDocument(y, () => `${seed}-${(count += 1)}`)
}

/** Gives each peer what the others have and it lacks. */
export function exchange(peers: readonly JourneyDocument[]): void {
  for (const to of peers) {
    for (const from of peers) {
      if (from === to) continue
      const missing = Y.encodeStateAsUpdate(from.y, Y.encodeStateVector(to.y))
      Y.applyUpdate(to.y, missing, 'remote')
    }
  }
}

export function picker(seed: number) {
  const random = seededRandom(seed)
  return {
    below: (end: number) => Math.floor(random() * end),
    of: <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)],
  }
}
