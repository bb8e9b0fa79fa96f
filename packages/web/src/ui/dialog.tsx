import { Dialog as Base } from '@base-ui/react/dialog'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { IconButton } from './button.tsx'
import { firstField } from './first-field.ts'
import styles from './float.module.css'

/** A modal dialog; focus goes in when it opens and back when it closes. */
export function Dialog({
  open,
  onClose,
  title,
  hideTitle = false,
  className,
  focus,
  leavesFocus = false,
  children,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly hideTitle?: boolean
  readonly className?: string | undefined
  /** What has the focus first, where that is not the first field. */
  readonly focus?: RefObject<HTMLElement | null>
  /** Whoever closes it says where the focus goes. */
  readonly leavesFocus?: boolean | (() => boolean)
  readonly children: ReactNode
}) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={clsx(styles.dialog, className)}
          ref={popup}
          initialFocus={focus ?? ((by) => firstField(popup.current, by))}
          finalFocus={() => !(typeof leavesFocus === 'function' ? leavesFocus() : leavesFocus)}
        >
          {hideTitle ? (
            <Base.Title className="unseen">{title}</Base.Title>
          ) : (
            <div className={styles.dialogHead}>
              <Base.Title>{title}</Base.Title>
              <Base.Close render={<IconButton icon={X} label="Close" size="small" />} />
            </div>
          )}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
