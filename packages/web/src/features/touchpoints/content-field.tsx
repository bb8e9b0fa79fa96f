import { isSafeLink } from '@desirepath/core'
import { File, Link as LinkIcon, Pencil, StickyNote, TicketPercent, X } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { reordered } from '../../ui/reorder.ts'
import { Grip, useReorderRows } from '../../ui/reorder-rows.tsx'
import { type Content, ContentForm } from './content-form.tsx'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

const icons = {
  link: LinkIcon,
  promoCode: TicketPercent,
  file: File,
  note: StickyNote,
} as const satisfies Record<Content['kind'], typeof File>

/** What lives at a touchpoint: links, promo codes, files and notes, changed in place and put in order. */
export function ContentField({
  content,
  mayEdit,
  onKeep,
}: {
  readonly content: readonly Content[]
  readonly mayEdit: boolean
  readonly onKeep: (fields: object) => void
}) {
  const [editing, setEditing] = useState<number | null>(null)
  const id = useId()
  const close = (at: number) => {
    setEditing(null)
    // Back to where it was opened.
    requestAnimationFrame(() => document.getElementById(`${id}-${at}`)?.focus())
  }
  const keep = (next: readonly Content[]) => onKeep({ content: next })
  const rows = useReorderRows(
    content.map(({ title }) => title),
    (from, to) => {
      setEditing(null)
      keep(reordered(content, from, to))
    },
  )
  return (
    <>
      {content.length === 0 && <p className={styles.quiet}>{words.noContent}</p>}
      <ul className={styles.content}>
        {content.map((item, at) =>
          editing === at ? (
            // The same thing may be noted twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} data-form>
              <ContentForm
                item={item}
                onKeep={(changed) => {
                  keep(content.with(at, changed))
                  close(at)
                }}
                onClose={() => close(at)}
              />
            </li>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} {...(mayEdit && rows.row(at))}>
              {mayEdit && content.length > 1 && <Grip {...rows.grip(at)} />}
              <ContentItem item={item} />
              {mayEdit && (
                <>
                  <IconButton
                    icon={Pencil}
                    id={`${id}-${at}`}
                    size="small"
                    label={words.editContent(item.title)}
                    onClick={() => setEditing(at)}
                  />
                  <IconButton
                    icon={X}
                    size="small"
                    label={words.unbind(item.title)}
                    onClick={() => keep(content.toSpliced(at, 1))}
                  />
                </>
              )}
            </li>
          ),
        )}
      </ul>
      <p className="unseen" role="status">
        {rows.says}
      </p>
      {mayEdit && <ContentForm onKeep={(item) => keep([...content, item])} />}
    </>
  )
}

function ContentItem({ item }: { readonly item: Content }) {
  const Icon = icons[item.kind]
  return (
    <>
      <Icon size={15} aria-label={words.kinds[item.kind]} />
      <span>
        <b dir="auto">{item.title}</b>
        <ContentValue item={item} />
      </span>
    </>
  )
}

function ContentValue({ item: { kind, value, file } }: { readonly item: Content }) {
  if (kind === 'promoCode') return <code>{value}</code>
  const href = kind === 'file' ? file?.url : kind === 'link' ? value : undefined
  if (href !== undefined && (kind === 'file' || isSafeLink(href)))
    return (
      <a href={href} target="_blank" rel="noreferrer noopener">
        {kind === 'file' ? file?.name : value}
      </a>
    )
  return value === '' ? null : <small dir="auto">{value}</small>
}
