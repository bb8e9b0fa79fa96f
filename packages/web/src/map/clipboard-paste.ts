import type { JourneyRecord, Lane } from '@desirepath/core'
import type { Editor } from '../editing/editor.ts'
import type { CardDesk, DeskGrid } from './card-desk.ts'
import { cardWords } from './card-words.ts'
import type { CellRef } from './cell-grid.ts'
import type { Clipping } from './clipboard-copy.ts'
import { cardFor, guessTitles, type PastePlan, planPaste } from './clipboard-plan.ts'
import { MOST_CELLS, readClipping } from './clipboard-read.ts'
import { focusCell } from './writing.ts'

/** Pastes at once what fits and carries no titles; otherwise asks first. */
export function paste(desk: CardDesk, clipping: Clipping, at: CellRef): void {
  const block = readClipping(clipping)
  const grid = desk.grid()
  if (block === null) desk.say(cardWords.paste.nothing)
  else if (block.flat().length > MOST_CELLS) desk.say(cardWords.paste.tooMuch)
  else {
    const titles = guessTitles(grid, block)
    const plan = planPaste(grid, block, { at, titles })
    const isPlain =
      !titles.steps && !titles.lanes && plan.newSteps.length + plan.newLanes.length === 0
    if (isPlain) applyPlan(desk, plan, at)
    else desk.open({ kind: 'paste', clipping, cell: at })
  }
}

/** Puts a block on the map with the steps and lanes it needs, as one step of undo. */
export function applyPlan(desk: CardDesk, plan: PastePlan, at: CellRef): void {
  const editor = desk.editor()
  if (editor === null) return
  const grid = desk.grid()
  const { firstCard, ids } = editor.together(() => {
    for (const { step, title } of plan.named) editor.changeStep(step, { title })
    const steps = addSteps(editor, grid, plan.newSteps)
    const lanes = addLanes(editor, plan.newLanes)
    const place = ({ lane, step }: PastePlan['fills'][number]) => ({
      laneId: typeof lane === 'string' ? lane : (lanes[lane] ?? ''),
      stepId: typeof step === 'string' ? step : (steps[step] ?? ''),
    })
    const made = fill(editor, grid, plan, place)
    return { firstCard: made[0], ids: made }
  })
  if (ids.length > 1) desk.marks.set({ cards: new Set(ids), block: null })
  focusCell(at, firstCard)
}

function fill(
  editor: Editor,
  { lanes, recordOf }: DeskGrid,
  plan: PastePlan,
  place: (fill: PastePlan['fills'][number]) => CellRef,
): string[] {
  const laneOf = new Map<string, Lane>(lanes.map((lane) => [lane.id, lane]))
  const records: string[] = []
  const cells = plan.fills.map((each) => {
    const at = place(each)
    const made = each.cards.map((card) => cardFor(laneOf.get(at.laneId) ?? null, card, recordOf))
    for (const card of made) {
      if ('title' in card) records.push(addNamed(editor, recordOf, { ...card, at }))
    }
    return { ...at, cards: made.flatMap((card) => ('card' in card ? [card.card] : [])) }
  })
  return [...editor.fillCells(cells), ...records]
}

/** A record that is called that already is placed once more. */
function addNamed(
  editor: Editor,
  records: ReadonlyMap<string, JourneyRecord>,
  {
    title,
    type,
    at,
  }: { readonly title: string; readonly type: JourneyRecord['type']; readonly at: CellRef },
): string {
  const known = [...records.values()].find((each) => each.type === type && each.title === title)
  return known === undefined
    ? editor.addRecord({ type, title }, at).cardId
    : editor.addCard(at, { recordId: known.id })
}

/** New steps stand at the end of the last stage. */
function addSteps(editor: Editor, { columns }: DeskGrid, titles: readonly string[]): string[] {
  const stageId = columns.at(-1)?.step.stageId ?? ''
  return titles.map((title) =>
    editor.addStep({
      title: title === '' ? cardWords.paste.newStep : title,
      place: { stageId, index: Infinity },
    }),
  )
}

function addLanes(editor: Editor, titles: readonly string[]): string[] {
  return titles.map((title) =>
    editor.addLane({
      type: 'text',
      title: title === '' ? cardWords.paste.newLane : title,
      subtitle: '',
      index: Infinity,
    }),
  )
}
