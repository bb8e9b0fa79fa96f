import { attachmentKind } from '@desirepath/core'
import { useRef, useState } from 'react'
import { sendFile } from '../api/send.ts'
import { Button } from '../ui/button.tsx'
import styles from './icon-picker.module.css'
import { iconWords as words } from './icon-words.ts'

/** Keeps a picture of one's own and uses it as an icon. */
export function OwnIcon({ onPick }: { readonly onPick: (icon: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const take = async (file: File) => {
    setSending(true)
    setProblem(null)
    try {
      const { signal } = new AbortController()
      const kept = await sendFile('POST /api/files', file, { signal, onProgress: () => {} })
      const url = `/api/files/${kept.id}`
      const kind = attachmentKind({ url, mediaType: kept.mediaType }, 'text')
      if (kind === 'image') onPick(url)
      else setProblem(words.noPicture)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      <Button disabled={isSending} onClick={() => input.current?.click()}>
        {words.own}
      </Button>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}
