import { type SavedView, type ViewKind, viewKinds } from '@desirepath/core'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import { useEditor, useLive } from '../../editing/live.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneyId, useJourneySearch } from '../journey/journey-search.ts'
import { useOpenViews } from './open-views.tsx'
import { isChanged, isRedundant, noSettings, overSaved, settingsOf, tidied } from './settings.ts'
import { words } from './words.ts'

const paths = {
  map: '/journeys/$id',
  table: '/journeys/$id/table',
  matrix: '/journeys/$id/matrix',
  flow: '/journeys/$id/flow',
  story: '/journeys/$id/story',
} as const satisfies Record<ViewKind, string>

export interface SavedState {
  readonly views: readonly SavedView[]
  /** The one that is open. */
  readonly saved: SavedView | null
  readonly isChanged: boolean
  /** What of the journey is on the screen; null for what is not saved, such as the brief. */
  readonly kind: ViewKind | null
  readonly open: (view: SavedView) => void
  readonly close: () => void
  readonly copyLink: () => void
  /** Null where one may only read. */
  readonly acts: SavingActs | null
}

interface SavingActs {
  readonly saveAs: (title: string) => void
  readonly update: () => void
  readonly rename: (title: string) => void
  readonly setOwnWidths: (isOwn: boolean) => void
  readonly remove: () => void
}

/** The saved views of the open journey, which of them is on the screen, and what can be done. */
export function useSavedState(): SavedState {
  const id = useJourneyId()
  const { address, saved } = useJourneySearch()
  const views = useOpenViews()
  const kind = kindAt(useLocation().pathname, id)
  const navigate = useNavigate()
  const notice = useNotice()
  const removingRef = useRef<string | null>(null)
  useKeptAddress(removingRef)
  const acts = useSavingActs(kind, removingRef)
  return {
    views,
    saved,
    isChanged:
      saved !== null && kind !== null && (kind !== saved.kind || isChanged(address, saved)),
    kind,
    open: (view) =>
      void navigate({
        to: paths[view.kind],
        params: { id },
        search: ({ select, panel }) => ({ saved: view.id, select, panel }),
      }),
    close: () =>
      void navigate({ to: '.', search: (old) => ({ ...old, ...noSettings, saved: undefined }) }),
    copyLink() {
      if (saved === null) return
      const link = new URL(paths[saved.kind].replace('$id', id), location.origin)
      link.searchParams.set('saved', saved.id)
      navigator.clipboard.writeText(link.href).then(
        () => notice({ text: words.copied }),
        () => notice({ text: link.href, timeout: 20_000 }),
      )
    },
    acts,
  }
}

function useSavingActs(
  kind: ViewKind | null,
  removingRef: RefObject<string | null>,
): SavingActs | null {
  const { search, saved } = useJourneySearch()
  const editor = useEditor()
  const navigate = useNavigate()
  const notice = useNotice()
  if (editor === null) return null
  const settings = settingsOf(search)
  return {
    saveAs(title) {
      if (kind === null) return
      const widths = saved?.widths
      const view = editor.addView({ title, kind, settings, ...(widths && { widths }) })
      void navigate({ to: '.', search: (old) => ({ ...old, ...settings, saved: view }) })
    },
    update() {
      if (saved !== null && kind !== null) editor.changeView(saved.id, { kind, settings })
    },
    rename(title) {
      if (saved !== null) editor.changeView(saved.id, { title })
    },
    setOwnWidths(isOwn) {
      if (saved !== null) editor.changeView(saved.id, { widths: isOwn ? {} : undefined })
    },
    remove() {
      if (saved === null) return
      removingRef.current = saved.id
      editor.removeView(saved.id)
      const newest = editor.newest()
      const undo = () => {
        if (editor.newest() !== newest) return notice({ text: words.undoLater })
        removingRef.current = null
        editor.undo()
        void navigate({ to: '.', search: (old) => ({ ...old, saved: saved.id }) })
      }
      notice({ text: words.removed(saved.title), action: { label: words.undo, run: undo } })
    },
  }
}

/** Keeps the address short, and right where the view that it names is deleted. */
function useKeptAddress(removingRef: RefObject<string | null>): void {
  const { address, saved } = useJourneySearch()
  const live = useLive()
  const navigate = useNavigate()
  const notice = useNotice()
  const noticeNow = useRef(notice)
  const last = useRef(saved)
  useEffect(() => {
    noticeNow.current = notice
  })
  useEffect(() => {
    if (saved === null) return
    last.current = saved
    if (isRedundant(address, saved))
      void navigate({ to: '.', search: (old) => tidied(old, saved), replace: true })
  }, [address, saved, navigate])
  const named = address.saved
  useEffect(() => {
    if (named === undefined || saved !== null || live === null) return
    // The document knows a view a moment before the screen does.
    if (live.projection.read().views?.some(({ id }) => id === named)) return
    const gone = last.current?.id === named ? last.current : null
    if (removingRef.current !== named)
      noticeNow.current({ text: gone === null ? words.missing : words.gone })
    void navigate({
      to: '.',
      search: (old) => ({ ...overSaved(old, gone ?? { settings: {} }), saved: undefined }),
      replace: true,
    })
  }, [named, saved, live, navigate, removingRef])
}

function kindAt(pathname: string, id: string): ViewKind | null {
  return viewKinds.find((kind) => paths[kind].replace('$id', id) === pathname) ?? null
}
