import { FileInput } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { useImportFile, usePreviewFile, useTakeBack } from './queries.ts'
import { words } from './words.ts'

const taken = '.json,.mmd,.mermaid,.md,.dgmo,.ojf,.xml,.cjml,.txt'

/** Chooses a file of journeys, shows what it would bring, and takes it. */
export function ImportButton({ className }: { readonly className?: string | undefined }) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const preview = usePreviewFile()
  const importFile = useImportFile()
  const takeBack = useTakeBack()
  const notice = useNotice()
  const look = (chosen: File) => {
    importFile.reset()
    setFile(chosen)
    preview.mutate(chosen)
  }
  const take = (places: readonly number[]) => {
    if (file === null) return
    importFile.mutate(
      { file, places },
      {
        onSuccess: (items) => {
          setFile(null)
          notice({
            text: words.imported(items.map(({ title }) => title)),
            timeout: 12_000,
            action: { label: words.undo, run: () => takeBack.mutate(items) },
          })
        },
      },
    )
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={taken}
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) look(chosen)
          event.target.value = ''
        }}
      />
      <Button
        look="quiet"
        icon={FileInput}
        className={className}
        aria-label={words.import}
        onClick={() => input.current?.click()}
      >
        <span>{words.import}</span>
      </Button>
      {file !== null && (
        <PreviewDialog
          key={file.name}
          preview={preview.data ?? null}
          problem={preview.error ?? importFile.error}
          busy={importFile.isPending}
          onTake={take}
          onOther={() => input.current?.click()}
          onClose={() => setFile(null)}
        />
      )}
    </>
  )
}
