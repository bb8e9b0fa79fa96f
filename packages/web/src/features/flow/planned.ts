import type { Edge, Journey } from '@desirepath/core'

/** A way that people drew and that no journey has been seen to take. */
export function isPlanned({ n, share }: Pick<Edge, 'n' | 'share'>): boolean {
  return n === 0 && share === 0
}

/** What becomes of a way; of a planned one by the order of the steps, which may have moved since. */
export function kindOf({ steps }: Pick<Journey, 'steps'>, edge: Edge): Edge['kind'] {
  if (!isPlanned(edge)) return edge.kind
  if (edge.to === 'exit') return 'exit'
  const place = (id: string) => steps.findIndex((step) => step.id === id)
  return edge.from !== 'start' && place(edge.to) <= place(edge.from) ? 'loop' : 'next'
}
