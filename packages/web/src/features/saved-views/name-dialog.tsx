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
  onName,
  onClose,
}: {
  readonly title: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog open onClose={onClose} title={title} focus={field}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const next = field.current?.value.trim() ?? ''
          if (next === '') return
          onClose()
          onName(next)
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
        <p>{words.saveWhy}</p>
        <Button look="primary" type="submit">
          {words.save}
        </Button>
      </form>
    </Dialog>
  )
}
