import type { PanelProps } from './card-panels.tsx'
import { PictureCrop } from './picture-crop.tsx'
import { focusCell } from './writing.ts'

/** Chooses the part of a picture that its card shows. */
export function CropDialog({ desk, panel }: PanelProps<'crop'>) {
  const { cell, cardId, attachment } = panel
  const close = () => {
    desk.open(null)
    focusCell(cell, cardId)
  }
  return (
    <PictureCrop
      attachment={attachment}
      onClose={close}
      onSave={(chosen) => {
        desk.editor()?.changeCards([cardId], { attachment: chosen })
        close()
      }}
    />
  )
}
