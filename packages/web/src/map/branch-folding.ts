import { type Branch, branchesOf, type Journey } from '@desirepath/core'
import { useMemo } from 'react'
import type { MapView } from './layout.ts'

/** Which branches are one narrow column, and how to change that. */
export interface Folding {
  readonly folded: readonly Branch[]
  readonly unfold: (branchId: string) => void
  readonly fold: (branchId: string) => void
}

interface Looking {
  readonly view: Pick<MapView, 'unfolded' | 'find'>
  /** What fits the filters; null without one. */
  readonly kept: ReadonlySet<string> | null
  /** As in the address. */
  readonly selected: string
}

interface Folded {
  readonly folded: readonly Branch[]
  /** Ids of those that are open only because what is selected stands in them. */
  readonly worked: string
}

/**
 * The branches that are folded: all but those opened, those with what is selected, and while one
 * searches or filters.
 */
export function useFolded(
  { stages, steps, lanes }: Pick<Journey, 'stages' | 'steps' | 'lanes'>,
  { view, kept, selected }: Looking,
): Folded {
  const branches = useMemo(() => branchesOf({ stages, steps }), [stages, steps])
  const { unfolded, find } = view
  const isSearching = find.trim() !== '' || kept !== null
  // As text, so that a letter in a card folds nothing anew.
  const worked = branches
    .flatMap(({ id, stepIds }) =>
      !unfolded.has(id) && holds(lanes, stepIds, selected) ? [id] : [],
    )
    .join()
  return useMemo(
    () => ({
      folded: isSearching
        ? []
        : branches.filter(({ id }) => !unfolded.has(id) && !worked.split(',').includes(id)),
      worked,
    }),
    [branches, unfolded, isSearching, worked],
  )
}

/** Whether what is selected is one of the steps, or stands at one. */
function holds(lanes: Journey['lanes'], stepIds: readonly string[], selected: string): boolean {
  if (selected === '') return false
  const isStep = stepIds.some(
    (id) =>
      selected === `step:${id}` ||
      selected.startsWith(`moment:${id}~`) ||
      (selected.startsWith('point:') && selected.endsWith(`~${id}`)),
  )
  if (isStep) return true
  if (!selected.startsWith('card:') && !selected.startsWith('record:')) return false
  return lanes.some(({ cells }) =>
    cells.some(
      ({ stepId, cards }) =>
        stepIds.includes(stepId) &&
        cards.some(
          ({ id, recordId }) => selected === `card:${id}` || selected === `record:${recordId}`,
        ),
    ),
  )
}
