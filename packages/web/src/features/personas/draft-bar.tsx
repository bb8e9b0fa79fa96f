import type { WorkspaceRecord } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useRemoveRecord } from '../records/queries.ts'
import styles from '../records/records.module.css'
import { words as recordWords } from '../records/words.ts'
import { words } from './words.ts'

/** A draft that discovery made is accepted or dropped; both can be taken back. */
export function DraftBar({
  persona: { id, title },
  onChange,
}: {
  readonly persona: WorkspaceRecord<'persona'>
  readonly onChange: (fields: { readonly isDraft: boolean }) => void
}) {
  const { remove, restore } = useRemoveRecord('persona', id)
  const notice = useNotice()
  const navigate = useNavigate()
  const say = (text: string, run: () => void) =>
    notice({ text, timeout: 12_000, action: { label: words.undo, run } })
  const failed = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const accept = () => {
    onChange({ isDraft: false })
    say(words.accepted(title), () => onChange({ isDraft: true }))
  }
  const bringBack = () =>
    void restore
      .mutateAsync()
      .then(() => navigate({ to: '/$noun/$id', params: { noun: 'personas', id } }))
      .catch(failed)
  // The bar may be gone by the time of an answer, and with it what `mutate` would tell it.
  const drop = () =>
    void remove
      .mutateAsync()
      .then(() => {
        say(recordWords.removed(title), bringBack)
        return navigate({ to: '/$noun', params: { noun: 'personas' } })
      })
      .catch(failed)
  return (
    <p className={styles.accept}>
      {words.acceptHint}
      <span className={styles.acts}>
        <Button size="small" onClick={drop}>
          {words.drop}
        </Button>
        <Button size="small" look="primary" onClick={accept}>
          {words.accept}
        </Button>
      </span>
    </p>
  )
}
