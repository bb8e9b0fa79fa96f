import type { RecordType } from '@desirepath/core'
import { useState } from 'react'
import { FileDialog } from '../../ui/file-dialog.tsx'
import { Problem } from '../../ui/panel.tsx'
import { SheetChoice } from '../../ui/sheet-choice.tsx'
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
  const [sheet, setSheet] = useState<string>()
  const preview = usePreviewTable(type, { file, targets: chosen, sheet, ...matching })
  const take = useTake(type, onClose)
  const { data: shown } = preview
  const problem = preview.error ?? take.error
  const { added = 0, changed = 0, columns = [], match, empty } = shown ?? {}
  const nothing = added + changed === 0
  const targets = columns.map(({ target }) => target)
  return (
    <FileDialog
      title={words.title(many)}
      words={words}
      isWide
      isRead={shown !== undefined}
      problem={shown === undefined ? problem : null}
      take={{
        label: nothing ? words.nothing : words.take(added, changed),
        isOff: preview.isFetching || preview.isError || take.isPending || nothing,
        run: () =>
          take.mutate({ file, targets, sheet, ...(match && { match }), ...(empty && { empty }) }),
      }}
      onOther={onOther}
      onClose={onClose}
    >
      {shown !== undefined && (
        <div className={styles.body} aria-busy={preview.isFetching}>
          <SheetChoice
            preview={shown}
            label={words.sheet}
            onChoose={(next) => {
              setSheet(next)
              // Another table has other columns.
              setChosen(null)
              setMatching({})
            }}
          />
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
      )}
    </FileDialog>
  )
}

function useTake(type: RecordType, onDone: () => void) {
  const importTable = useImportTable(type)
  const notice = useNotice()
  const takeBack = useTakeBackImport({
    onSuccess: (back) => notice({ text: words.takenBack(back), timeout: 15_000 }),
    onError: ({ message }) => notice({ text: message }),
  })
  return {
    ...importTable,
    mutate: (sent: SentTable) =>
      importTable.mutate(sent, {
        onSuccess: ({ importId, ids, channels, changed, quarantinedCount }) => {
          onDone()
          const aside = quarantinedCount > 0 ? words.importedAside(quarantinedCount) : ''
          notice({
            text:
              words.imported(ids.length - channels.length, changed.length, channels.length) + aside,
            timeout: 15_000,
            action: { label: words.undo, run: () => takeBack.mutate(importId) },
          })
        },
      }),
  }
}
