import {
  blankCard,
  type Card,
  contentId,
  type Journey,
  type JourneyRecord,
  type Step,
  unmeasuredRecord,
} from '@desirepath/core'
import { empty } from './empty.ts'
import { fillTemplate } from './fill/fill.ts'

/** A touchpoint of the workspace that becomes a step. */
export interface StepTouchpoint {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly isDraft: boolean
  /** What binds it to events: the step is bound to the same. */
  readonly activities: readonly string[]
  /** '' without. */
  readonly channel: string
  readonly icon: string
}

interface TouchpointStage {
  readonly title: string
  readonly touchpoints: readonly StepTouchpoint[]
}

/** A journey with a step for each touchpoint, whose lane of touchpoints places these records. */
export function journeyFromTouchpoints(
  stages: readonly TouchpointStage[],
  about: { readonly id: string; readonly title: string },
): Journey {
  const template = {
    ...empty,
    stages: stages.map(({ title, touchpoints }) => ({
      title,
      steps: touchpoints.map((touchpoint) => ({ title: touchpoint.title })),
    })),
  }
  const journey = fillTemplate(template, about)
  const touchpoints = stages.flatMap((stage) => stage.touchpoints)
  const steps = journey.steps.map((step, i): Step => {
    const { activities, channel } = touchpoints[i]!
    return { ...step, activities: [...activities], channel: channel === '' ? null : channel }
  })
  const cells = steps.map(({ id }, i) => ({
    stepId: id,
    cards: [placement(touchpoints[i]!.id, contentId('card', about.id, id))],
  }))
  return {
    ...journey,
    steps,
    lanes: journey.lanes.map((lane) => (lane.type === 'touchpoints' ? { ...lane, cells } : lane)),
    records: steps.map(({ id }, i) => recordOf(touchpoints[i]!, id)),
  }
}

function placement(recordId: string, id: string): Card {
  return { ...blankCard, id, recordId }
}

function recordOf(
  { id, title, description, isDraft, channel, icon }: StepTouchpoint,
  stepId: string,
): JourneyRecord {
  return unmeasuredRecord({
    id,
    type: 'touchpoint',
    title,
    summary: description,
    stepIds: [stepId],
    draft: isDraft,
    ...(channel !== '' && { channel }),
    ...(icon !== '' && { icon }),
  })
}
