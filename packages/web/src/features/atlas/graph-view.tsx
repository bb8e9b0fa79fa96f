import { leadingPlace } from '@desirepath/core'
import { CARD, formatCount, layOut, type PlacedNode } from '@desirepath/render'
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { ArrowUpRight, Goal, type LucideIcon, Map as MapIcon, Network } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { useSize } from '../../ui/use-size.ts'
import { nounOf, recordIcons } from '../records/kinds.ts'
import { words as recordWords } from '../records/words.ts'
import styles from './atlas.module.css'
import { type Graph, type GraphNode, useGraph } from './queries.ts'
import { words } from './words.ts'

/** Goals, journeys, pain points, opportunities, solutions and metrics, and what leads from one to the next. */
export function GraphView({ focus }: { readonly focus: string | undefined }) {
  const { data, error, refetch } = useGraph(focus)
  if (error && data === undefined)
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  if (data === undefined) return <Skeleton width="100%" height={240} />
  if (data.edges.length === 0 && focus === undefined)
    return (
      <Empty icon={Network} title={words.noneTitle}>
        <p>{words.none}</p>
      </Empty>
    )
  return <Drawn graph={data} focus={focus} />
}

/** The picture, as wide as there is room where that is enough to read it. */
function Drawn({ graph, focus }: { readonly graph: Graph; readonly focus: string | undefined }) {
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const room = useSize(frame)?.width ?? 0
  const card = useMemo(() => cardFor(graph, room), [graph, room])
  const layout = useMemo(() => layOut(graph, card), [graph, card])
  const choose = (id: string | undefined) =>
    void navigate({ to: '/atlas', search: { view: 'connections', focus: id } })
  return (
    <div ref={frame} className={styles.graph}>
      <p className={styles.hint}>
        {words.graphHint}
        {focus !== undefined && (
          <Button size="small" onClick={() => choose(undefined)}>
            {words.all}
          </Button>
        )}
        {graph.left > 0 && <span>{words.left(formatCount(graph.left))}</span>}
      </p>
      <div className={styles.scroller}>
        <div className={styles.heads} style={{ width: layout.width }}>
          {layout.columns.map(({ x, kinds }) => (
            <b key={x} style={{ insetInlineStart: x, width: card.width }}>
              {kinds.map(manyOf).join(', ')}
            </b>
          ))}
        </div>
        <div
          ref={picture}
          className={styles.picture}
          role="group"
          aria-label={words.picture}
          style={{ width: layout.width, height: layout.height }}
        >
          <svg width={layout.width} height={layout.height} aria-hidden>
            {layout.lines.map(({ from, to, d }) => (
              <path key={`${from}~${to}`} d={d} data-near={from === focus || to === focus} />
            ))}
          </svg>
          {layout.nodes.map((node) => (
            <NodeCard
              key={node.id}
              node={node}
              card={card}
              isFocus={node.id === focus}
              onChoose={() => choose(node.id.replace(/^goal:/, ''))}
              onKey={(event) => walk(event, node, { nodes: layout.nodes, at: picture.current })}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function NodeCard({
  node,
  card,
  isFocus,
  onChoose,
  onKey,
}: {
  readonly node: PlacedNode
  readonly card: typeof CARD
  readonly isFocus: boolean
  readonly onChoose: () => void
  readonly onKey: (event: KeyboardEvent) => void
}) {
  const { id, title, kind, x, y, joined } = node
  const [Icon, name] = lookOf(kind)
  const link = addressOf(node)
  return (
    <div
      className={clsx(styles.node)}
      data-kind={kind}
      data-focus={isFocus || undefined}
      style={{ insetInlineStart: x, insetBlockStart: y, width: card.width, height: card.height }}
    >
      <button
        type="button"
        data-node={id}
        aria-current={isFocus || undefined}
        aria-label={`${name}: ${title}, ${words.joined(joined.length)}`}
        onClick={onChoose}
        onKeyDown={onKey}
      >
        <Icon size={14} aria-hidden />
        <span dir="auto">{title}</span>
      </button>
      {link && (
        <Link {...link} className={styles.openNode} aria-label={words.open(title)}>
          <ArrowUpRight size={14} aria-hidden />
        </Link>
      )}
    </div>
  )
}

/** Around the cards. */
const MARGIN = 62

function cardFor({ nodes }: Graph, room: number): typeof CARD {
  const columns = new Set(nodes.map(({ kind }) => leadingPlace[kind])).size
  const gapX = 30
  const width = Math.floor((room - MARGIN - (columns - 1) * gapX) / columns)
  if (width >= CARD.width || width < LEAST) return CARD
  return { ...CARD, width, gapX, height: 60 }
}

/** As wide as a card is at least, to be read. */
const LEAST = 132

function lookOf(kind: GraphNode['kind']): readonly [LucideIcon, string] {
  if (kind === 'goal') return [Goal, words.goal]
  if (kind === 'journey') return [MapIcon, words.journey]
  return [recordIcons[kind], recordWords.types[kind].one]
}

function manyOf(kind: GraphNode['kind']): string {
  if (kind === 'goal') return words.goals
  return kind === 'journey' ? words.journeys : recordWords.types[kind].many
}

function addressOf({ id, kind }: GraphNode): LinkProps | null {
  if (kind === 'goal') return { to: '/journeys/$id/brief', params: { id: id.slice(5) } }
  if (kind === 'journey') return { to: '/journeys/$id', params: { id } }
  return { to: '/$noun/$id', params: { noun: nounOf(kind), id } }
}

/** Arrow keys go up and down a column, and sideways to the nearest that it is joined with. */
function walk(
  event: KeyboardEvent,
  from: PlacedNode,
  { nodes, at }: { readonly nodes: readonly PlacedNode[]; readonly at: HTMLElement | null },
): void {
  const near = (found: readonly PlacedNode[]) =>
    found.toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0]
  const column = nodes.filter(({ x, id }) => x === from.x && id !== from.id)
  const joined = nodes.filter(({ id }) => from.joined.includes(id))
  const targets: Record<string, PlacedNode | undefined> = {
    ArrowUp: near(column.filter(({ y }) => y < from.y)),
    ArrowDown: near(column.filter(({ y }) => y > from.y)),
    ArrowLeft: near(joined.filter(({ x }) => x < from.x)),
    ArrowRight: near(joined.filter(({ x }) => x > from.x)),
  }
  const target = targets[event.key]
  if (target === undefined) return
  event.preventDefault()
  at?.querySelector<HTMLElement>(`[data-node="${CSS.escape(target.id)}"]`)?.focus()
}
