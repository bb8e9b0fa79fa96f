import type { RecordType } from '@desirepath/core'
import { Check, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { OneLine } from '../../ui/one-line.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { tagsWords } from '../../ui/tags-words.ts'
import { type Bulk, useBulk } from './bulk.ts'
import { layouts } from './layouts.ts'
import type { Listed } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** Changes fields of all that are chosen. */
export type ChangeAll = (fieldsOf: Parameters<Bulk['change']>[1]) => void

/** What can be done with all chosen records at once. */
export function BulkBar({
  type,
  items,
  onDone,
  more,
}: {
  readonly type: RecordType
  readonly items: readonly Listed['record'][]
  readonly onDone: () => void
  /** What can be done with records of this type alone. */
  readonly more?: (change: ChangeAll) => ReactNode
}) {
  const bulk = useBulk(type)
  const statuses = statusesOf(type)
  const change: ChangeAll = (fieldsOf) => {
    void bulk.change(items, fieldsOf)
    onDone()
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={words.chosen(items.length)}>
      <b role="status">{words.chosen(items.length)}</b>
      {items.some(({ isDraft }) => isDraft) && (
        <Button size="small" icon={Check} onClick={() => change(() => ({ isDraft: false }))}>
          {words.acceptMany}
        </Button>
      )}
      {more?.(change)}
      {statuses.length > 0 && (
        <SelectInput
          aria-label={words.setStatus}
          value=""
          onChange={({ target }) =>
            // Only those of the type are offered.
            change(() => ({ status: target.value }) as Partial<Listed['record']>)
          }
        >
          <option value="">{words.setStatus} …</option>
          {statuses.map(([value, word]) => (
            <option key={word} value={value ?? ''}>
              {word}
            </option>
          ))}
        </SelectInput>
      )}
      <OneLine label={words.setOwner} longest={200} onTake={(owner) => change(() => ({ owner }))} />
      <OneLine
        label={tagsWords.add}
        longest={60}
        onTake={(tag) => change(({ tags }) => ({ tags: [...new Set([...tags, tag])] }))}
      />
      <Button
        size="small"
        look="danger"
        icon={Trash2}
        onClick={() => {
          bulk.remove(items)
          onDone()
        }}
      >
        {words.remove}
      </Button>
      <IconButton size="small" icon={X} label={words.unchoose} onClick={onDone} />
    </div>
  )
}

/** Value and word of each status that records of a type can have. */
function statusesOf(type: RecordType) {
  const fields = layouts[type].flatMap((section) => section.fields)
  return fields.flatMap((field) =>
    field.as === 'choice' && field.name === 'status' ? field.choices : [],
  )
}
