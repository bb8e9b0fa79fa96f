import type { Subject, Tile, TileKind } from '@desirepath/core'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextInput } from '../../ui/panel.tsx'
import type { Arrangement } from './arrangement.ts'
import styles from './dashboards.module.css'
import { kindIcons, kinds } from './kinds.ts'
import { SubjectFields } from './subject-fields.tsx'
import { useBlankSubject } from './subjects.ts'
import { titleOf } from './tile-title.ts'
import { kindWords, words } from './words.ts'

/** Adds a tile, kind first, or says anew what one shows. */
export function TileDialog({
  tile,
  arrangement,
  onClose,
}: {
  /** Null for a new one. */
  readonly tile: Tile | null
  readonly arrangement: Arrangement
  readonly onClose: () => void
}) {
  const [kind, setKind] = useState<TileKind | null>(tile?.subject.kind ?? null)
  const heading =
    tile === null
      ? kind === null
        ? words.addTitle
        : kindWords[kind].name
      : words.settings(titleOf(tile))
  return (
    <Dialog open onClose={onClose} title={heading} className={styles.dialog}>
      {kind === null ? (
        <Kinds onChoose={setKind} />
      ) : (
        <Chosen
          key={kind}
          kind={kind}
          tile={tile}
          onBack={tile === null ? () => setKind(null) : null}
          onDone={(subject, title) => {
            onClose()
            if (tile === null) arrangement.add({ subject, title })
            else
              arrangement.change(
                arrangement.kept.map((each) =>
                  each.id === tile.id ? { ...each, subject, title } : each,
                ),
              )
          }}
        />
      )}
    </Dialog>
  )
}

function Kinds({ onChoose }: { readonly onChoose: (kind: TileKind) => void }) {
  return (
    <ul className={styles.kinds}>
      {kinds.map((kind) => {
        const Icon = kindIcons[kind]
        const { name, says } = kindWords[kind]
        return (
          <li key={kind}>
            <button type="button" onClick={() => onChoose(kind)}>
              <Icon size={18} aria-hidden />
              <span>
                <b>{name}</b>
                <small>{says}</small>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Chosen({
  kind,
  tile,
  onBack,
  onDone,
}: {
  readonly kind: TileKind
  readonly tile: Tile | null
  readonly onBack: (() => void) | null
  readonly onDone: (subject: Subject, title: string) => void
}) {
  const blank = useBlankSubject(kind)
  const [said, setSaid] = useState<Subject | null>(tile?.subject ?? null)
  const [title, setTitle] = useState(tile?.title ?? '')
  const subject = said ?? blank
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (subject !== null) onDone(subject, title.trim())
      }}
    >
      <p className={styles.quiet}>{kindWords[kind].says}.</p>
      {subject === null ? (
        <p role="status">{kind === 'metric' ? words.needs.metric : words.needs.journey}</p>
      ) : (
        <>
          <SubjectFields subject={subject} onChange={setSaid} />
          <Field label={words.ownTitle}>
            <TextInput
              value={title}
              maxLength={200}
              dir="auto"
              placeholder={words.ownTitleHint}
              onChange={({ target }) => setTitle(target.value)}
            />
          </Field>
        </>
      )}
      <div className={styles.buttons}>
        {onBack && (
          <Button look="quiet" icon={ChevronLeft} onClick={onBack}>
            {words.back}
          </Button>
        )}
        <Button type="submit" look="primary" disabled={subject === null}>
          {tile === null ? words.addThis : words.keep}
        </Button>
      </div>
    </form>
  )
}
