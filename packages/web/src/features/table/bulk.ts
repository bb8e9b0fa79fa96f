import type { Card, Journey, Lane } from '@desirepath/core'
import type { Editor } from '../../editing/editor.ts'
import { recordTypeOf } from '../../editing/record-lanes.ts'
import { parseSelection } from '../../map/selection.ts'
import type { TableRow } from './rows.ts'

/** A change of many rows at once; each gives back how many rows it reached and is one step of undo. */
interface Bulk {
  readonly colour: (colour: Card['colour']) => number
  readonly toLane: (laneId: string) => number
  readonly toStep: (stepId: string) => number
  readonly assume: (assumed: boolean) => number
  readonly remove: () => number
}

export function bulkOf(editor: Editor, journey: Journey, rows: readonly TableRow[]): Bulk {
  const withCards = rows.filter(({ cardIds }) => cardIds.length > 0)
  const change = (reached: readonly TableRow[], fields: Parameters<Editor['changeCards']>[1]) => {
    editor.changeCards(
      reached.flatMap(({ cardIds }) => cardIds),
      fields,
    )
    return reached.length
  }
  const move = (to: { readonly laneId?: string; readonly stepId?: string }) => {
    const cards = new Set(withCards.flatMap(({ cardIds }) => cardIds))
    editor.together(() => {
      for (const { laneId, stepId, ids } of cellsOf(journey, cards)) {
        const place = { laneId, stepId, ...to }
        if (place.laneId !== laneId || place.stepId !== stepId) editor.moveCards(ids, place)
      }
    })
    return withCards.length
  }
  return {
    colour: (colour) => change(withCards, { colour }),
    toLane: (laneId) => move({ laneId }),
    toStep: (stepId) => move({ stepId }),
    assume: (assumed) =>
      change(withCards.filter(mayAssume), { assumed: assumed ? true : undefined }),
    remove: () => {
      const own = rows.filter((row) => mayRemove(journey, row))
      editor.together(() => own.forEach((row) => removeRow(editor, row)))
      return own.length
    },
  }
}

/** What was measured does not become an assumption by being called one. */
export function mayAssume({ kind, backing }: TableRow): boolean {
  return kind === 'card' || (kind === 'record' && backing === 'assumed')
}

/** The lanes that take all of the rows: of records of that one type, else of words. */
export function lanesFor(journey: Journey, rows: readonly TableRow[]): readonly Lane[] {
  const wanted = new Set(
    rows.map(({ kind, laneType }) => (kind === 'record' ? recordTypeOf(laneType) : kind)),
  )
  const [only] = wanted
  if (wanted.size !== 1 || only === 'point') return []
  const held = only === 'card' ? null : only
  return journey.lanes.filter(
    ({ type }) => recordTypeOf(type) === held && type !== 'measured' && type !== 'emotion',
  )
}

function mayRemove(journey: Journey, { key, kind }: TableRow): boolean {
  const point = kind === 'point' ? parseSelection(key) : null
  if (point?.kind !== 'point') return true
  const curve = journey.curves.find(({ id }) => id === point.curveId)
  return curve?.kind === 'assumed' || curve?.kind === 'target'
}

function removeRow(editor: Editor, { key, cardIds }: TableRow): void {
  const what = parseSelection(key)
  if (what?.kind === 'record') editor.removeRecord(what.id)
  else if (what?.kind === 'point') editor.setPoint(what, { value: null })
  else editor.removeCards(cardIds)
}

/** The given cards, cell by cell, in their order. */
function cellsOf(journey: Journey, cards: ReadonlySet<string>) {
  return journey.lanes.flatMap((lane) =>
    lane.cells.flatMap((cell) => {
      const ids = cell.cards.flatMap(({ id }) => (cards.has(id) ? [id] : []))
      return ids.length === 0 ? [] : [{ laneId: lane.id, stepId: cell.stepId, ids }]
    }),
  )
}
