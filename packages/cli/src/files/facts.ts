import type { Journey } from '@desirepath/core'
import { formatDate, formatN, formatShare, plural } from '@desirepath/render'

/** A share of fewer says nothing. */
const FEW_JOURNEYS = 30

/** What else is worth knowing of a map, most useful first: enough for a map of any journey. */
export function furtherFacts(journey: Journey): string[] {
  return [
    ...decisions(journey),
    ...busiestChannel(journey),
    ...comingAgain(journey),
    ...usualStart(journey),
    ...usualEnd(journey),
    ...basis(journey),
  ]
}

/** Moments of truth and points of no return; pain and delight are told with their records. */
function decisions({ moments }: Journey): string[] {
  return moments
    .filter(({ type }) => type === 'momentOfTruth' || type === 'pointOfNoReturn')
    .map(({ text }) => text)
}

function busiestChannel({ steps }: Journey): string[] {
  const counts = new Map<string, number>()
  for (const { channels } of steps)
    for (const { name, n } of channels) counts.set(name, (counts.get(name) ?? 0) + n)
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (first === undefined || second === undefined || all === 0) return []
  return [
    `The busiest channel is ${first[0]} with ${formatShare(first[1] / all)} of what happens at the steps, then ${second[0]} with ${formatShare(second[1] / all)}.`,
  ]
}

function comingAgain({ steps }: Journey): string[] {
  const [most] = steps
    .flatMap(({ title, measured }) => (measured === null ? [] : [{ title, ...measured.repeat }]))
    .filter(({ n }) => n >= FEW_JOURNEYS)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  if (most === undefined || most.value === null || most.value < 0.05) return []
  return [
    `The step that people come back to most is “${most.title}”: ${formatShare(most.value)} of them more than once (${formatN(most.n)}).`,
  ]
}

function usualStart({ steps, edges }: Journey): string[] {
  const [first] = edges.filter(({ kind }) => kind === 'start').toSorted((a, b) => b.n - a.n)
  const step = steps.find(({ id }) => id === first?.to)
  if (first === undefined || step === undefined) return []
  return [
    first.share === 1
      ? `Every journey begins at “${step.title}”.`
      : `The commonest first step is “${step.title}”: ${formatShare(first.share)} of all journeys begin there.`,
  ]
}

function usualEnd({ steps, edges, discovery }: Journey): string[] {
  const [last] = edges.filter(({ kind }) => kind === 'exit').toSorted((a, b) => b.n - a.n)
  const step = steps.find(({ id }) => id === last?.from)
  if (last === undefined || step === undefined || !discovery?.journeys) return []
  if (last.n === discovery.journeys) return [`Every journey ends at “${step.title}”.`]
  return [
    `The commonest last step is “${step.title}”: ${formatShare(last.n / discovery.journeys)} of all journeys end there.`,
  ]
}

function basis({ discovery }: Journey): string[] {
  if (discovery === null) return []
  const { journeys, events, boundShare, from, asOf, feedback } = discovery
  const each = journeys === 0 ? 0 : events / journeys
  return [
    `A journey has ${each.toFixed(1)} events on average.`,
    `The events are from ${formatDate(from)} to ${formatDate(asOf)}.`,
    `The steps explain ${formatShare(boundShare)} of the events.`,
    `The map rests on ${plural(feedback, 'piece')} of feedback.`,
    `It counts ${plural(journeys, 'journey')}.`,
  ]
}
