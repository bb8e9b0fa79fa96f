import type { GridKind } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useNotice } from '../../ui/toast.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { useImportFile, usePreviewFile, useTakeBack } from './queries.ts'
import { words } from './words.ts'

/** A chosen file on its way in: looked at, perhaps told what its rows are, and taken. */
export function ImportFile({
  file,
  opens,
  onOther,
  onClose,
}: {
  readonly file: File
  readonly opens: boolean
  readonly onOther: () => void
  readonly onClose: () => void
}) {
  // Null for rows as they look.
  const [kinds, setKinds] = useState<readonly GridKind[] | null>(null)
  const [sheet, setSheet] = useState<string>()
  const preview = usePreviewFile({ file, kinds, sheet })
  const importFile = useImportFile()
  const takeBack = useTakeBack()
  const notice = useNotice()
  const navigate = useNavigate()
  const take = (places: readonly number[]) =>
    void importFile.mutateAsync({ file, kinds, sheet, places }).then(
      (items) => {
        onClose()
        notice({
          text: words.imported(items.map(({ title }) => title)),
          timeout: 12_000,
          action: { label: words.undo, run: () => takeBack.mutate(items) },
        })
        const [only] = items
        if (opens && only !== undefined && items.length === 1)
          void navigate({ to: '/journeys/$id', params: { id: only.id } })
      },
      // The dialog says it.
      () => {},
    )
  return (
    <PreviewDialog
      preview={preview.data ?? null}
      problem={preview.error ?? importFile.error}
      busy={importFile.isPending || preview.isFetching}
      onKinds={setKinds}
      onSheet={(next) => {
        setSheet(next)
        // Another table has other rows.
        setKinds(null)
      }}
      onTake={take}
      onOther={onOther}
      onClose={onClose}
    />
  )
}
