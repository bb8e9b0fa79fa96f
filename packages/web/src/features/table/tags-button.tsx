import { Popover } from '@base-ui/react/popover'
import { Tag, X } from 'lucide-react'
import { useRef } from 'react'
import { CardTagsField } from '../../map/card-tags-field.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { firstField } from '../../ui/first-field.ts'
import popover from '../../ui/popover.module.css'
import type { TableRow } from './rows.ts'
import { words } from './words.ts'

/** Puts tags to all chosen cards or takes them away; nothing where only records and feelings are chosen. */
export function TagsButton({
  rows,
  onChanged,
}: {
  readonly rows: readonly TableRow[]
  readonly onChanged: (reached: number) => void
}) {
  const popup = useRef<HTMLDivElement>(null)
  const cardIds = rows.flatMap((row) => (row.kind === 'card' ? row.cardIds : []))
  if (cardIds.length === 0) return null
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button size="small" icon={Tag}>
            {words.tags}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={popover.positioner} sideOffset={6} align="start">
          <Popover.Popup
            ref={popup}
            className={popover.popup}
            initialFocus={(by) => firstField(popup.current, by)}
          >
            <header className={popover.head}>
              <Popover.Title>{words.tagsTitle(cardIds.length)}</Popover.Title>
              <Popover.Close render={<IconButton icon={X} label={words.close} size="small" />} />
            </header>
            <div>
              <CardTagsField cardIds={cardIds} onChanged={onChanged} />
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
