import { type Edge, emotionLevels, type Journey, type Step } from '@desirepath/core'
import { emotionWord, formatShare, formatSigned, mainCurve } from '@desirepath/render'
import { words } from './words.ts'

/** Ways that fewer of those who leave a step take only tangle the chart. */
const LEAST = 0.05

/** A journey as Mermaid’s flowchart: stages as boxes, steps with what is known of them, and the ways between. */
export function flowchart(journey: Journey): string {
  const names = new Map(journey.steps.map((step, i) => [step.id, `step${i + 1}`]))
  const known = new Set(journey.stages.map((stage) => stage.id))
  const title = JSON.stringify(words(journey.title) || 'Untitled journey')
  const lines = ['---', `title: ${title}`, '---', 'flowchart LR']
  const node = (step: Step) => `${names.get(step.id)}["${label(step, journey)}"]`
  journey.stages.forEach((stage, i) => {
    const steps = journey.steps.filter((step) => step.stageId === stage.id)
    if (steps.length === 0) return
    lines.push(`  subgraph stage${i + 1}["${quotable(stage.title) || 'Stage'}"]`)
    lines.push(...steps.map((step) => `    ${node(step)}`), '  end')
  })
  const homeless = journey.steps.filter((step) => !known.has(step.stageId))
  lines.push(...homeless.map((step) => `  ${node(step)}`))
  for (const { from, to, share } of waysOf(journey)) {
    const arrow = share === null ? '-->' : `-->|"${plain(formatShare(share))}"|`
    lines.push(`  ${names.get(from)} ${arrow} ${names.get(to)}`)
  }
  return `${lines.join('\n')}\n`
}

function label(step: Step, journey: Journey): string {
  const point = mainCurve(journey)?.points.find(({ stepId }) => stepId === step.id)
  const reach = step.measured?.reach.value ?? null
  const value = point?.value ?? null
  const parts = [
    quotable(step.title) || 'Step',
    reach === null ? '' : `reach ${plain(formatShare(reach))}`,
    value === null
      ? ''
      : `feeling ${formatSigned(value)}, ${emotionWord(value, emotionLevels(journey))}`,
  ]
  return parts.filter((part) => part !== '').join('<br/>')
}

interface Way extends Pick<Edge, 'from' | 'to'> {
  readonly share: number | null
}

/** The ways that many take; in a drawn journey, from each step to the next. */
function waysOf({ steps, edges }: Journey): Way[] {
  const ids = new Set(steps.map(({ id }) => id))
  const between = edges.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to)
  if (between.length > 0) return between.filter(({ share }) => share >= LEAST)
  return steps
    .slice(1)
    .flatMap(({ id }, i) => (steps[i] ? [{ from: steps[i].id, to: id, share: null }] : []))
}

/** For a label in quotes: neither its end, nor HTML, nor Markdown. */
function quotable(text: string): string {
  return words(text)
    .replaceAll('&', '#amp;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll('`', '’')
}

function plain(figure: string): string {
  return quotable(figure.replaceAll('\u202f', ' '))
}
