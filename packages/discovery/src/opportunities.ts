import { contentId, type JourneyRecord } from '@desirepath/core'
import type { Ranked } from './pains/rank.ts'
import { capital } from './phrases.ts'

/** Only the pain points that cost most get a draft. */
const MOST = 6

/** A draft of what might be done about one of the worst pain points, with what it could bring. */
export function draftOpportunity(
  { candidate, also, rank }: Ranked,
  pain: JourneyRecord,
): JourneyRecord | null {
  if (rank === null || rank > MOST) return null
  const [words] = also.filter(({ kind }) => kind === 'complaint')
  const heard = words ? ` People write here: ${words.title.replace(/^Complaints: /, '')}.` : ''
  return {
    id: contentId('opportunity', pain.id),
    type: 'opportunity',
    kind: 'improve',
    title: candidate.remedy,
    summary: `${capital(candidate.gain)} if this pain point were solved.${heard} A draft from the figures: what to do, and what it takes, is for people to judge.`,
    stepIds: pain.stepIds,
    rank,
    severity: null,
    reach: pain.reach,
    cost: pain.cost,
    draft: true,
    evidenceCount: pain.evidenceCount,
    evidence: pain.evidence.filter(({ type }) => type === 'figure'),
    links: [pain.id],
  }
}
