import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/panel.tsx'
import { useNotice } from '../../../ui/toast.tsx'
import { takePaste } from '../../../ui/pasted-lines.ts'
import { reordered } from '../../../ui/reorder.ts'
import { Grip, useReorderRows } from '../../../ui/reorder-rows.tsx'
import { words } from '../words.ts'
import styles from './fields.module.css'
import { GrowText } from './grow-text.tsx'

/** A list of short lines: each is written in place, Enter adds the next, grips move them, an emptied one goes. */
export function LinesField({
  label,
  lines,
  hint,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  readonly lines: readonly string[]
  readonly hint: string
  readonly mayEdit: boolean
  readonly onKeep: (lines: readonly string[]) => void
}) {
  const notice = useNotice()
  const [draft, setDraft] = useState('')
  const rows = useReorderRows(lines, (from, to) => onKeep(reordered(lines, from, to)))
  const take = (more: readonly string[]) => {
    const fresh = more.filter((line) => line !== '' && !lines.includes(line))
    if (fresh.length > 0) onKeep([...lines, ...fresh])
    setDraft('')
  }
  const add = () => take([draft.trim()])
  const replace = (at: number, text: string) => {
    onKeep(text === '' ? lines.filter((_, i) => i !== at) : lines.with(at, text))
  }
  if (!mayEdit && lines.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <ul className={styles.lines}>
        {lines.map((line, at) => (
          <li key={line} {...(mayEdit && rows.row(at))}>
            <span className={styles.start}>
              <i aria-hidden />
              {mayEdit && lines.length > 1 && <Grip {...rows.grip(at)} />}
            </span>
            <GrowText
              label={`${label} ${at + 1}`}
              value={line}
              isLine
              most={300}
              mayEdit={mayEdit}
              onKeep={(text) => replace(at, text)}
            />
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={words.takeLine(line)}
                onClick={() => onKeep(lines.filter((_, i) => i !== at))}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="unseen" role="status">
        {rows.says}
      </p>
      {mayEdit && (
        <TextInput
          value={draft}
          className={styles.adding}
          placeholder={hint === '' ? words.addLine : hint}
          aria-label={words.addTo(label)}
          maxLength={300}
          dir="auto"
          onChange={({ target }) => setDraft(target.value)}
          onBlur={add}
          onPaste={(event) =>
            takePaste(event, take, (most) => notice({ text: words.cut(most), timeout: 12_000 }))
          }
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft('')
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      )}
    </fieldset>
  )
}
