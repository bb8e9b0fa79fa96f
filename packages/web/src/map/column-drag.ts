import { type RefObject, useEffect, useState } from 'react'
import { useHeads } from './column-heads.tsx'
import type { Side } from './column-moves.ts'

export interface HeadDrag {
  /** Left out where nothing can be dragged from here. */
  readonly head?: string | undefined
  /** What is dropped on; left out where nothing can be. */
  readonly target?: string | undefined
  readonly accepts: (dragged: string) => boolean
  readonly axis: 'across' | 'down'
  /** Where something begins to be dragged, e.g. the rail of a lane; the whole element without it. */
  readonly handle?: string
}

/** Lets a head be dragged and others be dropped beside it; gives the side on which one hovers. */
export function useHeadDrag(
  element: RefObject<HTMLElement | null>,
  { head, target, accepts, axis, handle }: HeadDrag,
): Side | null {
  const heads = useHeads()
  const [side, setSide] = useState<Side | null>(null)
  const isWriting = head !== undefined && heads?.renaming === head
  const drop = heads?.drop
  useEffect(() => {
    const root = element.current
    if (root === null || drop === undefined) return
    let end = () => {}
    let isGone = false
    // Only where something may be edited is dragging loaded.
    void Promise.all([
      import('@atlaskit/pragmatic-drag-and-drop/element/adapter'),
      import('./head-ghost.ts'),
    ]).then(([adapter, ghost]) => {
      if (isGone) return
      const ends: (() => void)[] = []
      const grip = handle === undefined ? root : root.querySelector<HTMLElement>(handle)
      if (head !== undefined && !isWriting && grip !== null) {
        let undim = () => {}
        const dragging = adapter.draggable({
          element: grip,
          getInitialData: () => ({ head }),
          onGenerateDragPreview: ({ nativeSetDragImage }) =>
            ghost.showGhost(nativeSetDragImage, head, grip),
          onDragStart: () => (undim = ghost.dimDragged(head, grip)),
          onDrop: () => undim(),
        })
        ends.push(dragging, () => undim())
      }
      if (target !== undefined) {
        ends.push(
          adapter.dropTargetForElements({
            element: root,
            canDrop: ({ source }) => isHead(source.data.head) && accepts(source.data.head),
            onDrag: ({ location }) => {
              setSide(sideOf(root, axis, location.current.input))
              if (axis === 'across') drawLine(root)
            },
            onDragLeave: () => setSide(null),
            onDrop: ({ source, location }) => {
              setSide(null)
              if (!isHead(source.data.head)) return
              drop(source.data.head, target, sideOf(root, axis, location.current.input))
            },
          }),
        )
      }
      end = () => {
        for (const each of ends) each()
      }
    })
    return () => {
      isGone = true
      end()
    }
  }, [element, head, target, accepts, axis, handle, drop, isWriting])
  return side
}

/** The line where a column lands goes down the whole map. */
function drawLine(head: HTMLElement): void {
  const grid = head.closest<HTMLElement>('[role=grid]')
  const bottom = grid?.parentElement?.getBoundingClientRect().bottom ?? 0
  if (grid === null) return
  const end = Math.min(bottom, grid.getBoundingClientRect().bottom)
  const zoom = Number(grid.style.getPropertyValue('--zoom')) || 1
  const height = (end - head.getBoundingClientRect().top) / zoom
  head.style.setProperty('--drop-line', `${height}px`)
}

function isHead(value: unknown): value is string {
  return typeof value === 'string'
}

function sideOf(
  element: Element,
  axis: HeadDrag['axis'],
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Side {
  const box = element.getBoundingClientRect()
  if (axis === 'down') return clientY < box.top + box.height / 2 ? 'before' : 'after'
  const isRtl = getComputedStyle(element).direction === 'rtl'
  return clientX < box.left + box.width / 2 === isRtl ? 'after' : 'before'
}
