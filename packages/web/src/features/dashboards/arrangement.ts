import { inReadingOrder, MOST_TILES, type Tile, usualSizes, withTile } from '@desirepath/core'
import { useState } from 'react'
import { useNotice } from '../../ui/toast.tsx'
import { type Dashboard, useSaveTiles } from './queries.ts'
import { words } from './words.ts'

/** Arranging a dashboard: every change is kept at once and can be taken back. */
export interface Arrangement {
  /** As they are shown: those of a drag while there is one. */
  readonly tiles: readonly Tile[]
  /** As they are kept, without what is being dragged. */
  readonly kept: readonly Tile[]
  readonly says: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly change: (tiles: readonly Tile[], says?: string) => void
  /** While something is dragged; null ends that. */
  readonly preview: (tiles: readonly Tile[] | null) => void
  readonly say: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly add: (tile: Pick<Tile, 'subject' | 'title'>) => string | null
  readonly remove: (tile: Tile, name: string) => void
}

interface Steps {
  readonly past: readonly (readonly Tile[])[]
  readonly future: readonly (readonly Tile[])[]
}

export function useArrangement({ id, tiles: drawn }: Dashboard): Arrangement {
  const { save, latest } = useSaveTiles(id)
  // Keys come faster than the screen is drawn.
  const kept = () => latest() ?? drawn
  const notice = useNotice()
  const [{ past, future }, setSteps] = useState<Steps>({ past: [], future: [] })
  const [dragged, setDragged] = useState<readonly Tile[] | null>(null)
  const [says, setSays] = useState('')
  const tiles = inReadingOrder(dragged ?? drawn)
  const change = (next: readonly Tile[], text = '') => {
    setDragged(null)
    setSays(text)
    const before = kept()
    if (isSame(next, before)) return
    setSteps((steps) => ({ past: [...steps.past, before], future: [] }))
    save(next)
  }
  const undo = () => {
    const before = past.at(-1)
    if (before === undefined) return
    setSteps({ past: past.slice(0, -1), future: [kept(), ...future] })
    setSays(words.undone)
    save(before)
  }
  const redo = () => {
    const [after, ...later] = future
    if (after === undefined) return
    setSteps({ past: [...past, kept()], future: later })
    setSays(words.redone)
    save(after)
  }
  return {
    tiles,
    get kept() {
      return kept()
    },
    says,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change,
    preview: setDragged,
    say: setSays,
    undo,
    redo,
    add({ subject, title }) {
      if (kept().length >= MOST_TILES) {
        notice({ text: words.full(MOST_TILES) })
        return null
      }
      const tile = { id: crypto.randomUUID(), subject, title, x: 0, y: 0 }
      change(withTile(kept(), { ...tile, ...usualSizes[subject.kind] }))
      return tile.id
    },
    remove(tile, name) {
      const before = kept()
      change(before.filter((each) => each.id !== tile.id))
      notice({
        text: words.tookOff(name),
        timeout: 10_000,
        action: { label: words.undo, run: () => save(before) },
      })
    },
  }
}

function isSame(a: readonly Tile[], b: readonly Tile[]): boolean {
  return JSON.stringify(inReadingOrder(a)) === JSON.stringify(inReadingOrder(b))
}
