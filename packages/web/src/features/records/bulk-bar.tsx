import type { RecordType } from '@desirepath/core'
import { Check, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { tagsWords } from '../../ui/tags-words.ts'
import { useBulk } from './bulk.ts'
import type { Listed } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** What can be done with all chosen records at once. */
export function BulkBar({
  type,
  items,
  onDone,
}: {
  readonly type: RecordType
  readonly items: readonly Listed['record'][]
  readonly onDone: () => void
}) {
  const bulk = useBulk(type)
  const done = (act: () => void) => () => {
    act()
    onDone()
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={words.chosen(items.length)}>
      <b role="status">{words.chosen(items.length)}</b>
      {items.some(({ isDraft }) => isDraft) && (
        <Button
          size="small"
          icon={Check}
          onClick={done(() => bulk.change(items, () => ({ isDraft: false })))}
        >
          {words.acceptMany}
        </Button>
      )}
      <Written
        label={words.setOwner}
        longest={200}
        onSet={(owner) => done(() => bulk.change(items, () => ({ owner })))()}
      />
      <Written
        label={tagsWords.add}
        longest={60}
        onSet={(tag) =>
          done(() => bulk.change(items, ({ tags }) => ({ tags: [...new Set([...tags, tag])] })))()
        }
      />
      <Button size="small" look="danger" icon={Trash2} onClick={done(() => bulk.remove(items))}>
        {words.remove}
      </Button>
      <IconButton size="small" icon={X} label={words.unchoose} onClick={onDone} />
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
    </form>
  )
}
