// Apart from the shape: whoever only shows who is responsible needs nothing that checks it.
import type { Card, Journey, JourneyRecord } from './journey.ts'

export const LONGEST_OWNER = 200

/** Who is responsible for what a card says: of a placement, for its record. Empty where nobody is. */
export function ownerOfCard(
  { owner, recordId }: Pick<Card, 'owner' | 'recordId'>,
  recordOf: (id: string) => Pick<JourneyRecord, 'owner'> | undefined,
): string {
  return (recordId === null ? owner : recordOf(recordId)?.owner) ?? ''
}

/** Everyone who is responsible for a card or a record of a map, by name. */
export function ownersOn({
  lanes,
  records,
}: Pick<Journey, 'lanes' | 'records'>): readonly string[] {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  const all = new Set([...cards, ...records].flatMap(({ owner = '' }) => owner || []))
  return [...all].toSorted((a, b) => a.localeCompare(b))
}
