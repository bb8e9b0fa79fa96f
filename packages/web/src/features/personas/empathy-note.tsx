import {
  backingOfEvidence,
  type EmpathyField,
  empathyFields,
  type EmpathyNote,
} from '@desirepath/core'
import { Ellipsis, GripVertical, Quote, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import { Menu, MenuDivider, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import { GrowText } from '../records/fields/grow-text.tsx'
import { type Arrow, NOTE } from './empathy-moves.ts'
import styles from './empathy.module.css'
import { empathyWords as says } from './words.ts'

const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** A note on the board: written in place, moved by its grip, with how far it is backed. */
export function EmpathyNoteItem({
  note,
  mayEdit,
  onText,
  onArrow,
  onMove,
  onDropBefore,
  onEvidence,
  onRemove,
}: {
  readonly note: EmpathyNote
  readonly mayEdit: boolean
  readonly onText: (text: string) => void
  readonly onArrow: (arrow: Arrow) => void
  readonly onMove: (field: EmpathyField) => void
  /** Another note was dropped on this one. */
  readonly onDropBefore: (id: string) => void
  readonly onEvidence: () => void
  readonly onRemove: () => void
}) {
  const { id, text, evidence } = note
  const whole = useRef<HTMLDivElement>(null)
  const { level } = backingOfEvidence(evidence)
  const move = (arrow: string) => {
    onArrow(arrow as Arrow)
    // In another field it is made anew, and has to have the focus there.
    requestAnimationFrame(() => document.getElementById(`grip-${id}`)?.focus())
  }
  return (
    <li>
      <div
        ref={whole}
        className={styles.note}
        data-level={level}
        onDrop={(event) => {
          const dropped = event.dataTransfer.getData(NOTE)
          if (dropped === '') return
          event.preventDefault()
          event.stopPropagation()
          onDropBefore(dropped)
        }}
      >
        {mayEdit && (
          <button
            id={`grip-${id}`}
            type="button"
            className={styles.grip}
            draggable
            aria-label={says.move(text)}
            onDragStart={(event) => {
              event.dataTransfer.setData(NOTE, id)
              event.dataTransfer.effectAllowed = 'move'
              if (whole.current !== null) event.dataTransfer.setDragImage(whole.current, 12, 12)
            }}
            onKeyDown={(event) => {
              if (!arrows.includes(event.key)) return
              event.preventDefault()
              move(event.key)
            }}
          >
            <GripVertical size={14} aria-hidden />
          </button>
        )}
        <GrowText
          label={says.note(text)}
          value={text}
          isLine
          most={300}
          mayEdit={mayEdit}
          onKeep={onText}
        />
        <button
          type="button"
          className={styles.backing}
          title={says.evidence(evidence.length)}
          onClick={onEvidence}
        >
          <LevelMark level={level} size={14} />
          {evidence.length > 0 && <small>{evidence.length}</small>}
          <span className="unseen">{says.pieces(evidence.length)}</span>
        </button>
        {mayEdit && (
          <Menu trigger={<IconButton icon={Ellipsis} size="small" label={says.acts(text)} />}>
            <MenuItem icon={Quote} onSelect={onEvidence}>
              {says.evidence(evidence.length)}
            </MenuItem>
            <MenuDivider />
            <MenuGroup label={says.moveTo}>
              {empathyFields
                .filter((field) => field !== note.field)
                .map((field) => (
                  <MenuItem key={field} onSelect={() => onMove(field)}>
                    {says.fields[field]}
                  </MenuItem>
                ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={Trash2} danger onSelect={onRemove}>
              {says.remove}
            </MenuItem>
          </Menu>
        )}
      </div>
    </li>
  )
}
