import { Dialog as Base } from '@base-ui/react/dialog'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from './button.tsx'
import type { DialogProps } from './dialog.tsx'
import { firstField } from './first-field.ts'
import styles from './float.module.css'

/** A modal dialog; see `Dialog`. */
export function DialogPart({
  open,
  onClose,
  title,
  hideTitle = false,
  className,
  focus,
  leavesFocus = false,
  children,
}: DialogProps) {
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
