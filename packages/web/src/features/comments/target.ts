import type { CommentTarget, Journey } from '@desirepath/core'
import { stepTitle } from '../inspector/context.ts'
import { parseSelection, type Selection } from '../../map/selection.ts'

/** What a comment on the selected thing hangs on; the journey where nothing is selected. */
export function targetOf(journey: Journey, select: string | undefined): CommentTarget {
  const selection = parseSelection(select)
  switch (selection?.kind) {
    case 'stage':
    case 'step':
    case 'lane':
    case 'cell':
    case 'record':
    case 'card':
      return { kind: selection.kind, id: selection.id }
    case 'point':
      return { kind: 'point', id: `${selection.curveId}~${selection.stepId}` }
    case 'moment':
      return { kind: 'step', id: selection.stepId }
    case 'edge':
      return { kind: 'edge', id: `${selection.from}~${selection.to}` }
    default:
      return { kind: 'journey', id: journey.id }
  }
}

/** What is to be selected to see a target. */
export function selectionOf({ kind, id }: CommentTarget): Selection {
  const [first = '', second = ''] = id.split('~')
  switch (kind) {
    case 'stage':
    case 'step':
    case 'lane':
    case 'cell':
    case 'record':
    case 'card':
      return { kind, id }
    case 'point':
      return { kind, curveId: first, stepId: second }
    case 'edge':
      return { kind, from: first, to: second }
    default:
      return { kind: 'journey' }
  }
}

/** What a target is called on the map; null where it is no more. */
export function targetName(journey: Journey, { kind, id }: CommentTarget): string | null {
  const [first = '', second = ''] = id.split('~')
  const title = (items: readonly { readonly id: string; readonly title: string }[], each: string) =>
    items.find((item) => item.id === each)?.title ?? null
  switch (kind) {
    case 'journey':
      return journey.title
    case 'stage':
      return title(journey.stages, id)
    case 'step':
      return title(journey.steps, id)
    case 'record':
      return title(journey.records, id)
    case 'lane':
      return title(journey.lanes, id)
    case 'point':
      return title(journey.steps, second)
    case 'edge':
      return journey.edges.some(({ from, to }) => from === first && to === second)
        ? `${stepTitle(journey, first)} → ${stepTitle(journey, second)}`
        : null
    case 'cell':
      return [title(journey.lanes, first), title(journey.steps, second)].filter(Boolean).join(', ')
    case 'card': {
      const cards = journey.lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
      const card = cards.find((each) => each.id === id)
      return card === undefined ? null : (card.text ?? title(journey.records, card.recordId ?? ''))
    }
  }
}
