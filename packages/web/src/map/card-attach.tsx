import { type Attachment, isSafeLink } from '@desirepath/core'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, TextInput } from '../ui/panel.tsx'
import type { PanelProps } from './card-panels.tsx'
import { readPicture } from './card-picture.ts'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { focusCell } from './writing.ts'

const { attachment: words } = cardWords

/** Attaches a picture, file or link to a card, or to a new one; what a picture shows is asked at once. */
export function AttachDialog({ desk, panel }: PanelProps<'attach'>) {
  const { cell, card, picture } = panel
  const [attached, setAttached] = useState<Attachment>(() => firstOf(panel))
  const [wrong, setWrong] = useState<string | null>(() =>
    picture === null || picture.read.type === 'picture' ? null : words[picture.read.type],
  )
  // What is asked for first: the address, or what the picture shows.
  const first = useRef<HTMLInputElement>(null)
  const isData = attached.url.startsWith('data:')
  const change = (fields: Partial<Attachment>) => setAttached((old) => ({ ...old, ...fields }))
  const take = async (file: File) => {
    const read = await readPicture(file)
    setWrong(read.type === 'picture' ? null : words[read.type])
    if (read.type === 'picture') change({ url: read.url, name: file.name })
  }
  const close = () => {
    desk.open(null)
    focusCell(cell, card?.id)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const url = attached.url.trim()
    if (!isData && !isSafeLink(url)) {
      setWrong(words.wrongUrl)
      return
    }
    desk.open(null)
    const name = attached.name.trim() === '' ? nameIn(url) : attached.name.trim()
    const attachment = { ...attached, url, name, alt: attached.alt.trim() }
    const editor = desk.editor()
    if (card !== null) editor?.changeCards([card.id], { attachment })
    const id = card?.id ?? editor?.addCard(cell, { text: '', attachment })
    focusCell(cell, id)
  }
  return (
    <Dialog open onClose={close} title={words.title} focus={first}>
      <form className={styles.form} onSubmit={submit}>
        {isData ? (
          <img className={styles.preview} src={attached.url} alt={attached.alt} />
        ) : (
          <Field label={words.url}>
            <TextInput
              ref={first}
              value={attached.url}
              onChange={(event) => change({ url: event.target.value })}
              placeholder="https://"
              required
            />
            <small>{words.urlNote}</small>
          </Field>
        )}
        <Field label={words.file}>
          <input
            type="file"
            accept="image/*"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file !== undefined) void take(file)
            }}
          />
        </Field>
        <Field label={words.name}>
          <TextInput
            value={attached.name}
            maxLength={200}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <Field label={words.alt}>
          <TextInput
            {...(isData && { ref: first })}
            value={attached.alt}
            maxLength={500}
            required={isData}
            onChange={(event) => change({ alt: event.target.value })}
          />
          <small>{words.altNote}</small>
        </Field>
        {wrong !== null && (
          <p role="alert" className={styles.wrong}>
            {wrong}
          </p>
        )}
        <div className={styles.buttons}>
          {card?.attachment !== undefined && (
            <Button
              look="danger"
              onClick={() => {
                desk.open(null)
                desk.editor()?.changeCards([card.id], { attachment: undefined })
                focusCell(cell, card.id)
              }}
            >
              {words.remove}
            </Button>
          )}
          <Button onClick={close}>{cardWords.cancel}</Button>
          <Button look="primary" type="submit">
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function firstOf({ card, picture }: PanelProps<'attach'>['panel']): Attachment {
  const before = card?.attachment ?? { url: '', name: '', alt: '' }
  if (picture?.read.type !== 'picture') return before
  return { ...before, url: picture.read.url, name: picture.name }
}

/** The last part of an address, for those who give no name. */
function nameIn(url: string): string {
  const path = url
    .replace(/^\w+:\/*/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  const last = path.split('/').at(-1) ?? path
  return last === '' ? url : last
}
