import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview'
import { preventUnhandled } from '@atlaskit/pragmatic-drag-and-drop/prevent-unhandled'
import { COLUMNS, moved, resized, type Tile } from '@desirepath/core'

const GAP = 12
/** A row with the gap below it. */
const ROW = 52

/** What dragging asks and tells at the moment that it happens. */
export interface DragDesk {
  /** As they are kept. */
  readonly tiles: () => readonly Tile[]
  readonly preview: (tiles: readonly Tile[] | null) => void
  readonly drop: (tiles: readonly Tile[], tile: Tile) => void
}

type Way = 'move' | 'size'

interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** Lets tiles be dragged by their heads and resized at their corners; gives back how to end it. */
export function startDragging(grid: HTMLElement, desk: DragDesk): () => void {
  let release = () => {}
  const endTarget = dropTargetForElements({
    // Below the last tile there is room, too.
    element: grid.closest('[data-region]') ?? grid,
    canDrop: ({ source }) => source.data['dashboard'] === grid.id,
  })
  const onPress = ({ target }: PointerEvent) => {
    release()
    if (!(target instanceof Element) || target.closest('button:not([data-grip])') !== null) return
    const corner = target.closest<HTMLElement>('[data-corner]')
    const head = target.closest<HTMLElement>('[data-tile-head]')
    const element = target.closest<HTMLElement>('[data-tile]')
    if (element === null || (corner === null && head === null)) return
    release = letDrag(corner ?? element, {
      grid,
      desk,
      tile: element,
      way: corner ? 'size' : 'move',
    })
  }
  grid.addEventListener('pointerdown', onPress)
  return () => {
    grid.removeEventListener('pointerdown', onPress)
    release()
    endTarget()
  }
}

function letDrag(
  element: HTMLElement,
  {
    grid,
    desk,
    tile,
    way,
  }: {
    readonly grid: HTMLElement
    readonly desk: DragDesk
    readonly tile: HTMLElement
    readonly way: Way
  },
): () => void {
  const id = tile.dataset['tile'] ?? ''
  let from: { readonly x: number; readonly y: number } | null = null
  const at = (input: Point) => dragged(grid, desk.tiles(), { id, way, input, from })
  return draggable({
    element,
    getInitialData: () => ({ dashboard: grid.id }),
    onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
      const box = tile.getBoundingClientRect()
      const { clientX, clientY } = location.initial.input
      from =
        way === 'move'
          ? { x: clientX - box.left, y: clientY - box.top }
          : { x: clientX - box.right, y: clientY - box.bottom }
      if (way === 'size') disableNativeDragPreview({ nativeSetDragImage })
    },
    onDragStart: () => {
      preventUnhandled.start()
      tile.toggleAttribute('data-dragged', true)
    },
    onDrag: ({ location }) => desk.preview(at(location.current.input)),
    onDrop: ({ location }) => {
      preventUnhandled.stop()
      tile.toggleAttribute('data-dragged', false)
      const tiles = at(location.current.input)
      const now = tiles.find((each) => each.id === id)
      // Let go outside, or taken back by Escape.
      if (location.current.dropTargets.length === 0 || now === undefined) desk.preview(null)
      else desk.drop(tiles, now)
    },
  })
}

/** The tiles as they are while one is dragged. */
function dragged(
  grid: HTMLElement,
  tiles: readonly Tile[],
  {
    id,
    way,
    input,
    from,
  }: {
    readonly id: string
    readonly way: Way
    readonly input: Point
    /** How far the pointer is from the corner that it takes along. */
    readonly from: { readonly x: number; readonly y: number } | null
  },
): readonly Tile[] {
  const tile = tiles.find((each) => each.id === id)
  if (tile === undefined || from === null) return tiles
  const box = grid.getBoundingClientRect()
  const column = (box.width + GAP) / COLUMNS
  const x = input.clientX - from.x - box.left
  const y = input.clientY - from.y - box.top
  if (way === 'move') return moved(tiles, id, { x: Math.round(x / column), y: Math.round(y / ROW) })
  return resized(tiles, id, {
    w: Math.round((x + GAP) / column) - tile.x,
    h: Math.round((y + GAP) / ROW) - tile.y,
  })
}
