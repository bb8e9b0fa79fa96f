import type { Lane } from './journey.ts'

/** Whether a lane was filled with figures of its journey: they hold for no other one. */
export function isCounted({ cells }: Pick<Lane, 'cells'>): boolean {
  return cells.some(({ cards }) => cards.some(({ counts }) => counts !== undefined))
}
