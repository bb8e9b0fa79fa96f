import { type Fullness, type Journey, nestedJourney, splitWords } from '@desirepath/core'
import type { Editor } from '../../editing/editor.ts'
import type { Selection } from '../../map/selection.ts'
import { words } from './words.ts'

/** A way out of a map that is too full. */
export interface Offer {
  readonly label: string
  readonly run: () => void
}

export interface OfferTools {
  readonly journey: Journey
  readonly editor: Editor
  readonly fit: () => void
  readonly select: (selection: Selection) => void
  /** Keeps a new journey, then changes this one. */
  readonly nest: (nested: Journey, change: () => void) => void
}

/** What can be done about it, the best first. */
export function offersFor(full: Fullness, tools: OfferTools): readonly Offer[] {
  const { editor, fit, select } = tools
  if (full.kind === 'manySteps') {
    return [...nestOffers(tools), { label: words.fit, run: fit }]
  }
  const { laneId } = full
  const fold = {
    label: words.fold,
    run: () => editor.changeLane(laneId, { folded: true }),
  }
  if (full.kind === 'fullCell') {
    const clamp = () => editor.changeLane(laneId, { height: 'clamp' })
    return [{ label: words.clamp, run: clamp }, fold]
  }
  const show = {
    label: words.show,
    run: () => select({ kind: 'card', id: full.cardId }),
  }
  return [...splitOffers(full, tools), show]
}

/** Stages with fewer steps than these save too little. */
const WORTH_NESTING = 4

/** The longest stage, where nothing of it was measured: figures belong to the whole journey. */
function nestOffers({ journey, editor, nest }: OfferTools): Offer[] {
  const stages = journey.stages
    .map((stage) => ({
      stage,
      steps: journey.steps.filter(({ stageId }) => stageId === stage.id),
    }))
    .filter(({ steps }) => steps.every(({ measured }) => measured === null))
    .toSorted((a, b) => b.steps.length - a.steps.length)
  const longest = stages[0]
  if (longest === undefined || longest.steps.length < WORTH_NESTING) return []
  const { stage, steps } = longest
  const run = () => {
    const id = editor.doc.newId()
    const title = `${journey.title}: ${stage.title}`
    nest(nestedJourney(journey, stage.id, { id, title }), () =>
      editor.together(() => {
        const lane =
          journey.lanes.find(({ type }) => type === 'journeys')?.id ?? addLane({ journey, editor })
        const step = editor.addStep({
          title: stage.title,
          place: { stageId: stage.id, index: 0 },
        })
        for (const each of steps) editor.removeStep(each.id)
        editor.addCard({ laneId: lane, stepId: step }, { text: title, journeyId: id })
      }),
    )
  }
  return [{ label: words.nest(stage.title), run }]
}

function addLane({ journey, editor }: Pick<OfferTools, 'journey' | 'editor'>): string {
  const { lane: title, laneSubtitle: subtitle } = words
  return editor.addLane({ type: 'journeys', title, subtitle, index: journey.lanes.length })
}

function splitOffers(
  { laneId, stepId, cardId }: Extract<Fullness, { readonly kind: 'longCard' }>,
  { journey, editor }: OfferTools,
): Offer[] {
  const cards =
    journey.lanes.find(({ id }) => id === laneId)?.cells.find((cell) => cell.stepId === stepId)
      ?.cards ?? []
  const index = cards.findIndex(({ id }) => id === cardId)
  const card = cards[index]
  const [first, ...rest] = splitWords(card?.text ?? '')
  if (card === undefined || first === undefined || rest.length === 0) return []
  const { colour, assumed, tags } = card
  const alike = { ...(colour && { colour }), ...(assumed && { assumed }), ...(tags && { tags }) }
  const run = () =>
    editor.together(() => {
      editor.setCardText(cardId, first)
      rest.forEach((text, i) =>
        editor.addCard({ laneId, stepId, index: index + 1 + i }, { text, ...alike }),
      )
    })
  return [{ label: words.split, run }]
}
