import type { Tile } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { Link, type LinkProps } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useRef } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/panel.tsx'
import { kindIcons } from '../kinds.ts'
import { type Size, useSize } from '../../../ui/use-size.ts'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** The tile that something is drawn in. */
export interface TileFrame {
  readonly tile: Tile
  /** On a narrow screen a tile is as high as what it shows. */
  readonly isFree: boolean
  /** Whether it is being arranged, and leads nowhere meanwhile. */
  readonly isStill: boolean
  /** What arranges it, by what it is called; null while nothing does. */
  readonly tools: ((name: string) => ReactNode) | null
}

const Frame = createContext<TileFrame | null>(null)
export const TileFrameProvider = Frame.Provider

function useFrame(): TileFrame {
  const frame = useContext(Frame)
  if (frame === null) throw new Error('A part of a tile stands outside of one')
  return frame
}

/** Rows that a tile shows where it may be as high as it likes. */
const FREE_ROWS = 5
const FREE_PICTURE = 220

/** What every tile has: its name and the way to where its subject lives, its content, what it rests on. */
export function TileParts({
  title,
  to,
  count,
  foot,
  isPicture = false,
  children,
}: {
  readonly title: string
  readonly to?: LinkProps | undefined
  /** How many there are in all. */
  readonly count?: number | undefined
  readonly foot?: ReactNode
  /** A picture fills what room there is; all else is as high as it is. */
  readonly isPicture?: boolean
  readonly children: ReactNode | ((size: Size) => ReactNode)
}) {
  const { tile, isFree, isStill, tools } = useFrame()
  const body = useRef<HTMLDivElement>(null)
  const measured = useSize(body)
  const size =
    measured && isFree
      ? { width: measured.width, height: isPicture ? FREE_PICTURE : Number.POSITIVE_INFINITY }
      : measured
  const Icon = kindIcons[tile.subject.kind]
  const name = tile.title === '' ? title : tile.title
  return (
    <>
      <header className={styles.head} data-tile-head>
        <span className={styles.icon} data-kind={tile.subject.kind}>
          <Icon size={14} aria-hidden />
        </span>
        <h2 id={`tile-${tile.id}`} title={name}>
          {to === undefined || isStill ? (
            <span dir="auto">{name}</span>
          ) : (
            <Link {...to} dir="auto">
              {name}
            </Link>
          )}
        </h2>
        {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
        {tools?.(name)}
      </header>
      <div ref={body} className={styles.body} inert={isStill}>
        {typeof children === 'function' ? size && children(size) : children}
      </div>
      {foot !== undefined && (
        <footer className={styles.foot} inert={isStill}>
          {foot}
        </footer>
      )}
    </>
  )
}

/** While it loads. */
export function TileLoading({
  title,
  to,
  says,
}: {
  readonly title: string
  readonly to?: LinkProps
  /** What takes its time. */
  readonly says?: string
}) {
  return (
    <TileParts title={title} to={to}>
      <div className={styles.loading} aria-busy>
        <Skeleton width="70%" height={14} />
        <Skeleton width="100%" height={14} />
        <Skeleton width="85%" height={14} />
        {says !== undefined && <p className={styles.rests}>{says}</p>}
      </div>
    </TileParts>
  )
}

/** What could not be loaded and why; the other tiles do not mind. */
export function TileFailed({
  title,
  error,
  onAgain,
}: {
  readonly title: string
  readonly error: Error
  readonly onAgain: () => unknown
}) {
  return (
    <TileParts title={title}>
      <div className={styles.none} role="alert">
        <b>{words.failed}</b>
        <p>{error.message}</p>
        <Button size="small" onClick={() => void onAgain()}>
          {words.again}
        </Button>
      </div>
    </TileParts>
  )
}

/** Where there is nothing, or too little: why, and what to do. */
export function TileNone({
  title,
  text,
  way,
}: {
  readonly title: string
  readonly text?: string
  readonly way?: { readonly label: string; readonly to: LinkProps } | undefined
}) {
  return (
    <div className={styles.none}>
      <b>{title}</b>
      {text !== undefined && <p>{text}</p>}
      {way && (
        <Link {...way.to} className={buttonClass({ size: 'small' })}>
          {way.label}
        </Link>
      )}
    </div>
  )
}

/** As many rows as there is room for, so that none is cut. */
export function TileRows<T>({
  items,
  size,
  rowHeight,
  keyOf,
  children,
}: {
  readonly items: readonly T[]
  readonly size: Size
  readonly rowHeight: number
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
}) {
  const isFree = !Number.isFinite(size.height)
  const room = isFree ? FREE_ROWS : Math.max(1, Math.floor(size.height / rowHeight))
  // What is left over belongs to the rows, as long as there are enough to fill the tile.
  const high = isFree || items.length < room ? rowHeight : size.height / room
  return (
    <ul className={styles.rows} style={{ gridAutoRows: high }}>
      {items.slice(0, room).map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  )
}

/** The foot of a tile: what it rests on, and the way to all of it. */
export function TileFoot({
  rests = '',
  way,
}: {
  readonly rests?: string
  readonly way?: { readonly label: string; readonly to: LinkProps } | undefined
}) {
  return (
    <>
      <span dir="auto">{rests}</span>
      {way && <Link {...way.to}>{way.label}</Link>}
    </>
  )
}
