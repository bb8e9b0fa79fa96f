import type { JourneyListing } from '@desirepath/contract'
import { Link } from '@tanstack/react-router'
import { formatCount, formatDate, type IconName } from '@desirepath/render'
import { useState } from 'react'
import { useTheme } from '../../shell/theme.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { Field, Tag, TextInput } from '../../ui/panel.tsx'
import { UseMeter } from '../../ui/use-meter.tsx'
import { JourneyMenu } from './journey-menu.tsx'
import styles from './journeys.module.css'
import { kindName, statusWords } from './kinds.ts'
import { thumbnailAddress, useEditJourney } from './queries.ts'
import { words } from './words.ts'

/** A journey in the list: its picture, what it is, what it may be used for, its worst pain. */
export function JourneyCard({
  item,
  asIs,
  onDelete,
}: {
  readonly item: JourneyListing
  /** What a to-be changes; null for all others, and where it is gone. */
  readonly asIs: JourneyListing | null
  readonly onDelete: () => void
}) {
  const [renaming, setRenaming] = useState(false)
  const theme = useTheme()
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
          <JourneyMenu item={item} onRename={() => setRenaming(true)} onDelete={onDelete} />
        </div>
        <Facts item={item} />
        <Finding item={item} asIs={asIs} />
        <p className={styles.trust} title={item.use.says}>
          <UseMeter level={item.use.level} />
          <span>{item.use.says}</span>
        </p>
      </div>
      {renaming && <RenameDialog item={item} onClose={() => setRenaming(false)} />}
    </li>
  )
}

function Facts({ item }: { readonly item: JourneyListing }) {
  const facts =
    item.asOf === null
      ? [words.noData, words.steps(item.steps)]
      : [
          words.customers(formatCount(item.customers)),
          words.steps(item.steps),
          words.asOf(formatDate(item.asOf)),
        ]
  return (
    <div className={styles.facts}>
      <Tag>{kindName(item.kind)}</Tag>
      <span className={styles.status} data-status={item.status}>
        {statusWords[item.status]}
      </span>
      <span>{facts.join(' · ')}</span>
    </div>
  )
}

/** What a to-be changes; of all others where it hurts most. */
function Finding({
  item,
  asIs,
}: {
  readonly item: JourneyListing
  readonly asIs: JourneyListing | null
}) {
  const { icon, text, look } = findingOf(item, asIs)
  return (
    <p className={styles.worst} data-look={look}>
      <Glyph name={icon} size={13} />
      <span dir="auto">{text}</span>
    </p>
  )
}

function findingOf(
  { asOf, basedOn, painPoints, worstPain }: JourneyListing,
  asIs: JourneyListing | null,
): { readonly icon: IconName; readonly text: string; readonly look: 'pain' | 'fine' | 'quiet' } {
  if (basedOn !== null) {
    const text = asIs === null ? words.changesDeleted : words.changes(asIs.title)
    return { icon: 'journey', text, look: 'quiet' }
  }
  if (asOf === null) {
    const text = painPoints === 0 ? words.noAssumedPain : words.pains(painPoints)
    return { icon: 'assumed', text, look: 'quiet' }
  }
  return painPoints === 0
    ? { icon: 'check', text: words.noPain, look: 'fine' }
    : { icon: 'warning', text: worstPain ?? words.pains(painPoints), look: 'pain' }
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
