import { type RecordType, recordTypes } from '@desirepath/core'
import { useState } from 'react'
import { FindDialog } from '../../ui/find-dialog.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { recordIcons } from './kinds.ts'
import { useRecords } from './queries.ts'
import { words } from './words.ts'

/** Finds a record by name; of one type only where that is given. */
export function LinkChoice({
  title,
  type: only,
  first = 'painPoint',
  without,
  onClose,
  onChoose,
}: {
  readonly title: string
  readonly type?: RecordType
  /** What is offered first of all types. */
  readonly first?: RecordType
  /** Ids that are not offered. */
  readonly without: readonly string[]
  readonly onClose: () => void
  readonly onChoose: (id: string, title: string) => void
}) {
  const [type, setType] = useState<RecordType>(only ?? first)
  const [q, setQ] = useState('')
  const { data, error, isPending } = useRecords(type, { ...(q !== '' && { q }), sort: 'title' })
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ record }) => !without.includes(record.id),
  )
  return (
    <FindDialog
      title={title}
      find={words.findOther}
      none={words.noOther}
      query={q}
      error={error}
      isLoading={isPending}
      items={items.map(({ record }) => ({
        id: record.id,
        title: record.title,
        icon: recordIcons[type],
      }))}
      before={
        only === undefined && (
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
        )
      }
      onQuery={setQ}
      onChoose={(id) =>
        onChoose(id, items.find(({ record }) => record.id === id)?.record.title ?? '')
      }
      onClose={onClose}
    />
  )
}
