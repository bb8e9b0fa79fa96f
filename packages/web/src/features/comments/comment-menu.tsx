import { useEffect, useState } from 'react'
import { useReadJourney } from '../../editing/live.tsx'
import type { MenuAnchor } from '../../map/column-heads.tsx'
import { HeadMenu } from '../../map/column-menu.tsx'
import { selectionAt } from './comment-key.ts'

/** What the browser has a menu of its own for. */
const OWN_MENU = 'a, input, textarea, select, [contenteditable]'

interface Open {
  readonly of: HTMLElement
  readonly anchor: MenuAnchor
}

/** The menu of a head or an empty cell for those who may comment on it and not change it. */
export function CommentMenu() {
  const readJourney = useReadJourney()
  const [open, setOpen] = useState<Open | null>(null)
  useEffect(() => {
    const show = (event: Event, anchorOf: (of: HTMLElement) => MenuAnchor) => {
      const { target } = event
      // A card has a menu already.
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return
      if (target.closest(OWN_MENU) !== null || selectionAt(readJourney(), target) === null) return
      event.preventDefault()
      setOpen({ of: target, anchor: anchorOf(target) })
    }
    const onContextMenu = (event: MouseEvent) =>
      show(event, () => ({ x: event.clientX, y: event.clientY }))
    const onKey = (event: KeyboardEvent) => {
      const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
      if (isMenu) show(event, (of) => of)
    }
    window.addEventListener('contextmenu', onContextMenu)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('contextmenu', onContextMenu)
      window.removeEventListener('keydown', onKey)
    }
  }, [readJourney])
  if (open === null) return null
  return (
    <HeadMenu
      {...open}
      groups={[]}
      onClose={(isChosen) => {
        setOpen(null)
        if (!isChosen) open.of.closest<HTMLElement>('[data-stop]')?.focus()
      }}
    />
  )
}
