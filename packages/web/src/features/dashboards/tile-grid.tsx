import { narrowed, rowsOf, type Tile } from '@desirepath/core'
import { type CSSProperties, useEffect, useId, useRef } from 'react'
import type { Arrangement } from './arrangement.ts'
import styles from './dashboards.module.css'
import { GridTile } from './grid-tile.tsx'
import { shownName } from './tile-title.ts'
import { useSize } from './use-size.ts'
import { words } from './words.ts'

/** In pixels: below the first all stand in one column, below the second in two. */
const ONE = 620
const TWO = 940

export type GridMode = 'one' | 'two' | 'whole'

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
  const tiles = mode === 'two' ? narrowed(arranged) : arranged
  useDragging(grid, { arrangement, isOn: isArranging && mode === 'whole' })
  return (
    <>
      {isArranging && mode !== null && (
        <>
          <p className={styles.hint}>{mode === 'whole' ? words.hint : words.narrowHint}</p>
          <p id="tile-keys" hidden>
            {words.keys}
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

/** What can be dragged is loaded only where something may be. */
function useDragging(
  grid: React.RefObject<HTMLElement | null>,
  { arrangement, isOn }: { readonly arrangement: Arrangement; readonly isOn: boolean },
): void {
  const latest = useRef(arrangement)
  useEffect(() => {
    latest.current = arrangement
  })
  useEffect(() => {
    const element = grid.current
    if (!isOn || element === null) return
    let end = () => {}
    let isGone = false
    void import('./tile-drag.ts').then(({ startDragging }) => {
      if (isGone) return
      end = startDragging(element, {
        tiles: () => latest.current.kept,
        preview: (tiles) => latest.current.preview(tiles),
        drop: (tiles, now) =>
          latest.current.change(
            tiles,
            words.movedTo(
              shownName(now),
              `${words.place(now.x, now.y)}, ${words.extent(now.w, now.h)}`,
            ),
          ),
      })
    })
    return () => {
      isGone = true
      end()
    }
  }, [grid, isOn])
}
