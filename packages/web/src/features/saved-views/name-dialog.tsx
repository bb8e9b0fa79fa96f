import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextInput } from '../../ui/panel.tsx'
import styles from './saved-views.module.css'
import { words } from './words.ts'

/** Asks for the name of a view. */
export function NameDialog({
  title,
  name,
  why,
  choice,
  onName,
  onClose,
}: {
  readonly title: string
  readonly name: string
  readonly why: string
  /** What can be checked beside the name. */
  readonly choice?: string
  readonly onName: (name: string, isChecked: boolean) => void
  readonly onClose: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const check = useRef<HTMLInputElement>(null)
  return (
    <Dialog open onClose={onClose} title={title} focus={field}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const next = field.current?.value.trim() ?? ''
          if (next === '') return
          onClose()
          onName(next, check.current?.checked ?? false)
        }}
      >
        <Field label={words.name}>
          <TextInput
            ref={field}
            name="view"
            defaultValue={name}
            maxLength={200}
            required
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
        <p>{why}</p>
        {choice !== undefined && (
          <label className={styles.check}>
            <input ref={check} type="checkbox" />
            {choice}
          </label>
        )}
        <Button look="primary" type="submit">
          {words.save}
        </Button>
      </form>
    </Dialog>
  )
}
