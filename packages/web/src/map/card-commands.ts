import {
  attachmentKind,
  type Card,
  cardColours,
  fileIdOf,
  isSafeLink,
  type JourneyRecord,
  type Lane,
} from '@desirepath/core'
import { cardColour, tokenReferences } from '@desirepath/render'
import {
  CircleDashed,
  Copy,
  Crop,
  ExternalLink,
  Library,
  Move,
  MoveVertical,
  PaintBucket,
  Paperclip,
  Pencil,
  Pin,
  Plus,
  Shapes,
  Spline,
  SquareSplitHorizontal,
  TableCellsMerge,
  Tag,
  Trash2,
  UserRound,
  Waypoints,
  X,
} from 'lucide-react'
import { placedTypeOf } from '../editing/record-lanes.ts'
import { isOwnPicture } from './card-attachment.tsx'
import { carryToLane, lanesFor } from './card-carry.ts'
import type { CardDesk } from './card-desk.ts'
import { openLink } from './card-keys.ts'
import { makeRecords } from './card-records.ts'
import { cardWords } from './card-words.ts'
import { colourWords } from './colour-words.ts'
import { blockOf, type CellRef, findCard } from './cell-grid.ts'
import { copyCommand, copyCommands, pasteCommand } from './clipboard-commands.ts'
import type { Command, CommandGroups } from './column-heads.tsx'
import { iconWords } from './icon-words.ts'
import { linksIn } from './rich-text.tsx'
import { focusCell, holdsNumbers, isQuoted, isWritten, takesFiles } from './writing.ts'

interface Aimed {
  readonly cell: CellRef
  /** Null for an empty cell. */
  readonly card: Card | null
}

interface Aims extends Aimed {
  readonly desk: CardDesk
  readonly lane: Lane
  /** Every card that is meant. */
  readonly ids: readonly string[]
}

/** What can be done with a card, with all marked cards if it is one of them, or with an empty cell. */
export function cardCommands(desk: CardDesk, { cell, card }: Aimed): CommandGroups {
  const lane = desk.grid().lanes.find(({ id }) => id === cell.laneId)
  if (lane === undefined) return []
  const ids = desk.acts.targets(card?.id ?? null)
  if (desk.editor() === null) return readingCommands(desk, { ids, cell, card })
  const aims = { desk, cell, card, lane, ids }
  const merging = mergeCommands(aims)
  if (card === null) {
    const isBlock = desk.marks.read().block !== null && ids.length > 0
    return [newCommands(aims), merging, isBlock ? [removeCommand(aims)] : []]
  }
  return [
    [...writeCommands(aims, card), ...placeCommands(aims), ...recordCommands(aims)],
    [...copyCommands(desk, ids, cell), ...(isWritten(lane) ? [pasteCommand(desk, cell)] : [])],
    merging,
    [
      ...lookCommands(aims, card),
      ownerCommand(aims),
      ...linkToCommands(aims, card),
      ...nestCommands(aims, card),
      ...linkCommands(card),
    ],
    removeCommands(aims, card),
  ]
}

/** Where one may only read. */
function readingCommands(
  desk: CardDesk,
  { ids, cell, card }: Aimed & { readonly ids: readonly string[] },
): CommandGroups {
  if (card === null) return []
  return [[copyCommand(desk, ids, cell)], linkCommands(card), []]
}

function newCommands({ desk, cell, lane }: Aims): Command[] {
  const type = placedTypeOf(lane.type)
  if (!isWritten(lane)) return []
  return [
    { label: cardWords.write, icon: Plus, keys: 'Enter', run: () => desk.writing.add(cell) },
    pasteCommand(desk, cell),
    ...(type === null ? [] : [placeCommand(desk, type, cell)]),
    ...(takesFiles(lane)
      ? [
          {
            label: cardWords.attach,
            icon: Paperclip,
            run: () => desk.open({ kind: 'attach', cell, card: null, files: [] }),
          },
        ]
      : []),
  ]
}

function placeCommand(desk: CardDesk, type: JourneyRecord['type'], cell: CellRef): Command {
  const run = () => desk.open({ kind: 'place', type, cell })
  return { label: cardWords.place(type), icon: Pin, run }
}

