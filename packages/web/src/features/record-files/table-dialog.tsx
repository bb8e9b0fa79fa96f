import type { RecordType } from '@desirepath/core'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem, ProgressBar } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { ColumnChoices } from './column-choices.tsx'
import { Outcome } from './outcome.tsx'
import { MatchChoice } from './match-choice.tsx'
import {
  type Matching,
  type SentTable,
  useImportTable,
  usePreviewTable,
  useTakeBackImport,
} from './queries.ts'
import styles from './record-files.module.css'
import { words } from './words.ts'

/** Shows what the columns of a table are and what would come of its rows; then takes them. */
export function TableDialog({
  type,
  many,
  file,
  onOther,
  onClose,
}: {
  readonly type: RecordType
  readonly many: string
  readonly file: File
  readonly onOther: () => void
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [matching, setMatching] = useState<Matching>({})
  const preview = usePreviewTable(type, { file, targets: chosen, ...matching })
  const take = useTake(type, onClose)
  const takeButton = useRef<HTMLButtonElement>(null)
  const { data: shown } = preview
  const problem = preview.error ?? take.error
  if (problem !== null && shown === undefined) {
    return (
      <Dialog open onClose={onClose} title={words.refusedTitle}>
        <Problem title={problem.message}>
          <p>{words.refused}</p>
        </Problem>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.close}</Button>
          <Button look="primary" onClick={onOther}>
            {words.other}
          </Button>
        </div>
      </Dialog>
    )
  }
  if (shown === undefined) {
    return (
      <Dialog open onClose={onClose} title={words.title(many)}>
        <ProgressBar share={null} label={words.reading} />
      </Dialog>
    )
  }
  const targets = shown.columns.map(({ target }) => target)
  const nothing = shown.added + shown.changed === 0
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title(many)}
      className={styles.dialog}
      focus={takeButton}
    >
      <div className={styles.body} aria-busy={preview.isFetching}>
        <ColumnChoices
          preview={shown}
          onChange={(next) => {
            setChosen(next)
            // Without ids nothing is known by them.
            if (!next.includes('id')) setMatching({})
          }}
        />
        <MatchChoice preview={shown} onChange={setMatching} />
        {problem !== null && <Problem title={problem.message} />}
        <Outcome preview={shown} />
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button
          ref={takeButton}
          look="primary"
          disabled={preview.isFetching || preview.isError || take.isPending || nothing}
          onClick={() => take.mutate({ file, targets, match: shown.match, empty: shown.empty })}
        >
          {nothing ? words.nothing : words.take(shown.added, shown.changed)}
        </Button>
      </div>
    </Dialog>
  )
}

function useTake(type: RecordType, onDone: () => void) {
  const takeBack = useTakeBackImport()
  const importTable = useImportTable(type)
  const notice = useNotice()
  return {
    ...importTable,
    mutate: (sent: SentTable) =>
      importTable.mutate(sent, {
        onSuccess: ({ ids, changed, quarantinedCount }) => {
          onDone()
          const aside = quarantinedCount > 0 ? words.importedAside(quarantinedCount) : ''
          notice({
            text: words.imported(ids.length, changed.length) + aside,
            timeout: 15_000,
            action: { label: words.undo, run: () => takeBack.mutate({ ids, changed }) },
          })
        },
      }),
  }
}
