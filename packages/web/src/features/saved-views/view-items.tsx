import {
  BookmarkPlus,
  BookmarkX,
  Link2,
  type LucideIcon,
  Pencil,
  RefreshCw,
  Trash2,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuChoices, MenuDivider, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import { words } from './words.ts'

export type Naming = 'new' | 'rename'

/** Saved views as their menu shows them, whatever they are views of. */
export interface ViewMenu {
  readonly views: readonly {
    readonly id: string
    readonly title: string
    readonly icon: LucideIcon
    readonly note?: string
  }[]
  /** The one that is open. */
  readonly saved: { readonly id: string; readonly title: string } | null
  readonly isChanged: boolean
  /** Whether what is seen can be kept as a new one. */
  readonly canSave: boolean
  readonly open: (id: string) => void
  readonly close: () => void
  readonly copyLink: () => void
  /** Null where one may only look at the open one. */
  readonly acts: { readonly update: () => void; readonly remove: () => void } | null
}

/** The saved views in a menu, and what can be done with the one that is open. */
export function ViewItems({
  menu,
  onName,
  children,
}: {
  readonly menu: ViewMenu
  readonly onName: (what: Naming) => void
  /** What only some views can be. */
  readonly children?: ReactNode
}) {
  const { views, saved, canSave } = menu
  return (
    <>
      <MenuGroup label={views.length === 0 ? words.none : words.title}>
        <MenuChoices
          value={saved?.id ?? ''}
          choices={views.map((view) => ({
            value: view.id,
            label: view.title,
            icon: view.icon,
            ...noteOf(view, view.id === saved?.id && menu.isChanged),
          }))}
          onChoose={menu.open}
        />
      </MenuGroup>
      {canSave && (
        <>
          <MenuDivider />
          <MenuItem icon={BookmarkPlus} onSelect={() => onName('new')}>
            {words.saveAs}
          </MenuItem>
        </>
      )}
      {saved !== null && (
        <OpenItems menu={menu} id={saved.id} onName={onName}>
          {children}
        </OpenItems>
      )}
    </>
  )
}

function noteOf({ note }: { readonly note?: string }, isChanged: boolean): { note?: string } {
  const said = [note, isChanged ? words.changed : undefined].filter((each) => each !== undefined)
  return said.length === 0 ? {} : { note: said.join(', ') }
}

function OpenItems({
  menu: { acts, isChanged, open, close, copyLink },
  id,
  onName,
  children,
}: {
  readonly menu: ViewMenu
  readonly id: string
  readonly onName: (what: Naming) => void
  readonly children: ReactNode
}) {
  return (
    <>
      {isChanged && acts !== null && (
        <MenuItem icon={RefreshCw} onSelect={acts.update}>
          {words.update}
        </MenuItem>
      )}
      {isChanged && (
        <MenuItem icon={Undo2} onSelect={() => open(id)}>
          {words.reset}
        </MenuItem>
      )}
      <MenuDivider />
      {children}
      <MenuItem icon={Link2} onSelect={copyLink}>
        {words.copy}
      </MenuItem>
      {acts !== null && (
        <MenuItem icon={Pencil} onSelect={() => onName('rename')}>
          {words.rename}
        </MenuItem>
      )}
      <MenuItem icon={BookmarkX} onSelect={close}>
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
