import type { RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, TextInput } from '../../ui/panel.tsx'
import { nounOf } from './kinds.ts'
import { useCreateRecord } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** Asks what a new record is called, makes it and opens it. */
export function NewRecord({
  type,
  fields = {},
  onClose,
}: {
  readonly type: RecordType
  /** What it begins with beside its title. */
  readonly fields?: object
  readonly onClose: () => void
}) {
  const [title, setTitle] = useState('')
  const create = useCreateRecord(type)
  const navigate = useNavigate()
  const make = () =>
    create.mutate(
      { ...fields, title: title.trim() },
      {
        onSuccess: ({ id }) => {
          onClose()
          void navigate({ to: '/$noun/$id', params: { noun: nounOf(type), id } })
        },
      },
    )
  return (
    <Dialog open onClose={onClose} title={words.add(words.types[type].one)}>
      <form
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() !== '') make()
        }}
      >
        <Field label={words.newTitle}>
          <TextInput
            value={title}
            maxLength={300}
            dir="auto"
            onChange={({ target }) => setTitle(target.value)}
          />
        </Field>
        {create.error && <Problem title={create.error.message} />}
        <Button look="primary" type="submit" disabled={title.trim() === '' || create.isPending}>
          {words.create}
        </Button>
      </form>
    </Dialog>
  )
}
