import type { RecordType } from '@desirepath/core'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { momentOf } from '../../ui/moment.ts'
import { useNotice } from '../../ui/toast.tsx'
import { type Changed, FEW, saidChange } from './change-words.ts'
import styles from './history.module.css'
import { usePutBack, useRecord } from './queries.ts'
import { words } from './words.ts'

/** What became of each field in one go; it can be put back as it was before. */
export function HistoryFields({
  type,
  id,
  at,
  fields,
  mayEdit,
}: {
  readonly type: RecordType
  readonly id: string
  readonly at: string
  readonly fields: readonly Changed[]
  readonly mayEdit: boolean
}) {
  const [isOpen, setIsOpen] = useState(false)
  const linked = useRecord(type, id).data?.linked ?? []
  const putBack = usePutBack(type, id)
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const put = (change: Changed) => putBack.mutateAsync(change)
  const back = (change: Changed, name: string) =>
    // What is put back may leave the history, and this with it.
    void put(change)
      .then(() =>
        notice({
          text: words.isBack(name),
          timeout: 12_000,
          action: {
            label: words.undo,
            run: () =>
              void put({ ...change, before: change.after, after: change.before }).catch(onError),
          },
        }),
      )
      .catch(onError)
  if (fields.length > FEW && !isOpen)
    return (
      <Button size="small" look="quiet" onClick={() => setIsOpen(true)}>
        {words.whatChanged}
      </Button>
    )
  return (
    <ul className={styles.fields} aria-label={words.whatChanged}>
      {fields.map((change) => {
        const said = saidChange(
          type,
          change,
          (other) => linked.find((each) => each.id === other)?.title,
        )
        return (
          <li key={change.field}>
            <span>{said.name}</span>
            <p dir="auto">
              {[...new Set(said.went)].map((each) => (
                <del key={each}>{each}</del>
              ))}
              {[...new Set(said.came)].map((each) => (
                <ins key={each}>{each}</ins>
              ))}
              {said.isOrder && <i>{words.otherOrder}</i>}
            </p>
            {mayEdit && isKnown(change) && (
              <IconButton
                icon={Undo2}
                size="small"
                label={words.putBackField(said.name, momentOf(at))}
                disabled={putBack.isPending}
                onClick={() => back(change, said.name)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Of older records not every field was there before; such a one cannot be as it was. */
function isKnown({ before, after }: Changed): boolean {
  return before !== undefined && !(before === null && (Array.isArray(after) || after === ''))
}
