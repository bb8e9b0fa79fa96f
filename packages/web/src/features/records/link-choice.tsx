import { nameKey, type RecordType, recordTypes } from '@desirepath/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { FindDialog } from '../../ui/find-dialog.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { recordIcons } from './kinds.ts'
import { useCreateRecord, useRecords } from './queries.ts'
import { words } from './words.ts'

/** No record has it. */
const NEW = 'new'

/** Finds a record by name; of one type only where that is given. What is not there yet can be made. */
export function LinkChoice({
  title,
  type: only,
  first = 'painPoint',
  without,
  makes = false,
  onClose,
  onChoose,
}: {
  readonly title: string
  readonly type?: RecordType
  /** What is offered first of all types. */
  readonly first?: RecordType
  /** Ids that are not offered. */
  readonly without: readonly string[]
  /** Whether a name that nothing has makes a new one. */
  readonly makes?: boolean
  readonly onClose: () => void
  readonly onChoose: (id: string, title: string) => void
}) {
  const [type, setType] = useState<RecordType>(only ?? first)
  const [q, setQ] = useState('')
  const { data, error, isPending } = useRecords(type, { ...(q !== '' && { q }), sort: 'title' })
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ record }) => !without.includes(record.id),
  )
  const create = useCreateRecord(type)
  const name = q.trim()
  const isKnown = items.some(({ record }) => nameKey(record.title) === nameKey(name))
  const offersNew = makes && name !== '' && !isPending && !isKnown
  const choose = (id: string) => {
    const found = items.find(({ record }) => record.id === id)
    if (found !== undefined) onChoose(id, found.record.title)
    else create.mutate({ title: name }, { onSuccess: (made) => onChoose(made.id, name) })
  }
  return (
    <FindDialog
      title={title}
      find={words.findOther}
      none={words.noOther}
      query={q}
      error={error ?? create.error}
      isLoading={isPending}
      isBusy={create.isPending}
      items={[
        ...items.map(({ record }) => ({
          id: record.id,
          title: record.title,
          icon: recordIcons[type],
        })),
        ...(offersNew
          ? [{ id: NEW, title: words.makeNamed(words.types[type].one, name), icon: Plus }]
          : []),
      ]}
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
      onChoose={choose}
      onClose={onClose}
    />
  )
}
