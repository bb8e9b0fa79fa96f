import type { Curve, Journey, Step } from '@desirepath/core'
import { mainCurve } from '@desirepath/render'
import { flowchart } from './mermaid/flowchart.ts'
import { words } from './mermaid/words.ts'

/**
 * A journey as Mermaid: its user journey diagram, stages as sections and steps with a score of 1 to 5 from
 * the emotion −2…+2. That diagram knows no gap: where the feeling at a step is not known, no score is made
 * up and the journey becomes a flowchart, which says what is known.
 */
export function toMermaid(journey: Journey): string {
  const curve = mainCurve(journey)
  const values = new Map((curve?.points ?? []).map((point) => [point.stepId, point.value]))
  const known = ({ id }: Step) => (values.get(id) ?? null) !== null
  return curve !== undefined && journey.steps.length > 0 && journey.steps.every(known)
    ? userJourney(journey, curve)
    : flowchart(journey)
}

function userJourney(journey: Journey, curve: Curve): string {
  const values = new Map(curve.points.map((point) => [point.stepId, point.value]))
  const known = new Set(journey.stages.map((stage) => stage.id))
  const homeless = journey.steps.filter((step) => !known.has(step.stageId))
  const stages = [
    ...journey.stages,
    ...(homeless.length > 0 ? [{ id: null, title: 'No stage' }] : []),
  ]
  const lines = ['journey', `  title ${words(journey.title) || 'Untitled journey'}`]
  for (const stage of stages) {
    lines.push(`  section ${words(stage.title) || 'Stage'}`)
    const steps = journey.steps.filter((step) =>
      stage.id === null ? homeless.includes(step) : step.stageId === stage.id,
    )
    for (const step of steps) {
      const score = Math.max(1, Math.min(5, Math.round(values.get(step.id) ?? 0) + 3))
      lines.push(`    ${taskName(step.title)}: ${score}: ${actors(journey, step.id)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function actors(journey: Journey, stepId: string): string {
  const walking = journey.personas.filter((persona) => persona.path.includes(stepId))
  const names = walking
    .map((persona) => words(persona.title).replaceAll(',', ' '))
    .filter((name) => name !== '')
  return names.length === 0 ? 'Customers' : names.join(', ')
}

/** A name that begins like a keyword would be read as one. */
function taskName(title: string): string {
  const name = words(title) || 'Step'
  return /^(title|section|journey|accTitle|accDescr)\b/i.test(name) ? `“${name}”` : name
}
