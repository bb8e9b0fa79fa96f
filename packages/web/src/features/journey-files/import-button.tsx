import { FileInput } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ImportFile } from './import-file.tsx'
import { words } from './words.ts'

const taken = '.json,.mmd,.mermaid,.md,.dgmo,.ojf,.xml,.cjml,.txt,.csv,.tsv,.xlsx'

/** Chooses a file of journeys, shows what it would bring, and takes it. */
export function ImportButton({
  className,
  opens = false,
}: {
  readonly className?: string | undefined
  /** Whether a journey that is taken is shown at once. */
  readonly opens?: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const choose = () => input.current?.click()
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={taken}
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) setFile(chosen)
          event.target.value = ''
        }}
      />
      <Button
        look={opens ? 'plain' : 'quiet'}
        icon={FileInput}
        className={className}
        aria-label={words.import}
        onClick={choose}
      >
        <span>{words.import}</span>
      </Button>
      {file !== null && (
        <ImportFile
          key={`${file.name} ${file.lastModified} ${file.size}`}
          file={file}
          opens={opens}
          onOther={choose}
          onClose={() => setFile(null)}
        />
      )}
    </>
  )
}
