import { type Attachment, formatSize } from '@desirepath/core'
import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Glyph } from '../ui/glyph.tsx'
import { ProgressBar } from '../ui/panel.tsx'
import type { Sending } from './card-sending.ts'
import styles from './card-source.module.css'
import { cardWords } from './card-words.ts'

const { attachment: words } = cardWords

/** Where the first file of an attachment is chosen or dropped. */
export function FileChoice({
  focus,
  onFile,
}: {
  readonly focus: RefObject<HTMLButtonElement | null>
  readonly onFile: (file: File) => void
}) {
  const [isOver, setOver] = useState(false)
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
      }}
    >
      <FileUp size={22} strokeWidth={1.5} aria-hidden />
      <ChooseButton label={words.file} focus={focus} onFile={onFile} />
      <small>{words.fileNote}</small>
    </div>
  )
}

/** The file that was chosen, on its way or here, and a way to choose another. */
export function ChosenFile({
  file,
  attached,
  sending,
  onFile,
}: {
  /** Null where the attachment was here before. */
  readonly file: File | null
  readonly attached: Pick<Attachment, 'url' | 'name' | 'bytes' | 'mediaType'>
  readonly sending: Sending
  readonly onFile: (file: File) => void
}) {
  const { share, kept, problem } = sending
  const picture = usePicture(file, attached)
  const size = file?.size ?? attached.bytes
  const isVideo = (file?.type ?? attached.mediaType)?.startsWith('video/') === true
  const isSending = file !== null && kept === null && problem === null
  return (
    <div className={styles.chosen}>
      {picture !== null && (
        <div className={styles.stage}>
          <img src={picture} alt="" />
        </div>
      )}
      <div className={styles.facts}>
        {picture === null && <Glyph name={isVideo ? 'play' : 'file'} size={18} />}
        <span dir="auto" className={clsx(styles.name)}>
          {file?.name ?? attached.name}
        </span>
        {size !== undefined && <small>{formatSize(size)}</small>}
        <ChooseButton label={words.other} onFile={onFile} />
      </div>
      {isSending && (
        <ProgressBar share={share === 1 ? null : share} label={words.sending(file.name)} />
      )}
    </div>
  )
}

function ChooseButton({
  label,
  focus,
  onFile,
}: {
  readonly label: string
  readonly focus?: RefObject<HTMLButtonElement | null>
  readonly onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <Button {...(focus !== undefined && { ref: focus })} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}

/** The address of a picture to look at while its words are written: from disk before it is sent. */
function usePicture(
  file: File | null,
  { url, mediaType }: Pick<Attachment, 'url' | 'mediaType'>,
): string | null {
  const [local, setLocal] = useState<{ readonly file: File; readonly address: string } | null>(null)
  useEffect(() => {
    if (file === null || !file.type.startsWith('image/')) return undefined
    const address = URL.createObjectURL(file)
    // oxlint-disable-next-line react/set-state-in-effect -- the address lives as long as the effect
    setLocal({ file, address })
    return () => URL.revokeObjectURL(address)
  }, [file])
  if (file !== null) return local?.file === file ? local.address : null
  return mediaType?.startsWith('image/') === true || url.startsWith('data:image/') ? url : null
}
