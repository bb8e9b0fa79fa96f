import { formatSize } from '@desirepath/core'
import { FileSpreadsheet, MessageSquareQuote, X } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { Problem, ProgressBar, SelectInput } from '../../ui/panel.tsx'
import { SheetChoice } from '../../ui/sheet-choice.tsx'
import type { PendingFile } from './files.ts'
import {
  formatScale,
  lacks,
  type MappedFile,
  mappedFile,
  type Purpose,
  scales,
  withScale,
} from './mapping.ts'
import { PreviewTable } from './preview-table.tsx'
import styles from './start.module.css'
import { words } from './words.ts'

/** A file that is in: what it holds, its first rows, and what each column means. */
export function FileCard({
  file,
  onChange,
  onRemove,
}: {
  readonly file: MappedFile
  readonly onChange: (file: MappedFile) => void
  readonly onRemove: () => void
}) {
  const { upload, purpose } = file
  const [problem, setProblem] = useState<string | null>(null)
  const readSheet = (sheet: string) =>
    void call('GET /api/uploads/:id', { params: { id: upload.id }, query: { sheet } }).then(
      (other) => {
        setProblem(null)
        onChange(mappedFile(other))
      },
      (error: Error) => setProblem(error.message),
    )
  const { preview } = upload
  const Icon = purpose === 'feedback' ? MessageSquareQuote : FileSpreadsheet
  const problems = [
    ...(problem === null ? [] : [problem]),
    ...(purpose === 'unused' ? [] : preview.problems),
    ...lacks(file).map((lack) => words.missing[lack]),
  ]
  return (
    <section
      className={styles.file}
      aria-label={upload.name}
      data-unused={purpose === 'unused' || undefined}
    >
      <header>
        <Icon size={18} aria-hidden />
        <div className={styles.fileName}>
          <h2>{upload.name}</h2>
          <p>
            {words.kinds[preview.kind]} · {formatSize(upload.size)}
            {preview.encoding !== '' && ` · ${preview.encoding}`}
          </p>
        </div>
        <label className={styles.inline}>
          <span>{words.purpose}</span>
          <SelectInput
            value={purpose}
            onChange={(event) => onChange({ ...file, purpose: event.target.value as Purpose })}
          >
            <option value="events">{words.events}</option>
            <option value="feedback">{words.feedback}</option>
            <option value="unused">{words.unused}</option>
          </SelectInput>
        </label>
        <IconButton icon={X} label={words.remove(upload.name)} size="small" onClick={onRemove} />
      </header>
      <SheetChoice preview={preview} label={words.sheet} onChoose={readSheet} />
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>
              <Glyph name="warning" size={13} />
              {problem}
            </li>
          ))}
        </ul>
      )}
      {purpose !== 'unused' && <PreviewTable file={file} onChange={onChange} />}
      {purpose === 'feedback' && file.feedback.score !== undefined && (
        <label className={styles.inline}>
          <span>{words.scale}</span>
          <SelectInput
            value={formatScale(file.feedback.scale)}
            onChange={(event) => onChange(withScale(file, event.target.value))}
          >
            <option value="">{words.scaleAuto}</option>
            <ScaleOptions current={formatScale(file.feedback.scale)} />
          </SelectInput>
        </label>
      )}
    </section>
  )
}

function ScaleOptions({ current }: { readonly current: string }) {
  const isListed = current === '' || scales.some(([value]) => value === current)
  const [, min, max] = current.split(':')
  return (
    <>
      {!isListed && <option value={current}>{`${min} to ${max}`}</option>}
      {scales.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </>
  )
}

/** A file on its way in, or one that was refused and why. */
export function PendingCard({
  pending,
  onDismiss,
  onRetry,
}: {
  readonly pending: PendingFile
  readonly onDismiss: () => void
  readonly onRetry: (() => void) | null
}) {
  const { name, share, problem, cancel } = pending
  if (problem !== null) {
    return (
      <Problem
        title={words.refused(name)}
        actions={
          <>
            {onRetry && <Button onClick={onRetry}>{words.again}</Button>}
            <Button look="quiet" onClick={onDismiss}>
              {words.cancel}
            </Button>
          </>
        }
      >
        <p>{problem}</p>
        <p>{words.refusedKept}</p>
      </Problem>
    )
  }
  return (
    <section className={styles.file} aria-label={name}>
      <header>
        <FileSpreadsheet size={18} aria-hidden />
        <div className={styles.fileName}>
          <h2>{name}</h2>
          <p>{words.percent(share)}</p>
        </div>
        <Button look="quiet" size="small" onClick={cancel}>
          {words.cancel}
        </Button>
      </header>
      <ProgressBar share={share < 1 ? share : null} label={words.uploading(name)} />
    </section>
  )
}
