import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { SelectInput, TextInput } from '../../ui/panel.tsx'
import styles from './decide.module.css'
import type { Changes, Kind, Priority } from './queries.ts'
import { type Status, statuses } from './ranked.ts'
import { useUndoableChange } from './use-decide.ts'
import { words } from './words.ts'

/** Changes owner, tags or status of everything chosen at once. */
export function BulkBar({
  items,
  kind,
  onDone,
}: {
  readonly items: readonly Priority[]
  readonly kind: Kind
  readonly onDone: () => void
}) {
  const change = useUndoableChange()
  const send = (fields: (item: Priority) => Omit<Changes[number], 'id'>) => {
    change(
      items.map((item) => ({ id: item.id, ...fields(item) })),
      words.changed(items.length),
    )
    onDone()
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={words.bulk}>
      <b role="status">{words.selected(items.length)}</b>
      {kind === 'opportunities' && (
        <SelectInput
          aria-label={words.bulkStatus}
          value=""
          onChange={({ target }) => send(() => ({ status: target.value as Status }))}
        >
          <option value="">{words.bulkStatus}</option>
          {statuses.map((each) => (
            <option key={each} value={each}>
              {words.statuses[each]}
            </option>
          ))}
        </SelectInput>
      )}
      <Written label={words.bulkOwner} longest={200} onSet={(owner) => send(() => ({ owner }))} />
      <Written
        label={words.bulkTag}
        longest={60}
        onSet={(tag) => send(({ tags }) => ({ tags: [...new Set([...tags, tag])] }))}
      />
      <IconButton icon={X} label={words.unchoose} onClick={onDone} />
    </div>
  )
}

function Written({
  label,
  longest,
  onSet,
}: {
  readonly label: string
  readonly longest: number
  readonly onSet: (text: string) => void
}) {
  const [text, setText] = useState('')
  return (
    <form
      className={styles.written}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onSet(text.trim())
      }}
    >
      <TextInput
        value={text}
        placeholder={label}
        aria-label={label}
        maxLength={longest}
        dir="auto"
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() !== '' && (
        <Button size="small" type="submit">
          {words.set}
        </Button>
      )}
    </form>
  )
}
