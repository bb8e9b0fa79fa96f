import { isSafeLink, type WorkspaceRecord } from '@desirepath/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { sendFile } from '../../api/send.ts'
import { Button } from '../../ui/button.tsx'
import { SelectInput, TextInput } from '../../ui/panel.tsx'
import { addressOf } from '../../ui/address.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

export type Content = WorkspaceRecord<'touchpoint'>['content'][number]

const blank: Content = { kind: 'link', title: '', value: '' }

/** The kind, the name and the words of one thing that lives at a touchpoint: of a new one, or of one that is there. */
export function ContentForm({
  item = null,
  onKeep,
  onClose,
}: {
  readonly item?: Content | null
  readonly onKeep: (item: Content) => void
  readonly onClose?: () => void
}) {
  const [{ kind, title, value }, setWritten] = useState(item ?? blank)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const write = (fields: Partial<Content>) => setWritten((before) => ({ ...before, ...fields }))
  const keep = (kept: Content) => {
    onKeep(kept)
    if (item === null) setWritten({ ...blank, kind })
    setProblem(null)
  }
  const kept = kind === 'file' && item?.kind === 'file' ? item.file : undefined
  const submit = () => {
    const address = addressOf(value) ?? value.trim()
    const said = title.trim() || value.trim().slice(0, 300)
    if (kept !== undefined) keep({ kind, title: said || kept.name, value: '', file: kept })
    else if (kind === 'file') input.current?.click()
    else if (kind === 'link' && !isSafeLink(address)) setProblem(words.wrongLink)
    else keep({ kind, title: said, value: kind === 'link' ? address : value.trim() })
  }
  const take = async (chosen: File) => {
    setIsSending(true)
    try {
      const { id, mediaType } = await sendFile('POST /api/files', chosen)
      const file = { url: `/api/files/${id}`, name: chosen.name, alt: '', mediaType }
      keep({ kind: 'file', title: title.trim() || chosen.name.slice(0, 300), value: '', file })
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      setIsSending(false)
    }
  }
  const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && onClose?.()
  return (
    <form
      className={styles.contentForm}
      aria-label={item === null ? words.newContent : words.editContent(item.title)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <SelectInput
        aria-label={words.contentKind}
        value={kind}
        onChange={({ target }) => {
          write({ kind: target.value as Content['kind'] })
          setProblem(null)
        }}
      >
        {Object.entries(words.kinds).map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </SelectInput>
      <TextInput
        value={title}
        maxLength={300}
        dir="auto"
        placeholder={words.contentTitle}
        aria-label={words.contentTitle}
        // Whoever opens it wants to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={item !== null}
        onChange={({ target }) => write({ title: target.value })}
        onKeyDown={onKeyDown}
      />
      {kind !== 'file' && (
        <TextInput
          value={value}
          maxLength={2000}
          dir="auto"
          placeholder={words.contentValue[kind]}
          aria-label={words.contentText}
          onChange={({ target }) => write({ value: target.value })}
          onKeyDown={onKeyDown}
        />
      )}
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          if (chosen) void take(chosen)
          target.value = ''
        }}
      />
      <span className={styles.contentActs}>
        {kept !== undefined && (
          <Button disabled={isSending} onClick={() => input.current?.click()}>
            {words.otherFile}
          </Button>
        )}
        {onClose && <Button onClick={onClose}>{words.cancel}</Button>}
        <Button
          type="submit"
          look={item === null ? 'plain' : 'primary'}
          disabled={isSending || (kind !== 'file' && value.trim() === '' && title.trim() === '')}
        >
          {item !== null && (kind !== 'file' || kept !== undefined)
            ? words.keepContent
            : kind === 'file'
              ? words.chooseFile
              : words.addContent}
        </Button>
      </span>
      {problem !== null && (
        <p role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
    </form>
  )
}
