import { clsx } from 'clsx'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import {
  Bookmark,
  BookOpenText,
  ChevronDown,
  FileText,
  GitCompareArrows,
  Grid2x2,
  Headphones,
  LayoutGrid,
  ListPlus,
  Rows3,
  Waypoints,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useOpenPart } from '../../editing/live.tsx'
import { useScreenActions } from '../../shell/actions.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { NameDialog } from '../saved-views/name-dialog.tsx'
import { SavedItems } from '../saved-views/saved-items.tsx'
import { useSavedState } from '../saved-views/saved-state.ts'
import savedStyles from '../saved-views/saved-views.module.css'
import type { Naming } from '../saved-views/view-items.tsx'
import { words as savedWords } from '../saved-views/words.ts'
import styles from './journey.module.css'
import { words } from './words.ts'

const mapView = ['/journeys/$id', words.map, LayoutGrid] as const
const usualViews = [
  mapView,
  ['/journeys/$id/table', words.table, Rows3],
  ['/journeys/$id/matrix', words.matrix, Grid2x2],
  ['/journeys/$id/flow', words.flow, Waypoints],
  ['/journeys/$id/story', words.story, BookOpenText],
  ['/journeys/$id/brief', words.brief, FileText],
] as const
/** Begun from the map's tools; here for the name of what is open. */
const captureView = ['/journeys/$id/capture', words.capture, ListPlus] as const
const compareView = ['/journeys/$id/compare', words.compare, GitCompareArrows] as const

const supportView = ['/journeys/$id/support', words.support, Headphones] as const

/** A to-be has one view more: beside the journey that it changes. Support stands here while it is open. */
function useViews(id: string) {
  const isToBe = useOpenPart(({ basedOn }) => basedOn !== undefined)
  const isSupport = useLocation().pathname === supportView[0].replace('$id', id)
  return [...usualViews, ...(isSupport ? [supportView] : []), ...(isToBe ? [compareView] : [])]
}

type View = ReturnType<typeof useViews>[number]

/** Where there is room for all. */
function withSupport(views: readonly View[]): readonly View[] {
  return [...new Set([...views, supportView])]
}

/** The views of the journey and the saved ones; where they do not fit, one menu of all. */
export function ViewSwitch({ id }: { readonly id: string }) {
  const views = useViews(id)
  const state = useSavedState()
  const [naming, setNaming] = useState<Naming | null>(null)
  const { saved, acts } = state
  const navigate = useNavigate()
  useScreenActions([
    ...withSupport(views).map(([to, label, icon]) => ({
      label: words.show(label),
      icon,
      run: () => void navigate({ to, params: { id }, search: (old) => old }),
    })),
    ...state.views.map((view) => ({
      label: savedWords.named(view.title, false),
      icon: Bookmark,
      run: () => state.open(view),
    })),
  ])
  const items = <SavedItems state={state} onName={setNaming} />
  return (
    <>
      <Menu
        trigger={
          <Button
            icon={Bookmark}
            className={savedStyles.trigger}
            data-changed={state.isChanged || undefined}
            aria-label={saved ? savedWords.named(saved.title, state.isChanged) : savedWords.title}
          >
            {saved && <span dir="auto">{saved.title}</span>}
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      >
        {items}
      </Menu>
      <nav className={styles.views} aria-label={words.views}>
        {views.map(([to, label, Icon]) => (
          <Link
            key={to}
            to={to}
            params={{ id }}
            search={(old) => old}
            title={label}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon size={14} aria-hidden />
            <span>{label}</span>
          </Link>
        ))}
      </nav>
      <ViewMenu id={id} isChanged={state.isChanged}>
        {items}
      </ViewMenu>
      {naming !== null && acts !== null && (
        <NameDialog
          title={naming === 'new' ? savedWords.saveTitle : savedWords.renameTitle}
          name={naming === 'new' ? '' : (saved?.title ?? '')}
          why={savedWords.saveWhy}
          onName={naming === 'new' ? acts.saveAs : acts.rename}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}

function ViewMenu({
  id,
  isChanged,
  children,
}: {
  readonly id: string
  readonly isChanged: boolean
  readonly children: ReactNode
}) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const views = withSupport(useViews(id))
  const at = [...views, captureView].find(([to]) => pathname === to.replace('$id', id)) ?? mapView
  const Icon = at[2]
  return (
    <Menu
      trigger={
        <Button
          className={clsx(styles.viewMenu, savedStyles.mark)}
          data-changed={isChanged || undefined}
          aria-label={`${words.views}: ${at[1]}`}
        >
          <Icon size={15} aria-hidden />
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      {views.map(([to, label, icon]) => (
        <MenuItem
          key={to}
          icon={icon}
          onSelect={() => void navigate({ to, params: { id }, search: (old) => old })}
        >
          {label}
        </MenuItem>
      ))}
      <MenuDivider />
      {children}
    </Menu>
  )
}
