import { type RecordType, recordTypes } from '@desirepath/core'
import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectInput, TextInput } from '../../ui/panel.tsx'
import { recordIcons } from './kinds.ts'
import { useRecords } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** Finds a record by name; of one type only where that is given. */
export function LinkChoice({
  title,
  type: only,
  without,
  onClose,
  onChoose,
}: {
  readonly title: string
  readonly type?: RecordType
  /** Ids that are not offered. */
  readonly without: readonly string[]
  readonly onClose: () => void
  readonly onChoose: (id: string, title: string) => void
}) {
  const [type, setType] = useState<RecordType>(only ?? 'painPoint')
  const [q, setQ] = useState('')
  const { data } = useRecords(type, { ...(q !== '' && { q }), sort: 'title' })
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ record }) => !without.includes(record.id),
  )
  const Icon = recordIcons[type]
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className={styles.dialogForm}>
        {only === undefined && (
          <SelectInput
            aria-label={title}
            value={type}
            onChange={({ target }) => setType(target.value as RecordType)}
          >
            {recordTypes.map((each) => (
              <option key={each} value={each}>
                {words.types[each].many}
              </option>
            ))}
          </SelectInput>
        )}
        <TextInput
          type="search"
          value={q}
          placeholder={words.findOther}
          aria-label={words.findOther}
          onChange={({ target }) => setQ(target.value)}
        />
        <ul className={styles.choices}>
          {items.map(({ record }) => (
            <li key={record.id}>
              <button type="button" onClick={() => onChoose(record.id, record.title)}>
                <Icon size={14} aria-hidden />
                <span dir="auto">{record.title}</span>
              </button>
            </li>
          ))}
        </ul>
        {data !== undefined && items.length === 0 && <p className={styles.none}>{words.noOther}</p>}
      </div>
    </Dialog>
  )
}
