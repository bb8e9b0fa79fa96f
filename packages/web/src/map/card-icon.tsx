import type { PanelProps } from './card-panels.tsx'
import { IconPicker } from './icon-picker.tsx'
import { focusCell } from './writing.ts'

/** Chooses the icon of cards. */
export function CardIcon({ desk, panel }: PanelProps<'icon'>) {
  const { cell, ids, current } = panel
  const close = () => {
    desk.open(null)
    focusCell(cell, ids[0])
  }
  return (
    <IconPicker
      current={current}
      onClose={close}
      onPick={(icon) => {
        desk.editor()?.changeCards(ids, { icon })
        close()
      }}
    />
  )
}
