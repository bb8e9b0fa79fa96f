import { contentId, type Evidence, type JourneyRecord, severityOfLoss } from '@desirepath/core'
import { particularity } from './wording.ts'
import { quoteEvidence, representative } from './quotes.ts'
import type { Ranked } from './pains/rank.ts'
import type { Workings } from './workings.ts'

/** Verbatims shown with a record; the others are counted and can be paged through. */
const QUOTES = 4

/** A ranked candidate as a record of the map. */
export function recordOf(
  type: 'painPoint' | 'delight',
  { candidate, also, rank }: Ranked,
  stepIds: readonly string[],
  workings: Workings,
): JourneyRecord {
  const all = [candidate, ...also]
  const feedback = [...new Set(all.flatMap((each) => each.feedback))]
  const quoted = representative(workings.feedback, feedback, {
    sign: type === 'painPoint' ? -1 : 1,
    most: QUOTES,
    typical: particularity(workings.wording, feedback),
  })
  const evidence: Evidence[] = [
    ...all.flatMap((each) => each.evidence),
    ...quoted.map((i) => quoteEvidence(workings.feedback[i]!.item)),
  ]
  return {
    id: recordId(type, candidate.kind, candidate.key),
    type,
    kind: rank === null ? 'unproven' : candidate.kind,
    title: candidate.title,
    summary: rank === null ? `${doubt(candidate)} ${candidate.summary}` : candidate.summary,
    stepIds: [stepIds[candidate.step]!],
    rank,
    severity:
      rank === null || type === 'delight'
        ? null
        : severityOfLoss(candidate.cost.low / workings.log.journeys),
    reach: candidate.reach,
    cost: candidate.cost,
    draft: false,
    evidenceCount: feedback.length,
    evidence,
    links: [],
  }
}

function doubt({ cost }: Ranked['candidate']): string {
  return cost.low <= 0
    ? 'Seen, costs nothing provable.'
    : 'Seen, but among so many things looked at it may be chance.'
}

export function recordId(type: string, kind: string, key: string): string {
  return contentId(type === 'painPoint' ? 'pain' : type, kind, key)
}