function writeCommands({ desk, lane, ids }: Aims, card: Card): Command[] {
  if (!isWritten(lane) || ids.length > 1 || isQuoted(lane, card)) return []
  const write = (field: 'words' | 'value') => () => {
    const placed = findCard(desk.grid(), card.id)
    if (placed !== null) desk.writing.open(placed, { field })
  }
  const label = card.recordId === null ? cardWords.edit : cardWords.editTitle
  const hasNumber = holdsNumbers(lane) || card.value !== undefined
  return [
    { label, icon: Pencil, keys: 'F2', run: write('words') },
    ...(hasNumber
      ? [{ label: cardWords.editValue, icon: Pencil, keys: 'Enter', run: write('value') }]
      : []),
  ]
}

function placeCommands({ desk, cell, lane, ids }: Aims): Command[] {
  const type = placedTypeOf(lane.type)
  return [
    {
      label: cardWords.duplicate,
      icon: Copy,
      keys: 'Mod D',
      run: () => desk.acts.duplicate(ids, cell),
    },
    {
      label: cardWords.moveTo,
      icon: Move,
      run: () => desk.open({ kind: 'move', ids, cell }),
    },
    ...laneCommands(desk, ids),
    ...(type !== null && ids.length === 1 ? [placeCommand(desk, type, cell)] : []),
  ]
}

/** Other lanes that would take the cards; texts become records where a lane holds such. */
function laneCommands(desk: CardDesk, ids: readonly string[]): Command[] {
  const inner = lanesFor(desk.grid(), ids).map(({ id, title }) => ({
    label: title,
    run: () => carryToLane(desk, ids, id),
  }))
  return inner.length === 0 ? [] : [{ label: cardWords.toLane, icon: MoveVertical, inner }]
}

/** Texts that could be records of the workspace, in lanes that hold such. */
function recordCommands({ desk, cell, lane, ids }: Aims): Command[] {
  const type = placedTypeOf(lane.type)
  if (type === null) return []
  const cards = ids.flatMap((id) => findCard(desk.grid(), id)?.card ?? [])
  const texts = cards.filter(({ recordId, text }) => recordId === null && (text ?? '') !== '')
  if (texts.length === 0) return []
  const run = () => void makeRecords(desk, type, { cards: texts, cell })
  return [{ label: cardWords.makeRecord(type, texts.length), icon: Library, run }]
}

/** Merging what is marked in one lane, or from the cell on. */
function mergeCommands({ desk, cell, card, lane, ids }: Aims): Command[] {
  const { marks, grid, acts } = desk
  // What two people said is not one quote.
  if (!isWritten(lane) || lane.type === 'quotes') return []
  const { block } = marks.read()
  const held = block === null ? null : blockOf(grid(), block.anchor, block.head)
  const merge = (label: string, from: string, to: string): Command => ({
    label,
    icon: TableCellsMerge,
    run: () => acts.merge(held?.lanes[0]?.id ?? lane.id, { from, to }),
  })
  if (held !== null && held.columns.length > 1) {
    const [first, last] = [held.columns[0], held.columns.at(-1)]
    if (held.lanes.length !== 1 || first === undefined || last === undefined) return []
    return [merge(cardWords.mergeMarked(held.columns.length), first.step.id, last.step.id)]
  }
  if (ids.length > 1) return []
  const { columns } = grid()
  const own = columns.find(({ step }) => step.id === cell.stepId)
  const after = (own?.at ?? columns.length) + (card?.span ?? 1)
  const [next, ...further] = columns.filter(({ at }) => at >= after)
  const unmerge: Command = {
    label: cardWords.unmerge,
    icon: SquareSplitHorizontal,
    run: () => acts.unmerge(ids),
  }
  return [
    ...(card?.span === undefined ? [] : [unmerge]),
    ...(next === undefined ? [] : [merge(cardWords.mergeNext, cell.stepId, next.step.id)]),
    ...(further.length === 0
      ? []
      : [
          {
            label: cardWords.mergeTo,
            icon: TableCellsMerge,
            inner: further.map(({ step }) => merge(step.title, cell.stepId, step.id)),
          },
        ]),
  ]
}

