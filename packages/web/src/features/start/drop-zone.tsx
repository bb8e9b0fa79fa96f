import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './start.module.css'
import { words } from './words.ts'

/** Where files are dropped or chosen. */
export function DropZone({
  small,
  onFiles,
}: {
  readonly small: boolean
  readonly onFiles: (files: Iterable<File>) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    <div
      className={clsx(styles.drop, small && styles.dropSmall)}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles(event.dataTransfer.files)
      }}
    >
      <FileUp size={small ? 18 : 30} strokeWidth={1.5} aria-hidden />
      {!small && <h2>{words.drop}</h2>}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xes,.gz,.parquet,.xlsx"
        data-testid="file-input"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button look={small ? 'plain' : 'primary'} onClick={() => input.current?.click()}>
        {small ? words.dropMore : words.choose}
      </Button>
      <p>{words.formats}</p>
    </div>
  )
}
