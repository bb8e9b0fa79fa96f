import { type Attachment, attachmentKind } from '@desirepath/core'
import { useRef, useState } from 'react'
import { useSending } from '../../map/card-sending.ts'
import { ChosenFile, FileChoice } from '../../map/card-source.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextInput } from '../../ui/panel.tsx'
import { Portrait } from './portrait.tsx'
import styles from './portrait.module.css'
import { words } from './words.ts'

const says = words.portrait

/** Chooses the picture of a persona and says what it shows. */
export function PortraitDialog({
  title,
  portrait,
  onClose,
  onCrop,
  onKeep,
}: {
  readonly title: string
  readonly portrait: Attachment | null
  readonly onClose: () => void
  readonly onCrop: () => void
  readonly onKeep: (portrait: Attachment | null) => void
}) {
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState(portrait?.alt ?? title)
  const [wrong, setWrong] = useState<string | null>(null)
  const sending = useSending(file)
  const choose = useRef<HTMLButtonElement>(null)
  const latest = useRef<File | null>(null)
  const take = (next: File) => {
    latest.current = next
    setWrong(null)
    setFile(next)
    void canBeShown(next).then((isPicture) => {
      if (isPicture || latest.current !== next) return
      setFile(null)
      setWrong(says.notPicture)
    })
  }
  const save = async () => {
    if (file === null) {
      if (portrait !== null) onKeep({ ...portrait, alt: alt.trim() })
      return
    }
    const kept = await sending.whenKept()
    if (kept === null) return
    if (attachmentKind(kept, 'text') === 'image')
      onKeep({ ...kept, name: file.name, alt: alt.trim() })
    else setWrong(says.notPicture)
  }
  const problem = sending.problem ?? wrong
  return (
    <Dialog open onClose={onClose} title={says.title} focus={choose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {file === null && portrait !== null && (
          <span className={styles.shown}>
            <Portrait title={title} portrait={portrait} size={160} />
          </span>
        )}
        {file === null ? (
          <FileChoice focus={choose} onFile={take} />
        ) : (
          <ChosenFile
            file={file}
            attached={{ url: '', name: file.name }}
            sending={sending}
            onFile={take}
          />
        )}
        <Field label={says.alt}>
          <TextInput
            value={alt}
            maxLength={500}
            dir="auto"
            onChange={({ target }) => setAlt(target.value)}
          />
          <small>{says.altNote}</small>
        </Field>
        {problem !== null && (
          <p role="alert" className={styles.wrong}>
            {problem}
          </p>
        )}
        <div className={styles.buttons}>
          {file === null && portrait !== null && (
            <>
              <Button look="danger" onClick={() => onKeep(null)}>
                {says.remove}
              </Button>
              <Button onClick={onCrop}>{says.crop}</Button>
            </>
          )}
          <Button look="primary" type="submit" disabled={file === null && portrait === null}>
            {says.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Whether the browser can draw it, whatever it is called. */
function canBeShown(file: File): Promise<boolean> {
  const url = URL.createObjectURL(file)
  const picture = new Image()
  picture.src = url
  return picture
    .decode()
    .then(
      () => true,
      () => false,
    )
    .finally(() => URL.revokeObjectURL(url))
}
