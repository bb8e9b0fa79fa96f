import { X } from 'lucide-react'
import { Button, IconButton } from '../../ui/button.tsx'
import { OneLine } from '../../ui/one-line.tsx'
import { SelectInput } from '../../ui/panel.tsx'
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
    void change(
      items.map((item) => ({ id: item.id, ...fields(item) })),
      words.changed(items.length),
    )
    onDone()
  }
  const set = (
    <Button size="small" type="submit">
      {words.set}
    </Button>
  )
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
      <OneLine
        label={words.bulkOwner}
        longest={200}
        className={styles.written}
        button={set}
        onTake={(owner) => send(() => ({ owner }))}
      />
      <OneLine
        label={words.bulkTag}
        longest={60}
        className={styles.written}
        button={set}
        onTake={(tag) => send(({ tags }) => ({ tags: [...new Set([...tags, tag])] }))}
      />
      <IconButton icon={X} label={words.unchoose} onClick={onDone} />
    </div>
  )
}
