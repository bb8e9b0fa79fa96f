import { type JourneyRecord, type Lane, plainText } from '@desirepath/core'
import type { NewCard } from '@desirepath/collab'
import { recordTypeOf } from '../editing/record-lanes.ts'
import type { CellGrid, CellRef } from './cell-grid.ts'
import { readNumber } from './cell-number.ts'
import type { PastedBlock, PastedCard } from './clipboard-read.ts'
import { holdsNumbers, isWritten } from './writing.ts'

/** What the first row and the first column of a block are. */
export interface Titles {
  readonly steps: boolean
  readonly lanes: boolean
}

/** Where a block goes: places of the map, and titles of what has to be added for the rest. */
export interface PastePlan {
  readonly fills: readonly {
    /** Of a lane, or the position of a new one. */
    readonly lane: string | number
    readonly step: string | number
    readonly cards: readonly PastedCard[]
  }[]
  readonly newSteps: readonly string[]
  /** Steps of a map without any card, which are called as the block says. */
  readonly named: readonly { readonly step: string; readonly title: string }[]
  readonly newLanes: readonly string[]
}

/** Whether the first row looks like steps and the first column like lanes: an empty corner, or titles the map has. */
export function guessTitles(grid: CellGrid, block: PastedBlock): Titles {
  const row = titlesOf(block[0] ?? [])
  const column = titlesOf(block.map((cells) => cells[0] ?? []))
  if (row.length < 2 && column.length < 2) return { steps: false, lanes: false }
  const hasCorner =
    row.length > 1 && column.length > 1 && row[0] === '' && isFull(row) && isFull(column)
  const known = (titles: readonly string[], own: readonly string[]) => {
    const said = titles.filter((title) => title !== '')
    const met = said.filter((title) => own.includes(title)).length
    return titles.length > 1 && met > 0 && met >= said.length / 2
  }
  const steps = known(
    row,
    grid.columns.map(({ step }) => fold(step.title)),
  )
  const lanes = known(
    column,
    grid.lanes.map(({ title }) => fold(title)),
  )
  return {
    steps: block.length > 1 && (hasCorner || steps),
    lanes: row.length > 1 && (hasCorner || lanes),
  }
}

function isFull(titles: readonly string[]): boolean {
  return titles.slice(1).every((title) => title !== '' && title.length <= 60)
}

function titlesOf(cells: readonly (readonly PastedCard[])[]): string[] {
  return cells.map((cards) => fold(titleOf(cards)))
}

function titleOf(cards: readonly PastedCard[]): string {
  return cards
    .map(({ card, record }) => record?.title ?? plainText(card.text ?? ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function fold(title: string): string {
  return title.toLocaleLowerCase()
}

/** Finds each row a lane and each column a step: by title where they have one, else from a cell on. */
export function planPaste(
  grid: CellGrid,
  block: PastedBlock,
  { at, titles }: { readonly at: CellRef; readonly titles: Titles },
): PastePlan {
  const width = Math.max(0, ...block.map((row) => row.length))
  const rows = block.slice(titles.steps ? 1 : 0)
  const from = titles.lanes ? 1 : 0
  const heads = Array.from({ length: width - from }, (_, i) =>
    titles.steps ? titleOf(block[0]?.[from + i] ?? []) : '',
  )
  const sides = rows.map((row) => (titles.lanes ? titleOf(row[0] ?? []) : ''))
  const firstColumn = grid.columns.findIndex(({ step }) => step.id === at.stepId)
  const own = grid.columns.map(({ step }) => step)
  const isNaming = titles.steps && isBlank(grid) && !heads.some((head) => isCalled(own, head))
  const steps = places(heads, own, {
    from: titles.steps ? (isNaming ? 0 : Infinity) : firstColumn,
    isFit: () => true,
  })
  const named = isNaming ? own.flatMap(({ id }, i) => namedAs(id, heads[i])) : []
  const firstLane = grid.lanes.findIndex(({ id }) => id === at.laneId)
  const lanes = places(sides, grid.lanes, {
    from: titles.lanes ? Infinity : firstLane,
    isFit: isWritten,
  })
  const fills = rows.flatMap((row, r) =>
    row.slice(from).flatMap((cards, c) => {
      const [lane, step] = [lanes.at[r], steps.at[c]]
      return cards.length === 0 || lane === undefined || step === undefined
        ? []
        : [{ lane, step, cards }]
    }),
  )
  return { fills, newSteps: steps.added, newLanes: lanes.added, named }
}

function isBlank({ lanes }: CellGrid): boolean {
  return lanes.every(({ cells }) => cells.every(({ cards }) => cards.length === 0))
}

function isCalled(own: readonly { readonly title: string }[], head: string): boolean {
  return own.some(({ title }) => fold(title) === fold(head))
}

function namedAs(step: string, title = ''): PastePlan['named'] {
  return title === '' ? [] : [{ step, title }]
}

/** A place for each title: what is called that, else what follows from `from` on, else something new. */
function places<T extends { readonly id: string; readonly title: string }>(
  titles: readonly string[],
  own: readonly T[],
  { from, isFit }: { readonly from: number; readonly isFit: (each: T) => boolean },
): { readonly at: readonly (string | number)[]; readonly added: readonly string[] } {
  const following = own.slice(Math.min(from, own.length)).filter(isFit)
  const added: string[] = []
  const at = titles.map((title, i) => {
    const called = title === '' ? undefined : own.find((each) => fold(each.title) === fold(title))
    const found = called !== undefined && isFit(called) ? called : following[i]
    if (found !== undefined) return found.id
    added.push(title)
    return added.length - 1
  })
  return { at, added }
}

/** What a pasted card becomes in a lane: words, a number, or a record of the lane's type. */
export function cardFor(
  lane: Pick<Lane, 'type'> | null,
  { card, record }: PastedCard,
  records: ReadonlyMap<string, JourneyRecord>,
): { readonly card: NewCard } | { readonly title: string; readonly type: JourneyRecord['type'] } {
  const type = lane === null ? null : recordTypeOf(lane.type)
  const title = titleOf([{ card, record }])
  if (type !== null) {
    const known = record !== null && records.get(record.id)?.type === type
    if (!known) return { title, type }
    return { card: { recordId: record.id, ...(card.span && { span: card.span }) } }
  }
  const text = record === null ? (card.text ?? '') : record.title
  const value = lane !== null && holdsNumbers(lane) ? readNumber(text) : null
  const fields = { ...card, recordId: null }
  if (value === null || card.value !== undefined) return { card: { ...fields, text } }
  const most = lane?.type === 'importance' ? 5 : Infinity
  return { card: { ...fields, text: '', value: Math.min(most, value) } }
}
