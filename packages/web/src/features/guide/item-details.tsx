import { useState } from 'react'
import { useSession } from '../../editing/live.tsx'
import { useMembers } from '../members/queries.ts'
import { Button } from '../../ui/button.tsx'
import { KeptField } from '../../ui/kept-field.tsx'
import { Field, TextArea, TextInput } from '../../ui/panel.tsx'
import styles from './guide.module.css'
import { type Item, type ItemChange, useItemChange } from './queries.ts'
import { words } from './words.ts'

/** Who does an item, until when, and what is to be said of it. */
export function ItemDetails({
  item,
  checklistId,
  mayChange,
}: {
  readonly item: Item
  readonly checklistId: string
  readonly mayChange: boolean
}) {
  const changeItem = useItemChange(checklistId)
  const members = useMembers().data?.items ?? []
  const own = useSession().data?.member.name ?? ''
  const { assignee, due, note } = item.mark
  const change = (fields: ItemChange) => changeItem(item.id, fields)
  const isSkipped = item.state === 'skipped'
  return (
    <fieldset className={styles.details} disabled={!mayChange}>
      <legend className="unseen">{words.details(item.text)}</legend>
      <div className={styles.fields}>
        <div className={styles.assign}>
          <KeptField
            label={words.assignee}
            hint={words.assigneeHint}
            value={assignee}
            choices={members.map(({ name }) => name).filter((name) => name !== '')}
            onKeep={(name) => change({ assignee: (name ?? '').slice(0, 60) })}
          />
          {own !== '' && assignee !== own && (
            <Button size="small" onClick={() => change({ assignee: own })}>
              {words.assignMe}
            </Button>
          )}
        </div>
        <Field label={words.due}>
          <TextInput
            type="date"
            value={due ?? ''}
            onChange={({ target }) =>
              // A day that is only half written is none.
              (target.value !== '' || !target.validity.badInput) &&
              change({ due: target.value === '' ? null : target.value })
            }
          />
        </Field>
      </div>
      <Note note={note} onKeep={(text) => change({ note: text })} />
      <Button
        size="small"
        look="quiet"
        onClick={() => change({ state: isSkipped ? null : 'skipped' })}
      >
        {isSkipped ? words.unskip : words.skip}
      </Button>
    </fieldset>
  )
}

/** Kept when it is left. */
function Note({
  note,
  onKeep,
}: {
  readonly note: string
  readonly onKeep: (note: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <Field label={words.note}>
      <TextArea
        rows={2}
        maxLength={5000}
        dir="auto"
        value={draft ?? note}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => {
          if (draft !== null && draft !== note) onKeep(draft)
          setDraft(null)
        }}
      />
    </Field>
  )
}
