import { inTurn, narrowed, rowsOf, type Tile } from '@desirepath/core'
import { type CSSProperties, useEffect, useId, useRef } from 'react'
import type { Arrangement } from './arrangement.ts'
import styles from './dashboards.module.css'
import { type GridMode, standsAt } from './grid-mode.ts'
import { GridTile } from './grid-tile.tsx'
import { shownName } from './tile-title.ts'
import { useSize } from '../../ui/use-size.ts'
import { words } from './words.ts'

/** In pixels: below the first all stand in one column, below the second in two. */
const ONE = 620
const TWO = 940

/** The tiles where they are arranged; on a narrow screen in the order of reading. */
export function TileGrid({
  arrangement,
  isArranging,
  onSettings,
}: {
  readonly arrangement: Arrangement
  readonly isArranging: boolean
  readonly onSettings: (tile: Tile) => void
}) {
  const id = useId()
  const grid = useRef<HTMLUListElement>(null)
  const size = useSize(grid)
  const mode = size === null ? null : size.width < ONE ? 'one' : size.width < TWO ? 'two' : 'whole'
  const { tiles: arranged } = arrangement
  const tiles = arrangedFor(mode, arranged)
  useDragging(grid, { arrangement, mode: isArranging ? mode : null })
  return (
    <>
      {isArranging && mode !== null && (
        <>
          <p className={styles.hint}>{words.hints[mode]}</p>
          <p id="tile-keys" hidden>
            {mode === 'one' ? words.turnKeys : words.keys}
          </p>
        </>
      )}
      <ul
        ref={grid}
        id={id}
        className={styles.grid}
        data-mode={mode ?? undefined}
        data-arranging={isArranging || undefined}
        style={{ '--rows': rowsOf(tiles) } as CSSProperties}
      >
        {mode !== null &&
          tiles.map((tile) => (
            <GridTile
              key={tile.id}
              tile={tile}
              mode={mode}
              isArranging={isArranging}
              arrangement={arrangement}
              onSettings={onSettings}
            />
          ))}
      </ul>
      <p className="unseen" role="status">
        {arrangement.says}
      </p>
    </>
  )
}

function arrangedFor(mode: GridMode | null, tiles: readonly Tile[]): readonly Tile[] {
  if (mode === 'one') return inTurn(tiles)
  return mode === 'two' ? narrowed(tiles) : tiles
}

/** What can be dragged is loaded only where something may be. */
function useDragging(
  grid: React.RefObject<HTMLElement | null>,
  { arrangement, mode }: { readonly arrangement: Arrangement; readonly mode: GridMode | null },
): void {
  const latest = useRef(arrangement)
  useEffect(() => {
    latest.current = arrangement
  })
  useEffect(() => {
    const element = grid.current
    if (element === null || mode === null || mode === 'two') return
    let end = () => {}
    let isGone = false
    const starting =
      mode === 'one'
        ? import('./tile-turn.ts').then(({ startTurning }) => startTurning)
        : import('./tile-drag.ts').then(({ startDragging }) => startDragging)
    void starting.then((start) => {
      if (isGone) return
      end = start(element, {
        tiles: () => latest.current.kept,
        preview: (tiles) => latest.current.preview(tiles),
        drop: (tiles, now) =>
          latest.current.change(tiles, words.movedTo(shownName(now), standsAt(mode, tiles, now))),
      })
    })
    return () => {
      isGone = true
      end()
    }
  }, [grid, mode])
}
