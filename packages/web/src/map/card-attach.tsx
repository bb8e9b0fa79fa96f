import type { Attachment } from '@desirepath/core'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, TextInput } from '../ui/panel.tsx'
import { type Attaching, useAttaching } from './card-attaching.ts'
import type { PanelProps } from './card-panels.tsx'
import { ChosenFile, FileChoice } from './card-source.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { focusCell } from './writing.ts'

const { attachment: words } = cardWords

/** Attaches a picture, file or link to a card, or to a new one; what a picture shows is asked at once. */
export function AttachDialog({ desk, panel }: PanelProps<'attach'>) {
  const { cell, card, files } = panel
  const lane = desk.grid().lanes.find(({ id }) => id === cell.laneId)
  const attaching = useAttaching(panel, lane?.type ?? 'text')
  const further = files.slice(1)
  // What is asked for first: what a picture shows, or which file it is.
  const said = useRef<HTMLInputElement>(null)
  const fileButton = useRef<HTMLButtonElement>(null)
  const isEnding = useRef(false)
  const { file, isHere, sending } = attaching
  useEffect(() => {
    if (file !== null) said.current?.focus()
  }, [file])
  const close = () => {
    desk.open(null)
    focusCell(cell, card?.id)
  }
  const set = (attachment: Attachment | undefined): string | undefined => {
    if (card === null)
      return desk.editor()?.addCard(cell, { text: '', ...(attachment && { attachment }) })
    desk.editor()?.changeCards([card.id], { attachment })
    return card.id
  }
  const submit = async () => {
    if (isEnding.current) return
    isEnding.current = true
    const attachment = await attaching.finish()
    isEnding.current = false
    if (attachment === null) return
    const id = set(attachment)
    const isLast = further.length === 0
    desk.open(isLast ? null : { kind: 'attach', cell, card: null, files: further })
    if (isLast) focusCell(cell, id)
  }
  return (
    <Dialog open leavesFocus onClose={close} title={words.title} focus={isHere ? said : fileButton}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {isHere ? (
          <ChosenFile {...attaching} onFile={attaching.take} />
        ) : (
          <>
            <FileChoice focus={fileButton} onFile={attaching.take} />
            <Field label={words.url}>
              <TextInput
                value={attaching.attached.url}
                onChange={(event) => attaching.change({ url: event.target.value })}
                placeholder="https://"
                required
              />
              <small>{words.urlNote}</small>
            </Field>
          </>
        )}
        <Saying attaching={attaching} said={said} />
        {attaching.problem !== null && (
          <p role="alert" className={styles.wrong}>
            {attaching.problem}
          </p>
        )}
        {further.length > 0 && <small>{words.more(further.length)}</small>}
        <div className={styles.buttons}>
          {card?.attachment !== undefined && (
            <Button
              look="danger"
              onClick={() => {
                set(undefined)
                close()
              }}
            >
              {words.remove}
            </Button>
          )}
          <Button onClick={close}>{cardWords.cancel}</Button>
          <Button look="primary" type="submit" disabled={sending.problem !== null}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the picture or video shows, and what it is called. */
function Saying({
  attaching,
  said,
}: {
  readonly attaching: Attaching
  readonly said: RefObject<HTMLInputElement | null>
}) {
  const { attached, kind, isHere, change } = attaching
  const shows = kind === 'image' || kind === 'video'
  return (
    <>
      {shows && (
        <Field label={words.alt[kind]}>
          <TextInput
            ref={said}
            value={attached.alt}
            maxLength={500}
            required={isHere && kind === 'image'}
            onChange={(event) => change({ alt: event.target.value })}
          />
          <small>{words.altNote}</small>
        </Field>
      )}
      <Field label={words.name}>
        <TextInput
          {...(!shows && { ref: said })}
          value={attached.name}
          maxLength={200}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
    </>
  )
}
