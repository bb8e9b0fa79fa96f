import type { Step } from '../journey/journey.ts'
import type { ThreeStates } from './three-states.ts'

/** A step that new data put elsewhere: behind a step of the map, or first. */
export interface MovedStep {
  readonly id: string
  readonly after: string | null
}

/**
 * The fewest steps whose moving gives the steps of the map the order of the new data. Where the last
 * discovery had that order already, it was people who moved a step, and it stays.
 */
export function stepsOutOfOrder({ earlier, edited, next }: ThreeStates): MovedStep[] {
  const inMap = new Set(edited.steps.map(({ id }) => id))
  const order = ids(next.steps).filter((id) => inMap.has(id))
  const at = new Map(order.map((id, i) => [id, i]))
  const now = ids(edited.steps).filter((id) => at.has(id))
  const inPlace = new Set(longestRise(now, (id) => at.get(id) ?? 0))
  return now.flatMap((id): MovedStep[] => {
    if (inPlace.has(id)) return []
    const after = order.slice(0, at.get(id)).findLast((other) => inPlace.has(other)) ?? null
    return earlier !== null && comesAfter(earlier.steps, id, { after, inPlace })
      ? []
      : [{ id, after }]
  })
}

/** Whether the last discovery already had the step in just that place. */
function comesAfter(
  steps: readonly Step[],
  id: string,
  { after, inPlace }: { readonly after: string | null; readonly inPlace: ReadonlySet<string> },
): boolean {
  const order = ids(steps)
  const at = order.indexOf(id)
  if (at < 0) return false
  return (order.slice(0, at).findLast((other) => inPlace.has(other)) ?? null) === after
}

function ids(steps: readonly Step[]): string[] {
  return steps.map(({ id }) => id)
}

/** The longest subsequence whose ranks rise; Schensted 1961, here in O(n²) for a hundred steps. */
function longestRise(items: readonly string[], rank: (item: string) => number): string[] {
  const best: string[][] = []
  for (const item of items) {
    let longest: string[] = []
    for (const run of best) {
      const last = run.at(-1)
      if (last !== undefined && rank(last) < rank(item) && run.length > longest.length)
        longest = run
    }
    best.push([...longest, item])
  }
  return best.reduce((a, b) => (b.length > a.length ? b : a), [])
}
