import { Bookmark, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useScreenActions } from '../../shell/actions.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuCheck } from '../../ui/menu.tsx'
import { NameDialog } from '../saved-views/name-dialog.tsx'
import savedStyles from '../saved-views/saved-views.module.css'
import { type Naming, ViewItems } from '../saved-views/view-items.tsx'
import { words as savedWords } from '../saved-views/words.ts'
import type { Place } from './queries.ts'
import { useListViews } from './use-list-views.ts'
import { words } from './words.ts'

/** The views of a list under names, for everybody or for oneself, and which of them is open. */
export function ListViews({
  place,
  search,
  saved: id,
}: {
  readonly place: Place
  /** What the address says of the list. */
  readonly search: object
  /** The view that the address names. */
  readonly saved: string | undefined
}) {
  const { menu, view, acts } = useListViews({ place, search, id })
  const [naming, setNaming] = useState<Naming | null>(null)
  useScreenActions(
    menu.views.map(({ id: each, title, icon }) => ({
      label: savedWords.named(title, false),
      icon,
      run: () => menu.open(each),
    })),
  )
  return (
    <>
      <Menu
        trigger={
          <Button
            icon={Bookmark}
            className={savedStyles.listTrigger}
            data-changed={menu.isChanged || undefined}
            aria-label={view ? savedWords.named(view.name, menu.isChanged) : savedWords.title}
          >
            {view && <span dir="auto">{view.name}</span>}
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      >
        <ViewItems menu={menu} onName={setNaming}>
          {acts?.mayShare === true && view !== null && (
            <MenuCheck checked={view.isPrivate} note={words.onlyMeNote} onChange={acts.setPrivate}>
              {words.onlyMe}
            </MenuCheck>
          )}
        </ViewItems>
      </Menu>
      {naming !== null && acts !== null && (
        <NameDialog
          title={naming === 'new' ? savedWords.saveTitle : savedWords.renameTitle}
          name={naming === 'new' ? '' : (view?.name ?? '')}
          why={acts.mayShare ? words.why : words.whyOwn}
          {...(naming === 'new' && acts.mayShare && { choice: words.onlyMe })}
          onName={naming === 'new' ? acts.saveAs : acts.rename}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}
