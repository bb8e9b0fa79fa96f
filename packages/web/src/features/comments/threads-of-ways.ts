import type { Edge, Journey } from '@desirepath/core'

/** How many open threads are about each way, by `from~to`. */
export function threadsOfWays({ threads = [] }: Pick<Journey, 'threads'>) {
  const open = threads.filter(({ resolved, target }) => !resolved && target.kind === 'edge')
  const byWay = Map.groupBy(open, ({ target }) => target.id)
  return ({ from, to }: Pick<Edge, 'from' | 'to'>): number =>
    byWay.get(`${from}~${to}`)?.length ?? 0
}
