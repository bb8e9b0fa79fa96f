import { Menu as Base } from '@base-ui/react/menu'
import { type Card, cardColours, isSafeLink, type Lane } from '@desirepath/core'
import { cardColour, tokenReferences } from '@desirepath/render'
import {
  Check,
  ChevronRight,
  CircleDashed,
  Copy,
  ExternalLink,
  type LucideIcon,
  Move,
  PaintBucket,
  Paperclip,
  Pencil,
  Pin,
  Plus,
  SquareSplitHorizontal,
  TableCellsMerge,
  Trash2,
  X,
} from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { recordTypeOf } from '../editing/record-lanes.ts'
import float from '../ui/float.module.css'
import { MenuDivider, MenuItem } from '../ui/menu.tsx'
import type { CardDesk } from './card-desk.ts'
import { openLink } from './card-keys.ts'
import type { PanelProps } from './card-panels.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { blockOf, findCard } from './cell-grid.ts'
import { linksIn } from './rich-text.tsx'
import { focusCell, holdsNumbers, isWritten } from './writing.ts'

/** What can be done with a card, with all marked cards, or with an empty cell. */
export function CardMenu({ desk, panel }: PanelProps<'menu'>) {
  const { anchor, cell, card } = panel
  const isOver = useRef(false)
  const lane = desk.grid().lanes.find(({ id }) => id === cell.laneId)
  const ids = card === null ? desk.acts.targets(null) : desk.acts.targets(card.id)
  if (lane === undefined) return null
  const close = () => {
    if (!isOver.current) focusCell(cell, card?.id)
    isOver.current = true
    desk.open(null)
  }
  /** What opens a field or dialog keeps the focus there. */
  const begin = (act: () => void) => () => {
    isOver.current = true
    desk.open(null)
    act()
  }
  const place = anchor instanceof Element ? anchor : pointAt(anchor)
  const parts = { desk, panel, lane, ids, begin }
  return (
    <Base.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Positioner className={float.positioner} anchor={place} sideOffset={4} align="start">
          <Base.Popup
            className={float.popup}
            aria-label={card === null ? cardWords.cellMenu : cardWords.menuOf(ids.length)}
            finalFocus={false}
          >
            {card === null ? <CellItems {...parts} /> : <CardItems {...parts} card={card} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function pointAt({ x, y }: { readonly x: number; readonly y: number }) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
}

interface Parts extends PanelProps<'menu'> {
  readonly lane: Lane
  readonly ids: readonly string[]
  readonly begin: (act: () => void) => () => void
}

function CellItems({ desk, panel: { cell }, lane, ids, begin }: Parts) {
  const type = recordTypeOf(lane.type)
  return (
    <>
      {isWritten(lane) && (
        <MenuItem icon={Plus} onSelect={begin(() => desk.writing.add(cell))}>
          {cardWords.write}
        </MenuItem>
      )}
      {type !== null && (
        <MenuItem icon={Pin} onSelect={begin(() => desk.open({ kind: 'place', type, cell }))}>
          {cardWords.place(type)}
        </MenuItem>
      )}
      {type === null && isWritten(lane) && (
        <MenuItem
          icon={Paperclip}
          onSelect={begin(() => desk.open({ kind: 'attach', cell, card: null, file: null }))}
        >
          {cardWords.attach}
        </MenuItem>
      )}
      <MergeItems desk={desk} lane={lane} from={cell.stepId} begin={begin} />
      {ids.length > 0 && desk.marks.read().block !== null && (
        <>
          <MenuDivider />
          <MenuItem icon={Trash2} danger onSelect={begin(() => desk.acts.remove(ids, cell))}>
            {cardWords.remove(ids.length)}
          </MenuItem>
        </>
      )}
    </>
  )
}

function CardItems({
  desk,
  panel: { cell },
  lane,
  ids,
  begin,
  card,
}: Parts & { readonly card: Card }) {
  const { acts, grid } = desk
  const isOne = ids.length === 1
  const placed = ids.flatMap((id) => findCard(grid(), id)?.card ?? [])
  const isText = placed.every(({ recordId }) => recordId === null)
  const type = recordTypeOf(lane.type)
  return (
    <>
      {isOne && <WriteItems desk={desk} lane={lane} card={card} begin={begin} />}
      <MenuItem icon={Copy} onSelect={begin(() => acts.duplicate(ids, cell))}>
        {cardWords.duplicate}
      </MenuItem>
      <MenuItem icon={Move} onSelect={begin(() => desk.open({ kind: 'move', ids, cell }))}>
        {cardWords.moveTo}
      </MenuItem>
      {isOne && card.span !== undefined ? (
        <MenuItem icon={SquareSplitHorizontal} onSelect={begin(() => acts.unmerge(ids))}>
          {cardWords.unmerge}
        </MenuItem>
      ) : null}
      <MergeItems
        desk={desk}
        lane={lane}
        from={cell.stepId}
        {...(card.span !== undefined && { span: card.span })}
        begin={begin}
      />
      {isText && <LookItems desk={desk} placed={placed} ids={ids} />}
      {isOne && isText && isWritten(lane) && (
        <MenuItem
          icon={Paperclip}
          onSelect={begin(() => desk.open({ kind: 'attach', cell, card, file: null }))}
        >
          {card.attachment === undefined ? cardWords.attach : cardWords.changeAttached}
        </MenuItem>
      )}
      {isOne && type !== null && (
        <MenuItem icon={Pin} onSelect={begin(() => desk.open({ kind: 'place', type, cell }))}>
          {cardWords.place(type)}
        </MenuItem>
      )}
      {isOne && <LinkItems card={card} begin={begin} />}
      <MenuDivider />
      <RemoveItems desk={desk} cell={cell} card={card} ids={ids} begin={begin} />
    </>
  )
}

function WriteItems({
  desk,
  lane,
  card,
  begin,
}: Pick<Parts, 'desk' | 'lane' | 'begin'> & { readonly card: Card }) {
  if (!isWritten(lane)) return null
  const write = (field: 'words' | 'value') =>
    begin(() => {
      const placed = findCard(desk.grid(), card.id)
      if (placed !== null) desk.writing.open(placed, { field })
    })
  return (
    <>
      <MenuItem icon={Pencil} onSelect={write('words')}>
        {card.recordId === null ? cardWords.edit : cardWords.editTitle}
      </MenuItem>
      {(holdsNumbers(lane) || card.value !== undefined) && (
        <MenuItem icon={Pencil} onSelect={write('value')}>
          {cardWords.editValue}
        </MenuItem>
      )}
    </>
  )
}

/** Merging what is marked in one lane, or from one step on. */
function MergeItems({
  desk,
  lane,
  from,
  span = 1,
  begin,
}: Pick<Parts, 'desk' | 'lane' | 'begin'> & { readonly from: string; readonly span?: number }) {
  const { marks, grid, acts } = desk
  const { columns } = grid()
  const { block } = marks.read()
  const held = block === null ? null : blockOf(grid(), block.anchor, block.head)
  const [first, last] = [held?.columns[0], held?.columns.at(-1)]
  if (!isWritten(lane)) return null
  if (held !== null && held.columns.length > 1) {
    if (held.lanes.length !== 1 || first === undefined || last === undefined) return null
    const range = { from: first.step.id, to: last.step.id }
    return (
      <MenuItem
        icon={TableCellsMerge}
        onSelect={begin(() => acts.merge(held.lanes[0]?.id ?? '', range))}
      >
        {cardWords.mergeMarked(held.columns.length)}
      </MenuItem>
    )
  }
  const following = columns.slice(columns.findIndex(({ step }) => step.id === from) + span)
  const next = following[0]
  if (next === undefined) return null
  const merge = (to: string) => begin(() => acts.merge(lane.id, { from, to }))
  return (
    <>
      <MenuItem icon={TableCellsMerge} onSelect={merge(next.step.id)}>
        {cardWords.mergeNext}
      </MenuItem>
      {following.length > 1 && (
        <Submenu icon={TableCellsMerge} label={cardWords.mergeTo}>
          {following.slice(1).map(({ step }) => (
            <MenuItem key={step.id} onSelect={merge(step.id)}>
              {step.title}
            </MenuItem>
          ))}
        </Submenu>
      )}
    </>
  )
}

function LookItems({
  desk,
  placed,
  ids,
}: Pick<Parts, 'desk' | 'ids'> & { readonly placed: readonly Card[] }) {
  const colour = placed[0]?.colour
  const isAssumed = placed.every(({ assumed }) => assumed === true)
  const choices = [undefined, ...cardColours]
  return (
    <>
      <Submenu icon={PaintBucket} label={cardWords.colour}>
        <Base.RadioGroup value={colour ?? ''}>
          {choices.map((each) => (
            <Base.RadioItem
              key={each ?? ''}
              value={each ?? ''}
              className={float.item}
              closeOnClick
              onClick={() => desk.acts.change(ids, { colour: each })}
            >
              <span
                className={styles.swatch}
                style={{ background: each && cardColour(tokenReferences, each) }}
              />
              {each === undefined ? cardWords.noColour : cardWords.colours[each]}
              <Base.RadioItemIndicator className={float.check}>
                <Check size={14} aria-hidden />
              </Base.RadioItemIndicator>
            </Base.RadioItem>
          ))}
        </Base.RadioGroup>
      </Submenu>
      <MenuItem
        icon={CircleDashed}
        onSelect={() => desk.acts.change(ids, { assumed: isAssumed ? undefined : true })}
      >
        {isAssumed ? cardWords.evidence : cardWords.assume}
      </MenuItem>
    </>
  )
}

function LinkItems({ card, begin }: { readonly card: Card; readonly begin: Parts['begin'] }) {
  const attached = card.attachment?.url ?? ''
  const links = [...linksIn(card.text ?? ''), ...(isSafeLink(attached) ? [attached] : [])]
  return links.map((link) => (
    <MenuItem key={link} icon={ExternalLink} onSelect={begin(() => openLink(link))}>
      {cardWords.openLink(link.length > 40 ? `${link.slice(0, 39)}…` : link)}
    </MenuItem>
  ))
}

function RemoveItems({
  desk,
  cell,
  card,
  ids,
  begin,
}: Pick<Parts, 'desk' | 'ids' | 'begin'> & Pick<Parts['panel'], 'cell'> & { readonly card: Card }) {
  const record = card.recordId === null ? undefined : desk.grid().recordOf.get(card.recordId)
  const remove = begin(() => desk.acts.remove(ids, cell))
  if (record === undefined || ids.length > 1) {
    return (
      <MenuItem icon={Trash2} danger onSelect={remove}>
        {cardWords.remove(ids.length)}
      </MenuItem>
    )
  }
  const stands = desk.editor()?.placementsOf(record.id).length ?? 1
  return (
    <>
      <MenuItem icon={X} onSelect={remove}>
        {cardWords.removeHere}
      </MenuItem>
      <MenuItem
        icon={Trash2}
        danger
        onSelect={begin(() => desk.open({ kind: 'delete', record, cardId: card.id, cell }))}
      >
        {cardWords.removeRecord(record.type, stands)}
      </MenuItem>
    </>
  )
}

function Submenu({
  icon: Icon,
  label,
  children,
}: {
  readonly icon: LucideIcon
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={float.item}>
        <Icon size={15} aria-hidden />
        <span style={{ flex: 1 }}>{label}</span>
        <ChevronRight size={14} aria-hidden />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className={float.positioner} sideOffset={2}>
          <Base.Popup className={float.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  )
}
