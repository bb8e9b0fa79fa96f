import type { KeptFile } from '@desirepath/contract'
import type { Attachment } from '@desirepath/core'
import { useEffect, useRef, useState } from 'react'
import { sendFile } from '../api/send.ts'
import { keepPoster } from './card-poster.ts'
import { keepPreview } from './card-preview.ts'
import { cardWords } from './card-words.ts'

const MB = 1024 ** 2

/** What an attachment says of a file that is kept. */
export type KeptAttachment = Pick<
  Attachment,
  'url' | 'mediaType' | 'bytes' | 'poster' | 'preview' | 'pixels'
>

/** A file on its way to the server. */
export interface Sending {
  /** How much of it has been sent, 0–1. */
  readonly share: number
  readonly kept: KeptAttachment | null
  readonly problem: string | null
  /** When the server has it; null where it will not. */
  readonly whenKept: () => Promise<KeptAttachment | null>
}

type State = Omit<Sending, 'whenKept'>

const begun: State = { share: 0, kept: null, problem: null }

/** Sends a file as soon as it is there, and takes it back when another takes its place. */
export function useSending(file: File | null): Sending {
  const [last, setLast] = useState<{ readonly file: File; readonly state: State } | null>(null)
  const done = useRef<Promise<KeptAttachment | null>>(Promise.resolve(null))
  useEffect(() => {
    if (file === null) return undefined
    const abort = new AbortController()
    const set = (fields: Partial<State>) => {
      if (!abort.signal.aborted) setLast({ file, state: { ...begun, ...fields } })
    }
    done.current = begin(file, abort.signal, (share) => set({ share })).then(
      (kept) => {
        set({ share: 1, kept })
        return abort.signal.aborted ? null : kept
      },
      (error: unknown) => {
        set({ problem: error instanceof Error ? error.message : String(error) })
        return null
      },
    )
    return () => abort.abort()
  }, [file])
  const state = last !== null && last.file === file ? last.state : begun
  return { ...state, whenKept: () => done.current }
}

async function begin(
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<KeptAttachment> {
  const tooLarge = tooLargeOf(file)
  if (tooLarge !== null) throw new Error(tooLarge)
  const kept = await sendFile('POST /api/files', file, { signal, onProgress })
  const attachment = attachmentOf(kept)
  if (kept.mediaType.startsWith('video/')) {
    const poster = await keepPoster(attachment.url, signal)
    return { ...attachment, ...(poster !== null && { poster }) }
  }
  const preview = await keepPreview(file, signal)
  return { ...attachment, ...(preview !== null && { preview }) }
}

function attachmentOf({ id, mediaType, size, width, height }: KeptFile): KeptAttachment {
  const pixels = width === null || height === null ? {} : { pixels: { width, height } }
  return { url: `/api/files/${id}`, mediaType, bytes: size, ...pixels }
}

/** Said before anything is sent; the server says the same. */
function tooLargeOf({ type, size }: File): string | null {
  const { image, file } = cardWords.attachment.tooLarge
  if (size > 200 * MB) return file
  return type.startsWith('image/') && size > 20 * MB ? image : null
}
