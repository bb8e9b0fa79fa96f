import type { Journey } from '../journey/journey.ts'
import { inTermsOf } from './same-things.ts'

/** Three states of one journey, all by the ids of the edited one. */
export interface ThreeStates {
  /** What the last discovery found; null where nobody kept it. */
  readonly earlier: Journey | null
  /** What people have made of it. */
  readonly edited: Journey
  /** What discovery finds in the new data. */
  readonly next: Journey
}

export function threeStates({ earlier, edited, next }: ThreeStates): ThreeStates {
  return {
    earlier: earlier === null ? null : inTermsOf(edited, earlier),
    edited,
    next: inTermsOf(edited, next),
  }
}

export function byId<T extends { readonly id: string }>(
  items: readonly T[] | undefined,
): ReadonlyMap<string, T> {
  return new Map((items ?? []).map((item) => [item.id, item]))
}

/** Whether people have left a text as discovery wrote it. */
export function isUntouched(written: string | undefined, now: string): boolean {
  return written !== undefined && written === now
}
