import { useActionsOfScreen } from '../../shell/actions.tsx'
import { MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { words as presentWords } from '../present/words.ts'
import { words as togetherWords } from '../together/words.ts'
import { words } from './words.ts'

/** What has a button of its own only where the screen is wide. */
const wanted: readonly string[] = [
  words.undo,
  words.redo,
  presentWords.present,
  words.panels.workshop,
  togetherWords.bring,
]

/** The actions of the screen that a narrow header has no room for. */
export function NarrowItems() {
  const actions = useActionsOfScreen()()
  const shown = wanted.flatMap((label) => actions.find((each) => each.label === label) ?? [])
  return (
    <>
      {shown.map(({ label, icon, run }) => (
        <MenuItem key={label} icon={icon} onSelect={run}>
          {label}
        </MenuItem>
      ))}
      {shown.length > 0 && <MenuDivider />}
    </>
  )
}
