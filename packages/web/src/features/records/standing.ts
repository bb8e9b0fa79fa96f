import { type EvidenceLevel, evidenceLevels } from '@desirepath/core'
import type { Use } from './queries.ts'

/** The map on which a finding hurts or helps most, rather one with data of its own; else the first. */
export function strongestUse(uses: readonly Use[]): Use | undefined {
  return uses.toSorted((a, b) => weight(b) - weight(a))[0]
}

function weight({ stands: { finding, basis } }: Use): number {
  const own = basis === undefined ? 0 : 0.5
  return (finding?.severity ?? 0) * 1e6 + (finding?.cost?.low ?? 0) + own
}

/** How far its maps back it: contradicted on one is worth a look, else the best of them. */
export function worstLevel(uses: readonly Use[]): EvidenceLevel | null {
  const levels = new Set(uses.flatMap(({ stands }) => stands.backing?.level ?? []))
  if (levels.has('contradicted')) return 'contradicted'
  return evidenceLevels.toReversed().find((level) => levels.has(level)) ?? null
}
