import type { Journey } from '@desirepath/core'
import type { LinkTarget } from '@desirepath/render'

/** Ids of the places in the page, safe whatever the ids of the journey hold. */
export interface Anchors {
  of(type: LinkTarget['type'], id: string): string | null
}

export function anchorsOf(journey: Journey): Anchors {
  const places = new Map<string, string>()
  const add = (type: LinkTarget['type'], ids: readonly string[]) =>
    ids.forEach((id, i) => places.set(`${type} ${id}`, `${type}-${i + 1}`))
  add(
    'step',
    journey.steps.map((step) => step.id),
  )
  add(
    'record',
    journey.records.map((record) => record.id),
  )
  add(
    'persona',
    journey.personas.map((persona) => persona.id),
  )
  const quotes = journey.lanes.filter((lane) => lane.type === 'quotes' || lane.type === 'thinking')
  add(
    'quote',
    quotes.flatMap((lane) => lane.cells.flatMap((cell) => cell.cards.map((card) => card.id))),
  )
  return { of: (type, id) => places.get(`${type} ${id}`) ?? null }
}
