import { cardColours, type Journey } from '@desirepath/core'
import { cardColour, tokenReferences } from '@desirepath/render'
import { ArrowRightToLine, CircleDashed, MoveVertical, Palette, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { colourWords } from '../../map/colour-words.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { OwnerButton } from './owner-button.tsx'
import { TagsButton } from './tags-button.tsx'
import { bulkOf, lanesFor, mayAssume } from './bulk.ts'
import type { Chosen } from './chosen.ts'
import styles from './table.module.css'
import { words } from './words.ts'

/** What can be done with all chosen rows at once, each as one step of undo. */
export function BulkBar({
  journey,
  chosen,
}: {
  readonly journey: Journey
  readonly chosen: Chosen
}) {
  const editor = useEditor()
  const notify = useNotice()
  const { rows } = chosen
  if (rows.length === 0 || editor === null) return null
  const bulk = bulkOf(editor, journey, rows)
  const lanes = lanesFor(journey, rows)
  const hasCards = rows.some(({ cardIds }) => cardIds.length > 0)
  const told = (text: string) =>
    notify({ text, action: { label: words.undo, run: () => editor.undo() } })
  const remove = () => {
    const removed = bulk.remove()
    told(words.removed(removed) + words.kept(rows.length - removed))
    chosen.none()
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={words.bulk}>
      <b role="status">{words.chosen(rows.length)}</b>
      {hasCards && (
        <>
          <ColourMenu onPick={(colour) => told(words.changed(bulk.colour(colour)))} />
          <OwnerButton rows={rows} onChanged={(reached) => told(words.changed(reached))} />
          <TagsButton rows={rows} onChanged={(reached) => told(words.changed(reached))} />
          <Choices icon={MoveVertical} label={words.toLane}>
            {lanes.length === 0 && <p className={styles.menuNote}>{words.noLane}</p>}
            {lanes.map(({ id, title }) => (
              <MenuItem key={id} onSelect={() => told(words.changed(bulk.toLane(id)))}>
                {title}
              </MenuItem>
            ))}
          </Choices>
          <Choices icon={ArrowRightToLine} label={words.toStep}>
            {journey.steps.map(({ id, title }) => (
              <MenuItem key={id} onSelect={() => told(words.changed(bulk.toStep(id)))}>
                {title}
              </MenuItem>
            ))}
          </Choices>
        </>
      )}
      <AssumeButtons rows={rows} onPick={(assumed) => told(words.changed(bulk.assume(assumed)))} />
      <Button size="small" look="danger" icon={Trash2} onClick={remove}>
        {words.remove}
      </Button>
      <IconButton size="small" icon={X} label={words.letGo} onClick={chosen.none} />
    </div>
  )
}

function AssumeButtons({
  rows,
  onPick,
}: {
  readonly rows: Chosen['rows']
  readonly onPick: (assumed: boolean) => void
}) {
  const open = rows.filter((row) => row.cardIds.length > 0 && mayAssume(row))
  if (open.length === 0) return null
  const areAssumed = open.every(({ isMarked }) => isMarked)
  return (
    <Button size="small" icon={CircleDashed} onClick={() => onPick(!areAssumed)}>
      {areAssumed ? words.unmarkAssumed : words.markAssumed}
    </Button>
  )
}

type Colour = (typeof cardColours)[number]

function ColourMenu({ onPick }: { readonly onPick: (colour: Colour | undefined) => void }) {
  return (
    <Choices icon={Palette} label={words.colour}>
      {cardColours.map((colour) => (
        <MenuItem key={colour} onSelect={() => onPick(colour)}>
          <i
            className={styles.swatch}
            style={{ background: cardColour(tokenReferences, colour) }}
            aria-hidden
          />
          {colourWords.names[colour]}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem onSelect={() => onPick(undefined)}>{colourWords.none}</MenuItem>
    </Choices>
  )
}

function Choices({
  icon,
  label,
  children,
}: {
  readonly icon: typeof Palette
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" icon={icon}>
          {label}
        </Button>
      }
    >
      {children}
    </Menu>
  )
}
