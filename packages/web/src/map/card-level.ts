import { type Backing, type Basis, type EvidenceLevel, usualLevel } from '@desirepath/core'

/** The level where it is worth a mark: what all of a map is made of needs none. */
export function markedLevel(basis: Basis, { level }: Backing): EvidenceLevel | null {
  return level === usualLevel(basis) ? null : level
}
