import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { type MappedFile, mappedFile } from './mapping.ts'
import { sendFile } from './upload.ts'
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
export function useFiles() {
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
        sendFile(file, { signal: abort.signal, onProgress: (share) => change(key, { share }) })
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
  const update = useCallback(
    (file: MappedFile) =>
      setFiles((old) => old.map((each) => (each.upload.id === file.upload.id ? file : each))),
    [],
  )
  const remove = useCallback((id: string) => {
    setFiles((old) => old.filter((each) => each.upload.id !== id))
    // Forgetting on the server may fail silently: it only keeps a file that nobody asks for.
    call('DELETE /api/uploads/:id', { params: { id } }).catch(() => undefined)
  }, [])
  useAddress(files, setFiles, setPending)
  return { files, pending, add, update, remove, dismiss }
}

type SetList<T> = (change: (old: readonly T[]) => readonly T[]) => void

/** Brings the files of the address back after a reload, and keeps the address up to date. */
function useAddress(
  files: readonly MappedFile[],
  setFiles: SetList<MappedFile>,
  setPending: SetList<PendingFile>,
): void {
  const search: { readonly files?: string } = useSearch({ from: '/new' })
  const navigate = useNavigate()
  const restored = useRef(false)
  useEffect(() => {
    if (restored.current) return
    restored.current = true
    for (const id of search.files?.split(',') ?? []) {
      call('GET /api/uploads/:id', { params: { id } })
        .then((upload) =>
          setFiles((old) =>
            old.some((each) => each.upload.id === id) ? old : [...old, mappedFile(upload)],
          ),
        )
        .catch(() =>
          setPending((old) => [
            ...old,
            {
              key: id,
              file: null,
              name: words.restoreFailed,
              share: 0,
              problem: words.restoreFailed,
              cancel: () => undefined,
            },
          ]),
        )
    }
  }, [search.files, setFiles, setPending])
  const ids = files.map((file) => file.upload.id).join(',')
  useEffect(() => {
    if (!restored.current || ids === '') return
    void navigate({ to: '/new', search: { files: ids }, replace: true })
  }, [ids, navigate])
}
