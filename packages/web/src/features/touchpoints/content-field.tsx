import { isSafeLink, type WorkspaceRecord } from '@desirepath/core'
import { File, Link as LinkIcon, StickyNote, TicketPercent, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { sendFile } from '../../api/send.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { SelectInput, TextInput } from '../../ui/panel.tsx'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

type Content = WorkspaceRecord<'touchpoint'>['content'][number]

const icons = {
  link: LinkIcon,
  promoCode: TicketPercent,
  file: File,
  note: StickyNote,
} as const satisfies Record<Content['kind'], typeof File>

/** What lives at a touchpoint: links, promo codes, files and notes. */
export function ContentField({
  content,
  mayEdit,
  onKeep,
}: {
  readonly content: readonly Content[]
  readonly mayEdit: boolean
  readonly onKeep: (fields: object) => void
}) {
  return (
    <>
      {content.length === 0 && <p className={styles.quiet}>{words.noContent}</p>}
      <ul className={styles.content}>
        {content.map((item, at) => {
          const Icon = icons[item.kind]
          return (
            // The same thing may be noted twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Icon size={15} aria-label={words.kinds[item.kind]} />
              <span>
                <b dir="auto">{item.title}</b>
                <ContentValue item={item} />
              </span>
              {mayEdit && (
                <IconButton
                  icon={X}
                  size="small"
                  label={words.unbind(item.title)}
                  onClick={() => onKeep({ content: content.filter((_, i) => i !== at) })}
                />
              )}
            </li>
          )
        })}
      </ul>
      {mayEdit && <NewContent onAdd={(item) => onKeep({ content: [...content, item] })} />}
    </>
  )
}

function ContentValue({ item: { kind, value, file } }: { readonly item: Content }) {
  if (kind === 'promoCode') return <code>{value}</code>
  const href = kind === 'file' ? file?.url : kind === 'link' ? value : undefined
  if (href !== undefined && (kind === 'file' || isSafeLink(href)))
    return (
      <a href={href} target="_blank" rel="noreferrer noopener">
        {kind === 'file' ? file?.name : value}
      </a>
    )
  return value === '' ? null : <small dir="auto">{value}</small>
}

function NewContent({ onAdd }: { readonly onAdd: (item: Content) => void }) {
  const [kind, setKind] = useState<Content['kind']>('link')
  const [title, setTitle] = useState('')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const add = (item: Content) => {
    onAdd(item)
    setTitle('')
    setValue('')
    setProblem(null)
  }
  const submit = () => {
    if (kind === 'file') input.current?.click()
    else if (kind === 'link' && !isSafeLink(value.trim())) setProblem(words.wrongLink)
    else add({ kind, title: title.trim() || value.trim().slice(0, 300), value: value.trim() })
  }
  const take = async (chosen: globalThis.File) => {
    setIsSending(true)
    try {
      const { id, mediaType } = await sendFile('POST /api/files', chosen)
      const file = { url: `/api/files/${id}`, name: chosen.name, alt: '', mediaType }
      add({ kind: 'file', title: title.trim() || chosen.name.slice(0, 300), value: '', file })
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      setIsSending(false)
    }
  }
  return (
    <form
      className={styles.newContent}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <SelectInput
        aria-label={words.contentKind}
        value={kind}
        onChange={({ target }) => {
          setKind(target.value as Content['kind'])
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
        onChange={({ target }) => setTitle(target.value)}
      />
      {kind !== 'file' && (
        <TextInput
          value={value}
          maxLength={2000}
          dir="auto"
          placeholder={words.contentValue[kind]}
          aria-label={words.contentText}
          onChange={({ target }) => setValue(target.value)}
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
      <Button
        type="submit"
        disabled={isSending || (kind !== 'file' && value.trim() === '' && title.trim() === '')}
      >
        {kind === 'file' ? words.chooseFile : words.addContent}
      </Button>
      {problem !== null && (
        <p role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
    </form>
  )
}
