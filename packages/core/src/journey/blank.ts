import type { Card, JourneyRecord } from './journey.ts'

/** A card that says nothing yet. */
export const blankCard = {
  text: null,
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
} as const satisfies Omit<Card, 'id'>

/** A record of a map of which nothing was measured. */
export function unmeasuredRecord(
  said: Pick<JourneyRecord, 'id' | 'type' | 'title'> & Partial<JourneyRecord>,
): JourneyRecord {
  return {
    kind: null,
    summary: '',
    stepIds: [],
    rank: null,
    severity: null,
    reach: { value: null, n: 0, low: null, high: null },
    cost: null,
    draft: false,
    evidenceCount: 0,
    evidence: [],
    links: [],
    ...said,
  }
}
