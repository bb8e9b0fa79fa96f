import type { History, KeptSteps } from '@desirepath/collab'

/** More than this is not kept for the next page; the oldest steps go first. */
const MOST_LETTERS = 1_000_000

/** The steps that an earlier page of this tab could take back. */
export function readSteps(name: string): KeptSteps {
  const none = { undo: [], redo: [] }
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null')
    return isKept(kept) ? kept : none
  } catch {
    return none
  }
}

/** Keeps the steps for the next page of this tab. Gives back how to end it, which keeps them too. */
export function keepSteps(name: string, history: History): () => void {
  const keep = () => {
    const { undo, redo } = history.kept()
    sessionStorage.setItem(
      keyOf(name),
      JSON.stringify({ undo: fitting(undo), redo: fitting(redo) }),
    )
  }
  window.addEventListener('pagehide', keep)
  return () => {
    window.removeEventListener('pagehide', keep)
    keep()
  }
}

function keyOf(name: string): string {
  return `desirepath.steps ${name}`
}

function fitting(steps: KeptSteps['undo']): KeptSteps['undo'] {
  let room = MOST_LETTERS
  const kept = steps.toReversed().filter((step) => (room -= JSON.stringify(step).length) > 0)
  return kept.toReversed()
}

function isKept(value: unknown): value is KeptSteps {
  return (
    typeof value === 'object' &&
    value !== null &&
    'undo' in value &&
    'redo' in value &&
    [value.undo, value.redo].every((steps) => Array.isArray(steps) && steps.every(Array.isArray))
  )
}
