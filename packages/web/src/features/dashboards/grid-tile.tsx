import { directions, inReadingOrder, type Tile } from '@desirepath/core'
import { CatchBoundary } from '@tanstack/react-router'
import { EllipsisVertical, GripVertical, MoveDiagonal2 } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import type { Arrangement } from './arrangement.ts'
import styles from './dashboards.module.css'
import { type GridMode, standsAt } from './grid-mode.ts'
import { actOfKey, stepped, steppedTurn, type TileAct } from './tile-keys.ts'
import { titleOf } from './tile-title.ts'
import { TileContent } from './tiles/tile-content.tsx'
import { TileFailed, TileFrameProvider } from './tiles/tile-parts.tsx'
import { words } from './words.ts'

interface GridTileProps {
  readonly tile: Tile
  readonly mode: GridMode
  readonly isArranging: boolean
  readonly arrangement: Arrangement
  readonly onSettings: (tile: Tile) => void
}

/** One tile in its place; while arranging with what moves it, and without where it leads. */
export function GridTile(props: GridTileProps) {
  const { tile, mode, isArranging } = props
  const { x, y, w, h } = tile
  const place = { '--x': x, '--y': y, '--w': w, '--h': h } as CSSProperties
  const isWhole = isArranging && mode === 'whole'
  return (
    <li className={styles.tile} data-tile={tile.id} data-kind={tile.subject.kind} style={place}>
      <article aria-labelledby={`tile-${tile.id}`}>
        <TileFrameProvider
          value={{
            tile,
            isFree: mode === 'one',
            isStill: isArranging,
            tools: isArranging ? (name) => <Tools {...props} name={name} /> : null,
          }}
        >
          <CatchBoundary
            getResetKey={() => JSON.stringify(tile.subject)}
            errorComponent={({ error, reset }) => (
              <TileFailed
                title={titleOf(tile)}
                error={error instanceof Error ? error : new Error(String(error))}
                onAgain={reset}
              />
            )}
          >
            <TileContent subject={tile.subject} />
          </CatchBoundary>
        </TileFrameProvider>
      </article>
      {isWhole && (
        <span className={styles.corner} data-corner title={words.size} aria-hidden>
          <MoveDiagonal2 size={14} aria-hidden />
        </span>
      )}
    </li>
  )
}

function Tools({
  tile,
  name,
  arrangement,
  mode,
  onSettings,
}: GridTileProps & { readonly name: string }) {
  const act = actsOn({ tile, name, mode }, arrangement)
  const isWhole = mode === 'whole'
  return (
    <span className={styles.tools}>
      {mode !== 'two' && (
        <Grip
          tile={tile}
          label={words.move(name, standsAt(mode, arrangement.tiles, tile))}
          act={act}
        />
      )}
      <Menu
        trigger={<IconButton icon={EllipsisVertical} label={words.moreOf(name)} size="small" />}
      >
        <MenuItem onSelect={() => onSettings(tile)}>{words.change}</MenuItem>
        {mode === 'one' && (
          <>
            <MenuDivider />
            {(['up', 'down'] as const).map((direction) => (
              <MenuItem key={direction} onSelect={() => act({ move: direction })}>
                {words.directions[direction]}
              </MenuItem>
            ))}
          </>
        )}
        {isWhole && (
          <>
            <MenuDivider />
            {directions.map((direction) => (
              <MenuItem key={direction} onSelect={() => act({ move: direction })}>
                {words.directions[direction]}
              </MenuItem>
            ))}
            <MenuDivider />
            {directions.map((direction) => (
              <MenuItem key={direction} onSelect={() => act({ size: direction })}>
                {words.sizes[direction]}
              </MenuItem>
            ))}
          </>
        )}
        <MenuDivider />
        <MenuItem danger onSelect={() => act('remove')}>
          {words.removeTile}
        </MenuItem>
      </Menu>
    </span>
  )
}

/** Has the keys of its tile, and keeps them when the tile has gone to another place. */
function Grip({
  tile,
  label,
  act,
}: {
  readonly tile: Tile
  /** With where it stands. */
  readonly label: string
  readonly act: (act: TileAct) => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  useEffect(() => {
    if (hadFocus.current) button.current?.focus()
    hadFocus.current = false
  }, [tile])
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = actOfKey(event)
    if (wanted === null) return
    event.preventDefault()
    hadFocus.current = wanted !== 'remove'
    act(wanted)
  }
  return (
    <button
      ref={button}
      type="button"
      className={styles.grip}
      data-grip={tile.id}
      aria-label={label}
      aria-describedby="tile-keys"
      onKeyDown={onKeyDown}
    >
      <GripVertical size={15} aria-hidden />
    </button>
  )
}

function actsOn(
  { tile, name, mode }: { readonly tile: Tile; readonly name: string; readonly mode: GridMode },
  arrangement: Arrangement,
): (act: TileAct) => void {
  return (act) => {
    if (act === 'remove') {
      const order = inReadingOrder(arrangement.kept)
      const at = order.findIndex(({ id }) => id === tile.id)
      const next = order[at + 1] ?? order[at - 1]
      arrangement.remove(tile, name)
      if (next) document.querySelector<HTMLElement>(`[data-grip="${CSS.escape(next.id)}"]`)?.focus()
      return
    }
    const before = arrangement.kept
    const tiles =
      mode === 'one'
        ? 'move' in act
          ? steppedTurn(before, tile.id, act.move)
          : before
        : stepped(before, tile.id, act)
    const now = tiles.find(({ id }) => id === tile.id)
    if (tiles === before || now === undefined) return arrangement.say(words.stays(name))
    arrangement.change(
      tiles,
      'move' in act
        ? words.movedTo(
            name,
            mode === 'one' ? standsAt(mode, tiles, now) : words.place(now.x, now.y),
          )
        : words.resizedTo(name, words.extent(now.w, now.h)),
    )
  }
}
