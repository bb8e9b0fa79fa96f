import type { FeedbackScore } from '@desirepath/core'
import type { EvidenceSearch } from '../evidence/evidence-search.ts'

/** The filters of the evidence library that find exactly the answers which a metric counts. */
export function answersSought({
  scale,
  journeyId,
  stepId,
  source,
  sourceName,
  field,
}: FeedbackScore): EvidenceSearch & { readonly scale: string } {
  return {
    scale: scaleText(scale),
    ...(journeyId !== null && { journey: journeyId }),
    ...(journeyId !== null && stepId !== null && { step: stepId }),
    ...(source !== null && { source }),
    ...(sourceName !== '' && { file: sourceName }),
    ...(field !== null && { field: field.name, fieldValue: field.value }),
  }
}

/** A scale as it stands in addresses: `nps:0:10`. */
export function scaleText({ kind, min, max }: FeedbackScore['scale']): string {
  return `${kind}:${min}:${max}`
}
