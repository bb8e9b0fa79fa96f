import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, TextArea } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { touchpointsOf } from './proposals.ts'
import { useAddTouchpoints, useTakeBack } from './queries.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** Adds touchpoints one a line, to be judged later. */
export function AddMany({
  known,
  onClose,
}: {
  /** Names that are there. */
  readonly known: readonly string[]
  readonly onClose: () => void
}) {
  const [text, setText] = useState('')
  const add = useAddTouchpoints()
  const takeBack = useTakeBack()
  const notice = useNotice()
  const read = touchpointsOf(text, known)
  const n = read.touchpoints.length
  const submit = () =>
    add.mutate(read.touchpoints, {
      onSuccess: (ids) => {
        onClose()
        notice({
          text: words.added(n, read.known),
          timeout: 12_000,
          action: { label: words.undo, run: () => takeBack.mutate(ids) },
        })
      },
    })
  return (
    <Dialog open onClose={onClose} title={words.addManyTitle}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (n > 0) submit()
        }}
      >
        <p className={styles.quiet}>{words.addManyHint}</p>
        <Field label={words.lines}>
          <TextArea
            value={text}
            rows={10}
            dir="auto"
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && n > 0) submit()
            }}
          />
        </Field>
        {add.error && <Problem title={add.error.message} />}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" disabled={n === 0 || add.isPending}>
            {words.addThese(n)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
