import {
  draggable,
  dropTargetForElements,
  type ElementEventBasePayload,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import type { CardDesk } from './card-desk.ts'
import { cardWords } from './card-words.ts'
import { type CellRef, dropMoves, findCard } from './cell-grid.ts'
import { takesFiles } from './writing.ts'

type Input = ElementEventBasePayload['location']['current']['input']

/** Where cards would go: a cell, a place among its cards, and the line that shows it in pixels of the window. */
interface Target {
  readonly to: CellRef & { readonly index: number }
  readonly cell: DOMRect
  readonly y: number
}

/**
 * Lets cards be dragged over the map, with Alt as copies, and pictures be dropped onto cells. A card
 * becomes draggable only when it is pressed, as a map may hold thousands. Gives back how to end it.
 */
export function startDragging(
  root: HTMLElement,
  desk: CardDesk,
  show: (target: Pick<Target, 'cell' | 'y'> | null) => void,
): () => void {
  let release = () => {}
  const onPress = (event: PointerEvent) => {
    release()
    const card = event.target instanceof Element && event.target.closest<HTMLElement>('[data-card]')
    const id = card ? (card.dataset.card ?? '') : ''
    const placed = card ? findCard(desk.grid(), id) : null
    if (!card || placed === null || card.matches('[data-writing]') || desk.editor() === null) return
    release = draggable({
      element: card,
      getInitialData: () => ({ cards: desk.acts.targets(id), grabbed: id }),
      onGenerateDragPreview: ({ nativeSetDragImage, source }) => {
        const ids = cardsOf(source.data)
        if (ids.length > 1) setCount(nativeSetDragImage, ids.length)
      },
      onDragStart: () => setDragged(root, desk.acts.targets(id), true),
      onDrop: () => setDragged(root, desk.acts.targets(id), false),
    })
  }
  const endTarget = dropTargetForElements({
    element: root,
    canDrop: ({ source }) => Array.isArray(source.data.cards),
    getDropEffect: ({ input }) => (input.altKey ? 'copy' : 'move'),
    onDrag: ({ source, location }) => show(targetAt(desk, source.data, location.current.input)),
    onDragLeave: () => show(null),
    onDrop({ source, location }) {
      show(null)
      const { input } = location.current
      const target = targetAt(desk, source.data, input)
      if (target === null) return
      const grabbed = String(source.data.grabbed)
      desk.acts.drop(cardsOf(source.data), { grabbed, to: target.to, copy: input.altKey })
    },
  })
  const endFiles = acceptFiles(root, desk, show)
  root.addEventListener('pointerdown', onPress)
  return () => {
    root.removeEventListener('pointerdown', onPress)
    release()
    endTarget()
    endFiles()
  }
}

function cardsOf({ cards }: Record<string | symbol, unknown>): readonly string[] {
  return Array.isArray(cards) ? cards.map(String) : []
}

function setDragged(root: HTMLElement, ids: readonly string[], isDragged: boolean): void {
  for (const id of ids) {
    root
      .querySelector(`[data-card="${CSS.escape(id)}"]`)
      ?.toggleAttribute('data-dragged', isDragged)
  }
}

function setCount(
  nativeSetDragImage: Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage'],
  n: number,
): void {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    render({ container }) {
      container.textContent = cardWords.marked(n)
      Object.assign(container.style, {
        padding: '6px 12px',
        borderRadius: '8px',
        background: 'var(--dp-accent)',
        color: '#fff',
        font: '600 13px var(--sans)',
      })
    },
  })
}

function targetAt(
  desk: CardDesk,
  data: Record<string | symbol, unknown>,
  { clientX, clientY, altKey }: Input,
): Target | null {
  const ids = cardsOf(data)
  const found = cellAt(clientX, clientY)
  if (found === null) return null
  const staying = altKey ? [] : ids
  const target = placeIn(found, clientY, staying)
  const moves = dropMoves(desk.grid(), ids, { grabbed: String(data.grabbed), to: target.to })
  return moves.some(({ laneId }) => laneId === target.to.laneId) ? target : null
}

/** The cell under a point; a merged card lies over cells that are meant where it covers them. */
function cellAt(x: number, y: number): HTMLElement | null {
  const row = document.elementFromPoint(x, y)?.closest('[role=row]')
  const cells = [...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  return (
    cells.findLast((cell) => {
      const { left, right } = cell.getBoundingClientRect()
      return x >= left && x < right
    }) ?? null
  )
}

function placeIn(cell: HTMLElement, y: number, moving: readonly string[]): Target {
  const [laneId = '', stepId = ''] = cell.dataset.cell?.split('~') ?? []
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-card]')].filter(
    ({ dataset }) => !moving.includes(dataset.card ?? ''),
  )
  const boxes = cards.map((card) => card.getBoundingClientRect())
  const index = boxes.filter(({ top, bottom }) => (top + bottom) / 2 < y).length
  const box = cell.getBoundingClientRect()
  const [above, below] = [boxes[index - 1], boxes[index]]
  const gap = below === undefined ? (above?.bottom ?? box.top + 3) + 3 : below.top - 3
  return { to: { laneId, stepId, index }, cell: box, y: gap }
}

/** Files that are dropped onto a cell. */
function acceptFiles(
  root: HTMLElement,
  desk: CardDesk,
  show: (target: Pick<Target, 'cell' | 'y'> | null) => void,
): () => void {
  const cellOf = (event: DragEvent) => {
    if (desk.editor() === null || event.dataTransfer?.types.includes('Files') !== true) return null
    const cell = cellAt(event.clientX, event.clientY)
    const lane = desk.grid().lanes.find(({ id }) => id === cell?.dataset.cell?.split('~')[0])
    return cell === null || lane === undefined || !takesFiles(lane) ? null : cell
  }
  const onOver = (event: DragEvent) => {
    const cell = cellOf(event)
    if (cell === null) return
    event.preventDefault()
    show(placeIn(cell, event.clientY, []))
  }
  const onDrop = (event: DragEvent) => {
    const cell = cellOf(event)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (cell === null || files.length === 0) return
    event.preventDefault()
    show(null)
    const { laneId, stepId } = placeIn(cell, event.clientY, []).to
    desk.acts.attachFiles({ laneId, stepId }, files)
  }
  root.addEventListener('dragover', onOver)
  root.addEventListener('drop', onDrop)
  return () => {
    root.removeEventListener('dragover', onOver)
    root.removeEventListener('drop', onDrop)
  }
}
