import { type ChecklistItem, readChecklist, writeChecklist } from '@desirepath/core'
import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextArea, TextInput } from '../../ui/panel.tsx'
import styles from './guide.module.css'
import { RelatedChoice } from './related-choice.tsx'
import { words } from './words.ts'

/** What is written of a checklist. */
export interface Written {
  readonly title: string
  readonly about: string
  readonly items: ChecklistItem[]
  readonly related: string[]
}

/** Writes a checklist as a text: a line an item. */
export function WriteDialog({
  title: heading,
  before,
  asksAbout,
  ownId = null,
  onSave,
  onClose,
}: {
  readonly title: string
  readonly before: {
    readonly title: string
    readonly about: string
    readonly items: readonly ChecklistItem[]
    readonly related: readonly string[]
  }
  /** Whether it is said when to take it. */
  readonly asksAbout: boolean
  /** The checklist itself, which is not related to itself. */
  readonly ownId?: string | null
  readonly onSave: (written: Written) => void
  readonly onClose: () => void
}) {
  const [title, setTitle] = useState(before.title)
  const [about, setAbout] = useState(before.about)
  const [text, setText] = useState(() => writeChecklist(before.items))
  const [related, setRelated] = useState(() => [...before.related])
  const hint = useId()
  const items = readChecklist(text, {
    before: before.items,
    newId: () => crypto.randomUUID(),
  })
  return (
    <Dialog open onClose={onClose} title={heading} className={styles.writing}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSave({ title: title.trim(), about: about.trim(), items, related })
          onClose()
        }}
      >
        <Field label={words.name}>
          <TextInput
            value={title}
            maxLength={300}
            required
            onChange={({ target }) => setTitle(target.value)}
          />
        </Field>
        {asksAbout && (
          <Field label={words.about}>
            <TextInput
              value={about}
              maxLength={2000}
              placeholder={words.aboutHint}
              onChange={({ target }) => setAbout(target.value)}
            />
          </Field>
        )}
        <Field label={words.itemsLabel}>
          <TextArea
            rows={14}
            value={text}
            placeholder={words.itemsPlaceholder}
            aria-describedby={hint}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <small id={hint} className={styles.quiet}>
          {words.itemsHint} {words.items(items.length)}
        </small>
        {asksAbout && <RelatedChoice own={ownId} chosen={related} onChoose={setRelated} />}
        <Button type="submit" look="primary" disabled={title.trim() === '' || items.length === 0}>
          {words.save}
        </Button>
      </form>
    </Dialog>
  )
}
