import { Group, type LucideIcon, Spline } from 'lucide-react'
import { cardCommands } from './card-commands.ts'
import type { CardDesk } from './card-desk.ts'
import { cardWords } from './card-words.ts'
import { type CellRef, findCard } from './cell-grid.ts'
import type { Command } from './column-heads.tsx'
import { focusCell } from './writing.ts'

export interface GroupAction extends Command {
  readonly icon: LucideIcon
}

/** What is done with several cards, beside changing what they share. */
export function groupActions(desk: CardDesk, ids: readonly string[]): readonly GroupAction[] {
  const first = findCard(desk.grid(), ids[0] ?? '')
  if (first === null) return []
  const { laneId, stepId, card } = first
  const [acts = [], copying = [], merging = [], , removing = []] = cardCommands(desk, {
    cell: { laneId, stepId },
    card,
  })
  const own =
    desk.editor() === null ? [] : [...oneCard(desk, ids), linkAll(desk, ids, { laneId, stepId })]
  return [...copying, ...acts, ...merging, ...own, ...removing].filter(isDone)
}

function isDone(command: Command): command is GroupAction {
  return command.icon !== undefined && command.label !== cardWords.clipboard.paste
}

/** Cards of words become one, where the first of them stands. */
function oneCard(desk: CardDesk, ids: readonly string[]): Command[] {
  const texts = ids.flatMap((id) => findCard(desk.grid(), id) ?? []).filter(isOfWords)
  const [first] = texts
  if (first === undefined || texts.length < 2) return []
  const run = () => {
    const made = desk.editor()?.joinCards(texts.map(({ card }) => card.id))
    desk.marks.clear()
    focusCell(first, made ?? undefined)
    desk.say(cardWords.madeOne(texts.length), true)
  }
  return [{ label: cardWords.makeOne(texts.length), icon: Group, run }]
}

function isOfWords({ card }: NonNullable<ReturnType<typeof findCard>>): boolean {
  return card.recordId === null && card.attachment === undefined && card.value === undefined
}

function linkAll(desk: CardDesk, cardIds: readonly string[], cell: CellRef): Command {
  const run = () => desk.open({ kind: 'link', cell, cardIds })
  return { label: cardWords.link.command, icon: Spline, run }
}
