import type { Brief } from '../journey/brief.ts'
import type { Journey } from '../journey/journey.ts'
import { plainText } from '../journey/markdown.ts'

/** Where on a journey something is to be seen or done. */
export type Place =
  | { readonly kind: 'journey' }
  | { readonly kind: 'stage' | 'step' | 'record' | 'card' | 'persona'; readonly id: string }
  | { readonly kind: 'point'; readonly curveId: string; readonly stepId: string }
  | { readonly kind: 'brief'; readonly field: keyof Brief }

/** A place as one word, the same for the same place: `step:pay`, `point:all~pay`, `brief:owner`. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'journey':
      return 'journey'
    case 'point':
      return `point:${place.curveId}~${place.stepId}`
    case 'brief':
      return `brief:${place.field}`
    default:
      return `${place.kind}:${place.id}`
  }
}

/** What a place is called on the map; empty for the journey itself and its brief. */
export function placeTitle(journey: Journey, place: Place): string {
  const titled = (items: readonly { readonly id: string; readonly title: string }[], id: string) =>
    items.find((each) => each.id === id)?.title ?? ''
  switch (place.kind) {
    case 'journey':
    case 'brief':
      return ''
    case 'point':
      return titled(journey.steps, place.stepId)
    case 'card':
      return shortened(plainText(cardText(journey, place.id)))
    case 'stage':
      return titled(journey.stages, place.id)
    case 'step':
      return titled(journey.steps, place.id)
    case 'persona':
      return titled(journey.personas, place.id)
    default:
      return titled(journey.records, place.id)
  }
}

const LONGEST = 120

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
}

function cardText({ lanes }: Journey, id: string): string {
  for (const { cells } of lanes)
    for (const { cards } of cells)
      for (const card of cards) if (card.id === id) return card.text ?? ''
  return ''
}
