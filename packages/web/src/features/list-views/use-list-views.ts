import { useNavigate } from '@tanstack/react-router'
import { Bookmark, LockKeyhole } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useNotice } from '../../ui/toast.tsx'
import { useMay } from '../members/may.ts'
import type { ViewMenu } from '../saved-views/view-items.tsx'
import { words as savedWords } from '../saved-views/words.ts'
import { type ListView, type Place, useViews } from './queries.ts'
import { isBare, isSame, type Settings, settingsOf } from './settings.ts'
import { words } from './words.ts'

interface Asked {
  readonly place: Place
  readonly search: object
  /** The view that the address names. */
  readonly id: string | undefined
}

interface Acts {
  readonly saveAs: (name: string, isPrivate: boolean) => void
  readonly rename: (name: string) => void
  readonly setPrivate: (isPrivate: boolean) => void
  readonly update: () => void
  readonly remove: () => void
  /** Whether one may keep and change views for everybody. */
  readonly mayShare: boolean
}

/** The views of a list, the one that is open, and what can be done with them. */
export function useListViews({ place, search, id }: Asked): {
  readonly menu: ViewMenu
  readonly view: ListView | null
  /** Null until it is known who one is. */
  readonly acts: Acts | null
} {
  const queries = useViews(place)
  const items = queries.listed.data?.items
  const settings = settingsOf(search as Record<string, string | undefined>)
  const view = items?.find((each) => each.id === id) ?? null
  const go = useGo()
  const notice = useNotice()
  const acts = useActs({ queries, settings, view })
  useAddress({ id, items, settings })
  return {
    view,
    acts,
    menu: {
      views: (items ?? []).map((each) => ({
        id: each.id,
        title: each.name,
        icon: each.isPrivate ? LockKeyhole : Bookmark,
        ...(each.isPrivate && { note: words.onlyMe }),
      })),
      saved: view && { id: view.id, title: view.name },
      isChanged: view !== null && !isSame(settings, view.search),
      open(wanted) {
        const found = items?.find((each) => each.id === wanted)
        if (found !== undefined) go.to(found.search, found.id)
      },
      close: () => go.on(undefined),
      copyLink() {
        const link = new URL(location.pathname, location.origin)
        link.searchParams.set('saved', view?.id ?? '')
        navigator.clipboard.writeText(link.href).then(
          () => notice({ text: savedWords.copied }),
          () => notice({ text: link.href, timeout: 20_000 }),
        )
      },
      canSave: acts !== null,
      acts: view !== null && acts !== null && (acts.mayShare || view.isPrivate) ? acts : null,
    },
  }
}

function useGo() {
  const navigate = useNavigate()
  return {
    to: (settings: Settings, saved: string, replace = false) =>
      void navigate({ to: '.', search: { ...settings, saved } as { saved: string }, replace }),
    /** Names another view, or none, and leaves what is shown as it is by then. */
    on: (saved: string | undefined, replace = false) =>
      void navigate({ to: '.', search: (old) => ({ ...old, saved }), replace }),
  }
}

function useActs({
  queries: { add, change, remove },
  settings,
  view,
}: {
  readonly queries: ReturnType<typeof useViews>
  readonly settings: Settings
  readonly view: ListView | null
}): Acts | null {
  const mayKeep = useMay('POST /api/views')
  const mayShare = useMay('PATCH /api/personas/:id')
  const go = useGo()
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const say = (fields: Omit<Parameters<typeof change.mutate>[0], 'id'>) => {
    if (view !== null) change.mutate({ id: view.id, ...fields }, { onError })
  }
  if (!mayKeep) return null
  return {
    mayShare,
    saveAs: (name, isChecked) =>
      void add
        .mutateAsync({ name, search: settings, isPrivate: isChecked || !mayShare })
        .then(({ id }) => {
          go.on(id)
          notice({ text: words.saved(name) })
        }, onError),
    rename: (name) => say({ name }),
    setPrivate: (isPrivate) => say({ isPrivate }),
    update: () => say({ search: settings }),
    remove() {
      if (view === null) return
      const { id, name } = view
      const back = () => void change.mutateAsync({ id, name }).then(() => go.on(id), onError)
      go.on(undefined)
      void remove.mutateAsync(id).then(
        () =>
          notice({
            text: savedWords.removed(name),
            timeout: 12_000,
            action: { label: savedWords.undo, run: back },
          }),
        onError,
      )
    },
  }
}

/** An address that names only a view becomes what the view says; one that names none any more says so. */
function useAddress({
  id,
  items,
  settings,
}: {
  readonly id: string | undefined
  readonly items: readonly ListView[] | undefined
  readonly settings: Settings
}): void {
  const go = useGo()
  const notice = useNotice()
  const latest = useRef({ go, notice, settings })
  const seen = useRef<string | undefined>(undefined)
  useEffect(() => {
    latest.current = { go, notice, settings }
  })
  useEffect(() => {
    if (items === undefined || seen.current === id) return
    seen.current = id
    if (id === undefined) return
    const now = latest.current
    const view = items.find((each) => each.id === id)
    if (view === undefined) {
      now.notice({ text: words.missing })
      now.go.on(undefined, true)
    } else if (isBare(now.settings, view.search)) now.go.to(view.search, id, true)
  }, [id, items])
}
