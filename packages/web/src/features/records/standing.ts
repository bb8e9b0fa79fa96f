import type { RecordType } from '@desirepath/core'
import type { Listed, Use } from './queries.ts'

/** The map on which a finding hurts or helps most, rather one with data of its own; else the first. */
export function strongestUse(uses: readonly Use[]): Use | undefined {
  return uses.toSorted((a, b) => weight(b) - weight(a))[0]
}

function weight({ stands: { finding, basis } }: Use): number {
  const own = basis === undefined ? 0 : 0.5
  return (finding?.severity ?? 0) * 1e6 + (finding?.cost?.low ?? 0) + own
}

/** Channels, resources and metrics are what they are; a level says something where evidence is put to them. */
export function hasLevel(type: RecordType, { n }: Listed['standing']): boolean {
  return n > 0 || (type !== 'channel' && type !== 'resource' && type !== 'metric')
}
