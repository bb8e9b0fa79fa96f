import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './file-dialog.module.css'
import { Problem, ProgressBar } from './panel.tsx'

interface FileWords {
  readonly reading: string
  readonly refusedTitle: string
  readonly refused: string
  readonly other: string
  readonly close: string
  readonly cancel: string
}

/** A file before it is taken: being read, refused with the reason, or with what would come of it. */
export function FileDialog({
  title,
  words,
  isRead,
  problem,
  take,
  isWide = false,
  onOther,
  onClose,
  children,
}: {
  readonly title: string
  readonly words: FileWords
  readonly isRead: boolean
  /** Why it cannot be taken at all. */
  readonly problem: Error | null
  readonly take: { readonly label: string; readonly isOff: boolean; readonly run: () => void }
  readonly isWide?: boolean
  readonly onOther: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const takeButton = useRef<HTMLButtonElement>(null)
  // The dialog is open since the file was chosen: Enter takes it once it is read.
  useEffect(() => {
    if (isRead) takeButton.current?.focus()
  }, [isRead])
  if (problem !== null)
    return (
      <Dialog open onClose={onClose} title={words.refusedTitle}>
        <Problem title={problem.message}>
          <p>{words.refused}</p>
        </Problem>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.close}</Button>
          <Button look="primary" onClick={onOther}>
            {words.other}
          </Button>
        </div>
      </Dialog>
    )
  if (!isRead)
    return (
      <Dialog open onClose={onClose} title={title}>
        <ProgressBar share={null} label={words.reading} />
      </Dialog>
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      className={isWide ? styles.wide : styles.dialog}
      focus={takeButton}
    >
      {children}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button ref={takeButton} look="primary" disabled={take.isOff} onClick={take.run}>
          {take.label}
        </Button>
      </div>
    </Dialog>
  )
}
