import { uuidv7 } from '@desirepath/core'

/** A new id; ids sort by their time. */
export function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
