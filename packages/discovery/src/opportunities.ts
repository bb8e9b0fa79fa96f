import { contentId, type JourneyRecord } from '@desirepath/core'
import { count } from './phrases.ts'

/** Only the pain points that cost most get a draft. */
const MOST = 6

/** A draft of what might be done about each of the worst pain points, with what it could bring. */
export function draftOpportunities(
  pains: readonly JourneyRecord[],
  titleOf: (stepId: string) => string,
): JourneyRecord[] {
  return pains
    .filter((pain) => pain.rank !== null && pain.cost !== null)
    .slice(0, MOST)
    .map((pain, i) => ({
      ...pain,
      id: contentId('opportunity', pain.id),
      type: 'opportunity',
      kind: 'improve',
      title: actionFor(pain, titleOf(pain.stepIds[0]!)),
      summary: `Draft, from “${pain.title}”. ${gainOf(pain)} Effort and feasibility are still to be judged by a person.`,
      rank: i + 1,
      severity: null,
      draft: true,
      evidenceCount: pain.evidenceCount,
      evidence: pain.evidence.filter(({ type }) => type === 'figure'),
      links: [pain.id],
    }))
}

function actionFor(pain: JourneyRecord, step: string): string {
  switch (pain.kind) {
    case 'dropOff':
      return `Find out why people leave at “${step}”, and give them a reason to stay`
    case 'wait':
      return `Shorten the wait after “${step}”, or say beforehand how long it takes`
    case 'loop':
      return `Make “${step}” work the first time`
    case 'complaint':
      return `Answer what people complain about at “${step}”`
    default:
      return `Improve “${step}”`
  }
}

function gainOf({ cost }: JourneyRecord): string {
  if (cost === null) return ''
  if (cost.unit === 'customers') {
    return `If it were solved, about ${count(cost.value)} more customers would get through (95 % interval ${count(Math.max(0, cost.low))} to ${count(cost.high)}).`
  }
  return `If it were solved, feeling over everyone would rise by about ${cost.value.toFixed(2)} points (95 % interval ${Math.max(0, cost.low).toFixed(2)} to ${cost.high.toFixed(2)}).`
}
