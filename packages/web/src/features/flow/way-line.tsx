import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { MessageSquare } from 'lucide-react'
import { Glyph } from '../../ui/glyph.tsx'
import { LABEL } from './graph.ts'
import styles from './flow.module.css'

/** What a line is told beside its ends. */
export interface WayData extends Record<string, unknown> {
  readonly share: string
  /** Under which customers go this way. */
  readonly condition: string
  /** What stops customers on it. */
  readonly obstacle: string
  /** Open threads of comments about it. */
  readonly threads: number
  readonly kind: string
  readonly bends: readonly Point[] | undefined
  /** The middle of the room that was kept for the label; undefined where none was. */
  readonly room: Point | undefined
  /** Of a way from row to row: the height at which it runs between them. */
  readonly turn: number | undefined
}
type Way = Edge<WayData>

interface Point {
  readonly x: number
  readonly y: number
}

/** A way between two steps: around the cards when it goes on, above them when it goes back. */
export function WayLine(props: EdgeProps<Way>) {
  const { sourceX, sourceY, targetX, targetY, data, markerEnd, style } = props
  const from = { x: sourceX, y: sourceY }
  const to = { x: targetX, y: targetY }
  const { path, label } =
    data?.kind === 'exit'
      ? straight(from, to)
      : data?.turn !== undefined
        ? wayAround(from, to, data.turn)
        : data?.kind === 'loop' || targetX < sourceX
          ? wayBack(from, to)
          : wayOn([from, ...(data?.bends ?? []), to])
  return (
    <>
      <BaseEdge
        path={path}
        {...(markerEnd !== undefined && { markerEnd })}
        {...(style && { style })}
        interactionWidth={18}
      />
      {data !== undefined && <WayLabel data={data} at={data.room ?? label} />}
    </>
  )
}

function WayLabel({ data, at }: { readonly data: WayData; readonly at: Point }) {
  const { share, condition, obstacle, threads } = data
  if (share === '' && condition === '' && obstacle === '' && threads === 0) return null
  return (
    <EdgeLabelRenderer>
      <span
        className={styles.label}
        style={{
          transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`,
          maxWidth: LABEL.width,
        }}
      >
        {share !== '' && <b>{share}</b>}
        {condition !== '' && (
          <span dir="auto" title={condition}>
            {condition}
          </span>
        )}
        {obstacle !== '' && (
          <span className={styles.obstacle} dir="auto" title={obstacle}>
            <Glyph name="warning" size={11} />
            <span>{obstacle}</span>
          </span>
        )}
        {threads > 0 && (
          <span className={styles.threads}>
            <MessageSquare size={11} aria-hidden /> {threads}
          </span>
        )}
      </span>
    </EdgeLabelRenderer>
  )
}

interface Line {
  readonly path: string
  readonly label: Point
}

function straight(from: Point, to: Point): Line {
  return { path: `M${from.x} ${from.y}L${to.x} ${to.y}`, label: middle(from, to) }
}

/** Through the bends, always leaving and arriving level. */
function wayOn(points: readonly Point[]): Line {
  const [first = { x: 0, y: 0 }, ...rest] = points
  let before = first
  const pieces = rest.map((point) => {
    const half = (before.x + point.x) / 2
    const piece = `C${half} ${before.y} ${half} ${point.y} ${point.x} ${point.y}`
    before = point
    return piece
  })
  const at = Math.floor((points.length - 1) / 2)
  return {
    path: `M${first.x} ${first.y}${pieces.join('')}`,
    label: middle(points[at] ?? first, points[at + 1] ?? first),
  }
}

/** Up from the end of a step, back above the cards, and down into the beginning of the earlier one. */
function wayBack(from: Point, to: Point): Line {
  return wayAround(
    from,
    to,
    Math.min(from.y, to.y) - 54 - Math.min(80, Math.abs(from.x - to.x) * 0.07),
  )
}

/** From the end of a step to another height, along there, and into the beginning of the other step. */
function wayAround(from: Point, to: Point, height: number): Line {
  const reach = 30
  const turn = to.x < from.x ? -14 : reach + 14
  const path = [
    `M${from.x} ${from.y}`,
    `C${from.x + reach} ${from.y} ${from.x + reach} ${height} ${from.x + turn} ${height}`,
    `L${to.x - turn} ${height}`,
    `C${to.x - reach} ${height} ${to.x - reach} ${to.y} ${to.x} ${to.y}`,
  ].join('')
  return { path, label: { x: (from.x + to.x) / 2, y: height } }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
