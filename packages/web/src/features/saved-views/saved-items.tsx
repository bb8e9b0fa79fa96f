import type { SavedView, ViewKind } from '@desirepath/core'
import {
  BookOpenText,
  BookmarkPlus,
  BookmarkX,
  Grid2x2,
  LayoutGrid,
  Link2,
  type LucideIcon,
  Pencil,
  RefreshCw,
  Rows3,
  Trash2,
  Undo2,
  Waypoints,
} from 'lucide-react'
import { MenuCheck, MenuChoices, MenuDivider, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import type { SavedState } from './saved-state.ts'
import { words } from './words.ts'

const icons: Readonly<Record<ViewKind, LucideIcon>> = {
  map: LayoutGrid,
  table: Rows3,
  matrix: Grid2x2,
  flow: Waypoints,
  story: BookOpenText,
}

export type Naming = 'new' | 'rename'

/** The saved views in a menu, and what can be done with the one that is open. */
export function SavedItems({
  state,
  onName,
}: {
  readonly state: SavedState
  readonly onName: (what: Naming) => void
}) {
  const { views, saved, kind, acts } = state
  return (
    <>
      <MenuGroup label={views.length === 0 ? words.none : words.title}>
        <MenuChoices
          value={saved?.id ?? ''}
          choices={views.map((view) => ({
            value: view.id,
            label: view.title,
            icon: icons[view.kind],
            ...(view === saved && state.isChanged && { note: words.changed }),
          }))}
          onChoose={(id) => {
            const view = views.find((each) => each.id === id)
            if (view !== undefined) state.open(view)
          }}
        />
      </MenuGroup>
      {acts !== null && kind !== null && (
        <>
          <MenuDivider />
          <MenuItem icon={BookmarkPlus} onSelect={() => onName('new')}>
            {words.saveAs}
          </MenuItem>
        </>
      )}
      {saved !== null && <OpenItems {...{ state, saved, onName }} />}
    </>
  )
}

function OpenItems({
  state,
  saved,
  onName,
}: {
  readonly state: SavedState
  readonly saved: SavedView
  readonly onName: (what: Naming) => void
}) {
  const { acts, kind, isChanged } = state
  return (
    <>
      {isChanged && acts !== null && (
        <MenuItem icon={RefreshCw} onSelect={acts.update}>
          {words.update}
        </MenuItem>
      )}
      {isChanged && (
        <MenuItem icon={Undo2} onSelect={() => state.open(saved)}>
          {words.reset}
        </MenuItem>
      )}
      <MenuDivider />
      {acts !== null && kind === 'map' && (
        <MenuCheck
          checked={saved.widths !== undefined}
          note={words.ownWidthsNote}
          onChange={acts.setOwnWidths}
        >
          {words.ownWidths}
        </MenuCheck>
      )}
      <MenuItem icon={Link2} onSelect={state.copyLink}>
        {words.copy}
      </MenuItem>
      {acts !== null && (
        <MenuItem icon={Pencil} onSelect={() => onName('rename')}>
          {words.rename}
        </MenuItem>
      )}
      <MenuItem icon={BookmarkX} onSelect={state.close}>
        {words.close}
      </MenuItem>
      {acts !== null && (
        <MenuItem icon={Trash2} danger onSelect={acts.remove}>
          {words.remove}
        </MenuItem>
      )}
    </>
  )
}
