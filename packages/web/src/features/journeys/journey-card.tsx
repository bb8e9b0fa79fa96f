import type { JourneyListing } from '@desirepath/contract'
import { Link } from '@tanstack/react-router'
import { formatCount, formatDate } from '@desirepath/render'
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTheme } from '../../shell/theme.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { Field, TextInput, TrustBadge } from '../../ui/panel.tsx'
import styles from './journeys.module.css'
import { thumbnailAddress, useEditJourney } from './queries.ts'
import { words } from './words.ts'

/** A journey in the list: its picture, how far to trust it, its worst pain. */
export function JourneyCard({
  item,
  onDelete,
}: {
  readonly item: JourneyListing
  readonly onDelete: () => void
}) {
  const [renaming, setRenaming] = useState(false)
  const theme = useTheme()
  const facts = [
    item.asOf === null ? words.noData : words.customers(formatCount(item.customers)),
    words.steps(item.steps),
    item.asOf === null ? '' : words.asOf(formatDate(item.asOf)),
  ].filter((fact) => fact !== '')
  return (
    <li className={styles.card}>
      <div className={styles.thumbnail}>
        <img
          src={thumbnailAddress(item.id, theme, item.updatedAt)}
          alt=""
          loading="lazy"
          onError={(event) => event.currentTarget.setAttribute('hidden', '')}
        />
      </div>
      <div className={styles.cardBody}>
        <div className={styles.cardHead}>
          <h2>
            <Link
              to="/journeys/$id"
              params={{ id: item.id }}
              className={styles.cardLink}
              dir="auto"
            >
              {item.title}
            </Link>
          </h2>
          <Menu
            trigger={
              <IconButton icon={MoreHorizontal} label={words.more(item.title)} size="small" />
            }
          >
            <MenuItem icon={Pencil} onSelect={() => setRenaming(true)}>
              {words.rename}
            </MenuItem>
            <MenuItem icon={Trash2} danger onSelect={onDelete}>
              {words.delete}
            </MenuItem>
          </Menu>
        </div>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <p className={styles.worst} data-none={item.painPoints === 0 || undefined}>
          <Glyph name={item.painPoints === 0 ? 'check' : 'warning'} size={13} />
          <span>
            {item.worstPain ??
              (item.painPoints === 0 ? words.noPain : words.pains(item.painPoints))}
          </span>
        </p>
        <p className={styles.trust} title={item.trust.text}>
          <TrustBadge level={item.trust.level} />
          <span>{item.trust.text}</span>
        </p>
      </div>
      {renaming && <RenameDialog item={item} onClose={() => setRenaming(false)} />}
    </li>
  )
}

function RenameDialog({
  item,
  onClose,
}: {
  readonly item: JourneyListing
  readonly onClose: () => void
}) {
  const rename = useEditJourney()
  const [title, setTitle] = useState(item.title)
  return (
    <Dialog open onClose={onClose} title={words.renameTitle}>
      <form
        className={styles.rename}
        onSubmit={(event) => {
          event.preventDefault()
          rename.mutate({ id: item.id, title: title.trim() }, { onSuccess: onClose })
        }}
      >
        <Field label={words.newTitle}>
          <TextInput
            value={title}
            maxLength={200}
            required
            onChange={(event) => setTitle(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        {rename.error && <p role="alert">{rename.error.message}</p>}
        <Button type="submit" look="primary" disabled={title.trim() === '' || rename.isPending}>
          {words.save}
        </Button>
      </form>
    </Dialog>
  )
}
