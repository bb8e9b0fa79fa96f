import type { DrillDown } from '@desirepath/discovery'
import { redact } from '@desirepath/text'
import { presentHandling } from './handling.ts'

/** A piece of feedback as the contract shows it: redacted. */
export function presentFeedback({ journey, workings }: DrillDown, i: number) {
  const { item, step, emotion } = workings.feedback[i]!
  return {
    id: item.id,
    text: item.text === null ? null : redact(item.text).text,
    at: item.at === null ? null : new Date(item.at).toISOString(),
    score: item.score,
    scale: item.scale,
    language: item.language,
    source: item.sourceType,
    customer: item.customer,
    stepId: step === null ? null : journey.steps[step]!.id,
    emotion,
    handling: presentHandling(item),
  }
}
