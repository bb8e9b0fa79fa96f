import { Ellipsis } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useEditor } from '../editing/live.tsx'
import type { CardDesk, OpenDesk } from './card-desk.ts'
import { useHoveredCard } from './card-hovered.ts'
import { openMenu } from './card-keys.ts'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { blockOf, findCard } from './cell-grid.ts'
import { startLasso } from './cell-lasso.ts'
import { markedCards, useMarksShown } from './cell-marks.ts'
import { useKeptFocus } from './kept-focus.ts'
import { useShowGroup } from './marked-group.tsx'
import { latePart } from '../ui/late.tsx'

const CardActions = latePart(async () => (await import('./card-actions.ts')).CardActions)
const CardPanels = latePart(async () => (await import('./card-panels.tsx')).CardPanels)

/** What lies over the map for the work on its cards: lasso, drop line, menu button, menus and dialogs. */
export function CardTools({ desk, grid, panel }: OpenDesk) {
  const lasso = useRef<HTMLDivElement>(null)
  const drop = useRef<HTMLDivElement>(null)
  const [isDrawing, setDrawing] = useState(false)
  useLasso(desk, { element: lasso, setDrawing })
  useDragging(desk, drop)
  useKeptFocus(desk.root)
  const mayEdit = useEditor() !== null
  return (
    <>
      <div ref={lasso} className={styles.lasso} hidden />
      <div ref={drop} className={styles.drop} hidden />
      <MenuButton desk={desk} isOpen={panel?.kind === 'menu'} />
      <MarkedCount desk={desk} grid={grid} isDrawing={isDrawing} />
      {mayEdit && <CardActions desk={desk} />}
      {panel !== null && <CardPanels desk={desk} panel={panel} />}
    </>
  )
}

function useLasso(
  desk: CardDesk,
  {
    element,
    setDrawing,
  }: {
    readonly element: RefObject<HTMLDivElement | null>
    readonly setDrawing: (isDrawing: boolean) => void
  },
): void {
  useEffect(() => {
    const root = desk.root.current
    if (root === null) return
    return startLasso(root, desk, (box) => {
      const shown = element.current
      if (shown === null) return
      shown.hidden = box === null
      setDrawing(box !== null)
      if (box === null) return
      Object.assign(shown.style, {
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.right - box.left}px`,
        height: `${box.bottom - box.top}px`,
      })
    })
  }, [desk, element, setDrawing])
}

function useDragging(desk: CardDesk, element: RefObject<HTMLDivElement | null>): void {
  const mayEdit = useEditor() !== null
  useEffect(() => {
    const root = desk.root.current
    if (root === null || !mayEdit) return
    let end = () => {}
    let isGone = false
    void import('./card-drag.ts').then(({ startDragging }) => {
      if (isGone) return
      end = startDragging(root, desk, (target) => {
        const shown = element.current
        if (shown === null) return
        shown.hidden = target === null
        if (target === null) return
        const { cell, y } = target
        Object.assign(shown.style, {
          left: `${cell.left}px`,
          top: `${cell.top}px`,
          width: `${cell.width}px`,
          height: `${cell.height}px`,
        })
        shown.style.setProperty('--line', `${y - cell.top}px`)
      })
    })
    return () => {
      isGone = true
      end()
    }
  }, [desk, element, mayEdit])
}

/** One button for all cards: it comes to the card under the pointer or with the focus. */
function MenuButton({ desk, isOpen }: { readonly desk: CardDesk; readonly isOpen: boolean }) {
  const at = useHoveredCard(desk.root)
  if (at === null || isOpen) return null
  const isRtl = getComputedStyle(at.card).direction === 'rtl'
  const left = isRtl ? at.box.left - 6 : at.box.right - 18
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={cardWords.menu}
      title={cardWords.menu}
      className={styles.menu}
      style={{ left, top: at.box.top - 8 }}
      onClick={(event) => {
        const cardId = at.card.dataset.card ?? ''
        const placed = findCard(desk.grid(), cardId)
        if (placed === null) return
        const { laneId, stepId } = placed
        openMenu(
          desk,
          { cell: { laneId, stepId }, cardId },
          event.currentTarget.getBoundingClientRect(),
        )
      }}
    >
      <Ellipsis size={14} aria-hidden />
    </button>
  )
}

/** Says how much is marked, once it is more than one thing. */
function MarkedCount({
  desk,
  grid,
  isDrawing,
}: Pick<OpenDesk, 'desk' | 'grid'> & { readonly isDrawing: boolean }) {
  const marks = useMarksShown(desk.root, desk.marks, grid)
  const { block } = marks
  const marked = markedCards(grid, marks)
  const n = marked.length
  useGroupShown(desk, isDrawing ? '' : marked.join(' '))
  const cells = block === null ? null : blockOf(grid, block.anchor, block.head)
  const size = cells === null ? 0 : cells.lanes.length * cells.columns.length
  const text = size > 1 ? cardWords.markedCells(size, n) : n > 0 ? cardWords.marked(n) : ''
  return (
    <output
      className={styles.count}
      data-empty={text === '' || undefined}
      data-cells={size > 1 || undefined}
    >
      {text}
    </output>
  )
}

/** Tells what stands beside the map what is selected together; `marked` are ids, and empty while that is still being drawn. */
function useGroupShown(desk: CardDesk, marked: string): void {
  const show = useShowGroup()
  const group = useMemo(() => {
    const ids = marked.split(' ')
    return ids.length > 1 ? { desk, ids } : null
  }, [desk, marked])
  useEffect(() => {
    show(group)
    return () => show(null)
  }, [show, group])
}
