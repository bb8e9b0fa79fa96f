import type { Journey } from '@desirepath/core'
import { cleanText, mainCurve } from '@desirepath/render'

/**
 * A journey as Mermaid’s user journey diagram: stages as sections, steps with a score of 1 to 5 from the
 * emotion −2…+2. Mermaid knows no gap, so a step without feedback gets 3 and is named in a comment.
 */
export function toMermaid(journey: Journey): string {
  const curve = mainCurve(journey)
  const values = new Map((curve?.points ?? []).map((point) => [point.stepId, point.value]))
  const known = new Set(journey.stages.map((stage) => stage.id))
  const homeless = journey.steps.filter((step) => !known.has(step.stageId))
  const stages = [
    ...journey.stages,
    ...(homeless.length > 0 ? [{ id: null, title: 'No stage' }] : []),
  ]
  const silent = journey.steps.filter((step) => (values.get(step.id) ?? null) === null)
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
  if (silent.length > 0)
    lines.push(
      `  %% no feedback, shown as 3: ${silent.map((step) => words(step.title)).join(', ')}`,
    )
  return `${lines.join('\n')}\n`
}

function actors(journey: Journey, stepId: string): string {
  const walking = journey.personas.filter((persona) => persona.path.includes(stepId))
  const names = walking
    .map((persona) => words(persona.title).replaceAll(',', ' '))
    .filter((name) => name !== '')
  return names.length === 0 ? 'Customers' : names.join(', ')
}

/** Without the characters that end a field in Mermaid’s grammar. */
function words(text: string): string {
  return cleanText(text)
    .replaceAll(/[#:;]+/g, ' ')
    .replaceAll('%%', '%')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/** A name that begins like a keyword would be read as one. */
function taskName(title: string): string {
  const name = words(title) || 'Step'
  return /^(title|section|journey|accTitle|accDescr)\b/i.test(name) ? `“${name}”` : name
}
