import {
  type Attachment,
  type AttachmentKind,
  attachmentKind,
  fileIdOf,
  isSafeLink,
  type LaneType,
} from '@desirepath/core'
import { useState } from 'react'
import type { PanelProps } from './card-panels.tsx'
import { type KeptAttachment, type Sending, useSending } from './card-sending.ts'
import { cardWords } from './card-words.ts'

/** An attachment while its dialog is open. */
export interface Attaching {
  /** The file that was chosen; null for an address or for what was here before. */
  readonly file: File | null
  readonly sending: Sending
  /** What was written so far, with what the server said of the file. */
  readonly attached: Attachment
  /** Whether it is a file rather than an address. */
  readonly isHere: boolean
  readonly kind: AttachmentKind
  readonly problem: string | null
  readonly change: (fields: Partial<Attachment>) => void
  readonly take: (file: File) => void
  /** The attachment as it shall be, when its file has arrived; null where something is wrong, which is then said. */
  readonly finish: () => Promise<Attachment | null>
}

const blank: Attachment = { url: '', name: '', alt: '' }

export function useAttaching(
  { card, files }: PanelProps<'attach'>['panel'],
  lane: LaneType,
): Attaching {
  const [first = null] = files
  const [file, setFile] = useState<File | null>(first)
  const [written, setWritten] = useState<Attachment>(
    first === null ? (card?.attachment ?? blank) : { ...blank, name: first.name },
  )
  const [wrong, setWrong] = useState<string | null>(null)
  const sending = useSending(file)
  const attached = withKept(written, sending.kept)
  const mediaType = attached.mediaType ?? file?.type
  const isHere = file !== null || isKeptHere(attached.url)
  return {
    file,
    sending,
    attached,
    isHere,
    kind: attachmentKind({ ...attached, ...(mediaType !== undefined && { mediaType }) }, lane),
    problem: sending.problem ?? wrong,
    change: (fields) => setWritten((old) => ({ ...old, ...fields })),
    take(next) {
      setFile(next)
      setWrong(null)
      setWritten({ ...blank, name: next.name, alt: written.alt })
    },
    async finish() {
      const kept = file === null ? null : await sending.whenKept()
      if (file !== null && kept === null) return null
      const whole = withKept(written, kept)
      const url = whole.url.trim()
      if (!isHere && !isSafeLink(url)) {
        setWrong(cardWords.attachment.wrongUrl)
        return null
      }
      const name = whole.name.trim() === '' ? (file?.name ?? nameIn(url)) : whole.name.trim()
      return { ...whole, url, name, alt: whole.alt.trim() }
    },
  }
}

function withKept(written: Attachment, kept: KeptAttachment | null): Attachment {
  return kept === null ? written : { ...written, ...kept }
}

function isKeptHere(url: string): boolean {
  return fileIdOf(url) !== null || url.startsWith('data:')
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
