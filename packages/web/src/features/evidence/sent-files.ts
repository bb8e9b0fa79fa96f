import { useEffect, useRef, useState } from 'react'
import { sendFile } from '../../api/send.ts'
import type { Evidence } from './queries.ts'

export type SentFile = Evidence['attachments'][number]

/** Files that are kept here for an item that is being written down. */
export function useSentFiles(before: readonly SentFile[]) {
  const [attachments, setAttachments] = useState<SentFile[]>([...before])
  const [sending, setSending] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const send = (file: File) => {
    abort.current ??= new AbortController()
    setProblem(null)
    setSending((old) => [...old, file.name])
    sendFile('POST /api/files', file, { signal: abort.current.signal, onProgress: () => undefined })
      .then(({ id, name, mediaType, size }) => {
        const sent = { url: `/api/files/${id}`, name, alt: '', mediaType, bytes: size }
        setAttachments((old) => [...old.filter(({ url }) => url !== sent.url), sent])
      })
      .catch((error: unknown) => {
        if (!(error instanceof DOMException))
          setProblem(error instanceof Error ? error.message : String(error))
      })
      .finally(() => setSending((old) => old.filter((name) => name !== file.name)))
  }
  const drop = (url: string) => setAttachments((old) => old.filter((each) => each.url !== url))
  return { attachments, sending, isSending: sending.length > 0, problem, send, drop }
}
