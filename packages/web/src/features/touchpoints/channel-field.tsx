import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { SelectInput, TextInput } from '../../ui/panel.tsx'
import { useCreateRecord } from '../records/queries.ts'
import { ChannelMark } from './channel-mark.tsx'
import { useAllRecords } from '../records/queries.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

const NEW = 'new'

/** The channel of a touchpoint: one that is there, or a new one. */
export function ChannelField({
  channelId,
  mayEdit,
  onKeep,
}: {
  readonly channelId: string | null
  readonly mayEdit: boolean
  readonly onKeep: (fields: object) => void
}) {
  const channels = useAllRecords('channel').data ?? []
  const [isNew, setIsNew] = useState(false)
  const own = channels.find(({ record }) => record.id === channelId)?.record ?? null
  return (
    <div className={styles.channelField}>
      <ChannelMark channel={own} size={18} />
      <SelectInput
        aria-label={words.channel}
        value={own === null ? '' : own.id}
        disabled={!mayEdit}
        onChange={({ target }) => {
          if (target.value === NEW) setIsNew(true)
          else onKeep({ channelId: target.value === '' ? null : target.value })
        }}
      >
        <option value="">{words.noChannel}</option>
        {channels.map(({ record }) => (
          <option key={record.id} value={record.id}>
            {record.title}
          </option>
        ))}
        <option value={NEW}>{words.newChannel}</option>
      </SelectInput>
      {own !== null && (
        <Link to="/$noun/$id" params={{ noun: 'channels', id: own.id }}>
          {words.openChannel}
        </Link>
      )}
      {isNew && (
        <NewChannel
          onMade={(id) => {
            setIsNew(false)
            onKeep({ channelId: id })
          }}
          onClose={() => setIsNew(false)}
        />
      )}
    </div>
  )
}

function NewChannel({
  onMade,
  onClose,
}: {
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}) {
  const [title, setTitle] = useState('')
  const create = useCreateRecord('channel')
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '')
          create.mutate({ title: title.trim() }, { onSuccess: ({ id }) => onMade(id) })
      }}
    >
      <TextInput
        // It opens for exactly this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={title}
        maxLength={300}
        dir="auto"
        placeholder={words.newChannelName}
        aria-label={words.newChannelName}
        onChange={({ target }) => setTitle(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      />
      <Button type="submit" disabled={title.trim() === '' || create.isPending}>
        {words.make}
      </Button>
    </form>
  )
}
