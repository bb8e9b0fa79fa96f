import { clsx } from 'clsx'
import { Link, useNavigate } from '@tanstack/react-router'
import { Bookmark, ChevronDown, Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useScreenActions } from '../../shell/actions.tsx'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { SavedItems } from '../saved-views/saved-items.tsx'
import { useSavedState } from '../saved-views/saved-state.ts'
import savedStyles from '../saved-views/saved-views.module.css'
import type { Naming } from '../saved-views/view-items.tsx'
import { words as savedWords } from '../saved-views/words.ts'
import styles from './journey.module.css'
import { NarrowItems } from './narrow-items.tsx'
import { useViews, type View, type Views } from './views.ts'
import { words } from './words.ts'

const NameDialog = latePart(async () => (await import('../saved-views/name-dialog.tsx')).NameDialog)

/** The views of the journey and the saved ones; where they do not fit, one menu of all. */
export function ViewSwitch({ id }: { readonly id: string }) {
  const views = useViews(id)
  const state = useSavedState()
  const [naming, setNaming] = useState<Naming | null>(null)
  const { saved, acts } = state
  const go = useGo(id)
  useScreenActions([
    ...[...views.shown, ...views.further].map((view) => ({
      label: words.show(view[1]),
      icon: view[2],
      run: () => go(view),
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
        {views.shown.map(([to, label, Icon]) => (
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
        <Menu
          trigger={
            <button type="button" className={styles.furtherViews} aria-label={words.furtherViews}>
              <Ellipsis size={15} aria-hidden />
            </button>
          }
        >
          <ViewItems views={views.further} onGo={go} />
        </Menu>
      </nav>
      <ViewMenu views={views} onGo={go} isChanged={state.isChanged}>
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

/** Goes to a view and keeps what is chosen and filtered. */
function useGo(id: string) {
  const navigate = useNavigate()
  return ([to]: View) => void navigate({ to, params: { id }, search: (old) => old })
}

function ViewItems({
  views,
  onGo,
}: {
  readonly views: readonly View[]
  readonly onGo: (view: View) => void
}) {
  return views.map((view) => (
    <MenuItem key={view[0]} icon={view[2]} onSelect={() => onGo(view)}>
      {view[1]}
    </MenuItem>
  ))
}

function ViewMenu({
  views,
  onGo,
  isChanged,
  children,
}: {
  readonly views: Views
  readonly onGo: (view: View) => void
  readonly isChanged: boolean
  readonly children: ReactNode
}) {
  const [, title, Icon] = views.open
  return (
    <Menu
      trigger={
        <Button
          className={clsx(styles.viewMenu, savedStyles.mark)}
          data-changed={isChanged || undefined}
          aria-label={`${words.views}: ${title}`}
        >
          <Icon size={15} aria-hidden />
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      <ViewItems views={[...views.shown, ...views.further]} onGo={onGo} />
      <MenuDivider />
      <NarrowItems />
      {children}
    </Menu>
  )
}
