import type { Journey } from '@desirepath/core'
import { blueprint } from './blueprint.ts'
import { fiveStages, fourStages, threeStages } from './classic/classic.ts'
import { day } from './day.ts'
import { empty } from './empty.ts'
import { fillTemplate } from './fill/fill.ts'
import { subscription } from './subscription.ts'
import { supportCase } from './support-case.ts'
import type { Template } from './template.ts'
import { visit } from './visit.ts'

export interface TemplateInfo {
  readonly id: string
  readonly title: string
  /** One sentence: when to use it. */
  readonly summary: string
  readonly kind: Journey['kind']
  /** Titles of the stages, for a preview. */
  readonly stages: readonly string[]
  /** How many steps it has. */
  readonly steps: number
}

const all: readonly Template[] = [
  threeStages,
  fourStages,
  fiveStages,
  blueprint,
  day,
  supportCase,
  visit,
  subscription,
  empty,
]

/** The templates that a journey can begin from, the most usual first. */
export const templates: readonly TemplateInfo[] = all.map(
  ({ id, title, summary, kind, stages }) => ({
    id,
    title,
    summary,
    kind,
    stages: stages.map((stage) => stage.title),
    steps: stages.reduce((sum, stage) => sum + stage.steps.length, 0),
  }),
)

/**
 * A new journey with what is typical at each step, all of it marked as assumed; null for an unknown
 * template. Every id in it follows from the id of the journey, so that the same call gives the same bytes.
 */
export function journeyFromTemplate(
  templateId: string,
  journey: { readonly id: string; readonly title?: string | undefined },
): Journey | null {
  const template = all.find(({ id }) => id === templateId)
  return template === undefined ? null : fillTemplate(template, journey)
}
