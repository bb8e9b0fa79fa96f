import type { ViewKind } from '@desirepath/core'
import { BookOpenText, Grid2x2, LayoutGrid, type LucideIcon, Rows3, Waypoints } from 'lucide-react'
import { MenuCheck } from '../../ui/menu.tsx'
import type { SavedState } from './saved-state.ts'
import { type Naming, ViewItems } from './view-items.tsx'
import { words } from './words.ts'

const icons: Readonly<Record<ViewKind, LucideIcon>> = {
  map: LayoutGrid,
  table: Rows3,
  matrix: Grid2x2,
  flow: Waypoints,
  story: BookOpenText,
}

/** The saved views of a journey in a menu. */
export function SavedItems({
  state,
  onName,
}: {
  readonly state: SavedState
  readonly onName: (what: Naming) => void
}) {
  const { saved, kind, acts } = state
  const menu = {
    ...state,
    views: state.views.map((view) => ({ ...view, icon: icons[view.kind] })),
    canSave: kind !== null && acts !== null,
    open(id: string) {
      const view = state.views.find((each) => each.id === id)
      if (view !== undefined) state.open(view)
    },
  }
  return (
    <ViewItems menu={menu} onName={onName}>
      {acts !== null && kind === 'map' && (
        <MenuCheck
          checked={saved?.widths !== undefined}
          note={words.ownWidthsNote}
          onChange={acts.setOwnWidths}
        >
          {words.ownWidths}
        </MenuCheck>
      )}
    </ViewItems>
  )
}