/** How cards of words look and what they carry; a record looks as its type does. */
function lookCommands({ desk, cell, lane, ids }: Aims, card: Card): Command[] {
  const cards = ids.flatMap((id) => findCard(desk.grid(), id)?.card ?? [])
  if (cards.some(({ recordId }) => recordId !== null)) return []
  const isAssumed = cards.every(({ assumed }) => assumed === true)
  const change = (fields: Parameters<typeof desk.acts.change>[1]) => () => {
    desk.acts.change(ids, fields)
    focusCell(cell, card.id)
  }
  const attach: Command = {
    label: card.attachment === undefined ? cardWords.attach : cardWords.changeAttached,
    icon: Paperclip,
    run: () => desk.open({ kind: 'attach', cell, card, files: [] }),
  }
  return [
    {
      label: cardWords.colour,
      icon: PaintBucket,
      inner: [undefined, ...cardColours].map((colour) => ({
        label: colour === undefined ? colourWords.none : colourWords.names[colour],
        ...(colour !== undefined && { swatch: cardColour(tokenReferences, colour) }),
        checked: cards.every((each) => each.colour === colour),
        run: change({ colour }),
      })),
    },
    ...(takesFiles(lane)
      ? [
          {
            label: iconWords.command,
            icon: Shapes,
            run: () => desk.open({ kind: 'icon', cell, ids, current: card.icon }),
          },
        ]
      : []),
    {
      label: cardWords.tags.command,
      icon: Tag,
      run: () => desk.open({ kind: 'tags', cell, ids }),
    },
    {
      label: isAssumed ? cardWords.evidence : cardWords.assume,
      icon: CircleDashed,
      run: change({ assumed: isAssumed ? undefined : true }),
    },
    ...(ids.length === 1 && takesFiles(lane)
      ? [attach, ...cropCommands(desk, { cell, card, lane })]
      : []),
  ]
}

function cropCommands(
  desk: CardDesk,
  { cell, card, lane }: { readonly cell: CellRef; readonly card: Card; readonly lane: Lane },
): Command[] {
  const { attachment, id } = card
  if (attachment === undefined || attachmentKind(attachment, lane.type) !== 'image') return []
  if (!isOwnPicture(attachment.url)) return []
  return [
    {
      label: cardWords.crop.command,
      icon: Crop,
      run: () => desk.open({ kind: 'crop', cell, cardId: id, attachment }),
    },
  ]
}

/** Of words or of the record that is placed there. */
function ownerCommand({ desk, cell, ids }: Aims): Command {
  return {
    label: cardWords.owner.command,
    icon: UserRound,
    run: () => desk.open({ kind: 'owner', cell, ids }),
  }
}

/** On which cards it rests, or which it sets off. */
function linkToCommands({ desk, cell, ids }: Aims, { id }: Card): Command[] {
  if (ids.length > 1) return []
  return [
    {
      label: cardWords.link.command,
      icon: Spline,
      run: () => desk.open({ kind: 'link', cell, cardIds: [id] }),
    },
  ]
}

/** A closer look at its step: which journey, and the way there. */
function nestCommands({ desk, cell, lane, ids }: Aims, { id, journeyId }: Card): Command[] {
  if (ids.length > 1 || (lane.type !== 'journeys' && journeyId === undefined)) return []
  const choose: Command = {
    label: cardWords.nest.command,
    icon: Waypoints,
    run: () => desk.open({ kind: 'nest', cell, cardId: id }),
  }
  if (journeyId === undefined) return [choose]
  const run = () => openLink(`${location.origin}/journeys/${encodeURIComponent(journeyId)}`)
  return [choose, { label: cardWords.nest.open, icon: ExternalLink, run }]
}

function linkCommands({ text, attachment }: Card): Command[] {
  const attached = attachment?.url ?? ''
  const links = [...linksIn(text ?? ''), ...(isSafeLink(attached) ? [attached] : [])]
  const files =
    fileIdOf(attached) === null ? [] : [{ link: attached, name: attachment?.name ?? '' }]
  return [...links.map((link) => ({ link, name: link })), ...files].map(({ link, name }) => ({
    label: cardWords.openLink(name.length > 40 ? `${name.slice(0, 39)}…` : name),
    icon: ExternalLink,
    run: () => openLink(link),
  }))
}

function removeCommand({ desk, cell, ids }: Aims): Command {
  return {
    label: cardWords.remove(ids.length),
    icon: Trash2,
    keys: 'Delete',
    danger: true,
    run: () => desk.acts.remove(ids, cell),
  }
}

/** A placement goes from its cell, or its record from everywhere. */
function removeCommands(aims: Aims, card: Card): Command[] {
  const { desk, cell, ids } = aims
  const record = card.recordId === null ? undefined : desk.grid().recordOf.get(card.recordId)
  if (record === undefined || ids.length > 1) return [removeCommand(aims)]
  const stands = desk.editor()?.placementsOf(record.id).length ?? 1
  return [
    {
      label: cardWords.removeHere,
      icon: X,
      keys: 'Delete',
      run: () => desk.acts.remove(ids, cell),
    },
    {
      label: cardWords.removeRecord(record.type, stands),
      icon: Trash2,
      danger: true,
      run: () => desk.open({ kind: 'delete', record, cardId: card.id, cell }),
    },
  ]
}
