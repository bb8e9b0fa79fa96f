import type { DiscoveryInput } from '@desirepath/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { sendFile } from '../../api/send.ts'
import { type Choices, forgetChoices, keepChoices, keptChoices } from './kept-choices.ts'
import { mappedAsBefore, type MappedFile, mappedFile } from './mapping.ts'
import { words } from './words.ts'

/** A file on its way in, or one that was refused. */
export interface PendingFile {
  readonly key: string
  readonly file: File | null
  readonly name: string
  readonly share: number
  readonly problem: string | null
  readonly cancel: () => void
}

/** The files of this page. Their ids stand in the address, so that a reload keeps them. */
export function useFiles(onBefore: Restoring['onBefore']) {
  const [files, setFiles] = useState<readonly MappedFile[]>([])
  const [pending, setPending] = useState<readonly PendingFile[]>([])
  const change = useCallback(
    (key: string, fields: Partial<PendingFile>) =>
      setPending((old) => old.map((each) => (each.key === key ? { ...each, ...fields } : each))),
    [],
  )
  const dismiss = useCallback(
    (key: string) => setPending((old) => old.filter((each) => each.key !== key)),
    [],
  )
  const add = useCallback(
    (list: Iterable<File>) => {
      for (const file of list) {
        const key = crypto.randomUUID()
        const abort = new AbortController()
        const cancel = () => abort.abort()
        setPending((old) => [
          ...old,
          { key, file, name: file.name, share: 0, problem: null, cancel },
        ])
        sendFile('POST /api/uploads', file, {
          signal: abort.signal,
          onProgress: (share) => change(key, { share }),
        })
          .then((upload) => {
            setFiles((old) => [...old, mappedFile(upload)])
            dismiss(key)
          })
          .catch((error: unknown) => {
            if (error instanceof DOMException) dismiss(key)
            else change(key, { problem: error instanceof Error ? error.message : String(error) })
          })
      }
    },
    [change, dismiss],
  )
  const update = useCallback((file: MappedFile) => {
    keepChoices(file)
    setFiles((old) => old.map((each) => (each.upload.id === file.upload.id ? file : each)))
  }, [])
  const remove = useCallback((id: string) => {
    forgetChoices(id)
    setFiles((old) => old.filter((each) => each.upload.id !== id))
    // Forgetting on the server may fail silently: it only keeps a file that nobody asks for.
    call('DELETE /api/uploads/:id', { params: { id } }).catch(() => undefined)
  }, [])
  useAddress(files, { setFiles, setPending, onBefore })
  return { files, pending, add, update, remove, dismiss }
}

/** Brings the files of the address back after a reload, and keeps the address up to date. */
function useAddress(
  files: readonly MappedFile[],
  { setFiles, setPending, onBefore }: Restoring,
): void {
  const search: { readonly files?: string; readonly job?: string } = useSearch({ from: '/new' })
  const navigate = useNavigate()
  const restored = useRef(false)
  useEffect(() => {
    if (restored.current) return
    restored.current = true
    void restore(search, { setFiles, setPending, onBefore })
  }, [search, setFiles, setPending, onBefore])
  const ids = files.map((file) => file.upload.id).join(',')
  useEffect(() => {
    if (!restored.current || ids === '') return
    void navigate({ to: '/new', search: (old) => ({ ...old, files: ids }), replace: true })
  }, [ids, navigate])
}

type SetList<T> = (change: (old: readonly T[]) => readonly T[]) => void

interface Restoring {
  readonly setFiles: SetList<MappedFile>
  readonly setPending: SetList<PendingFile>
  /** Told what an earlier import was asked for, where the page begins with one. */
  readonly onBefore: (input: DiscoveryInput) => void
}

/** The files named, or else those of the earlier import; the columns are as they were mapped last. */
async function restore(
  { files, job }: { readonly files?: string; readonly job?: string },
  { setFiles, setPending, onBefore }: Restoring,
): Promise<void> {
  const before = job === undefined ? null : await inputOf(job)
  if (before !== null) onBefore(before)
  const ofJob = [...(before?.events ?? []), ...(before?.feedback ?? [])]
  const ids = files?.split(',') ?? ofJob.map(({ uploadId }) => uploadId)
  for (const id of ids) {
    const kept = keptChoices(id)
    const sheet = kept?.sheet ?? ofJob.find(({ uploadId }) => uploadId === id)?.mapping.sheet
    const asked = { params: { id }, query: { sheet } }
    const upload = await call('GET /api/uploads/:id', asked).catch(() => null)
    if (upload === null) setPending((old) => [...old, lostFile(id)])
    else {
      const file = mappedAsBefore(upload, before)
      setFiles((old) =>
        old.some((each) => each.upload.id === id) ? old : [...old, { ...file, ...chosenOf(kept) }],
      )
    }
  }
}

function chosenOf(kept: Choices | null): Partial<MappedFile> {
  if (kept === null) return {}
  const { purpose, events, feedback } = kept
  return { purpose, events, feedback }
}

/** Null where the import is no longer known: the page then begins as any other. */
function inputOf(job: string): Promise<DiscoveryInput | null> {
  return call('GET /api/jobs/:id', { params: { id: job } }).then(
    ({ input }) => input,
    () => null,
  )
}

function lostFile(key: string): PendingFile {
  const problem = words.restoreFailed
  return { key, file: null, name: problem, share: 0, problem, cancel: () => undefined }
}
