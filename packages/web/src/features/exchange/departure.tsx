import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { buttonClass } from '../../ui/button.tsx'
import styles from './exchange.module.css'
import { exportAddress } from './queries.ts'
import { words } from './words.ts'

/** The workspace as a file to save. */
export function Departure() {
  const [files, setFiles] = useState(true)
  const [data, setData] = useState(true)
  const heading = useId()
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>{words.outTitle}</h2>
      <p>{words.out}</p>
      <Choice label={words.files} note={words.filesNote} checked={files} onChange={setFiles} />
      <Choice label={words.data} note={words.dataNote} checked={data} onChange={setData} />
      <p className={styles.quiet}>{words.notIn}</p>
      <a
        href={exportAddress({ files, data })}
        download
        className={buttonClass({ look: 'primary' })}
      >
        <Download size={15} aria-hidden />
        {words.export}
      </a>
    </section>
  )
}

function Choice({
  label,
  note,
  checked,
  onChange,
}: {
  readonly label: string
  readonly note: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label} <small>{note}</small>
      </span>
    </label>
  )
}
