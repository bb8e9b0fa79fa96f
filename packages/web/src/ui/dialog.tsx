import { type ReactNode, type RefObject, useState } from 'react'
import { latePart } from './late.tsx'

const DialogPart = latePart(async () => (await import('./dialog-part.tsx')).DialogPart)

export interface DialogProps {
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
}

/** A modal dialog; focus goes in when it opens and back when it closes. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.open)
  if (props.open && !wasOpen) setWasOpen(true)
  return wasOpen && <DialogPart {...props} />
}
