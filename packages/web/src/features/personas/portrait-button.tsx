import type { Attachment } from '@desirepath/core'
import { ImagePlus, Pencil } from 'lucide-react'
import { useState } from 'react'
import { PictureCrop } from '../../map/picture-crop.tsx'
import { Portrait } from './portrait.tsx'
import { PortraitDialog } from './portrait-dialog.tsx'
import styles from './portrait.module.css'
import { words } from './words.ts'

/** The portrait, which opens what it is chosen and cropped by. */
export function PortraitButton({
  title,
  portrait,
  size,
  mayEdit,
  onKeep,
}: {
  readonly title: string
  readonly portrait: Attachment | null
  readonly size: number
  readonly mayEdit: boolean
  readonly onKeep: (portrait: Attachment | null) => void
}) {
  const [open, setOpen] = useState<'choice' | 'crop' | null>(null)
  const close = () => setOpen(null)
  const face = <Portrait title={title} portrait={portrait} size={size} />
  if (!mayEdit) return face
  const Icon = portrait === null ? ImagePlus : Pencil
  return (
    <>
      <button
        type="button"
        className={styles.change}
        aria-label={portrait === null ? words.portrait.add : words.portrait.change}
        onClick={() => setOpen('choice')}
      >
        {face}
        <span className={styles.pen}>
          <Icon size={14} aria-hidden />
        </span>
      </button>
      {open === 'choice' && (
        <PortraitDialog
          title={title}
          portrait={portrait}
          onClose={close}
          onCrop={() => setOpen('crop')}
          onKeep={(chosen) => {
            onKeep(chosen)
            close()
          }}
        />
      )}
      {open === 'crop' && portrait !== null && (
        <PictureCrop
          attachment={portrait}
          onClose={close}
          onSave={(chosen) => {
            onKeep(chosen)
            close()
          }}
        />
      )}
    </>
  )
}
