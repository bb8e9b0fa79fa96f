import { leadingPlace } from '@desirepath/core'

export interface GraphNode {
  readonly id: string
  readonly kind: keyof typeof leadingPlace
  readonly title: string
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly { readonly from: string; readonly to: string }[]
}

interface Card {
  readonly width: number
  readonly height: number
  readonly gapX: number
  readonly gapY: number
}
export const CARD: Card = { width: 172, height: 46, gapX: 44, gapY: 10 }

export interface PlacedNode extends GraphNode {
  readonly x: number
  readonly y: number
  readonly joined: readonly string[]
}

export interface GraphLayout {
  readonly nodes: readonly PlacedNode[]
  /** Each from the side of one card to the side of another, as the `d` of a path. */
  readonly lines: readonly { readonly from: string; readonly to: string; readonly d: string }[]
  /** Which kinds stand where. */
  readonly columns: readonly { readonly x: number; readonly kinds: readonly GraphNode['kind'][] }[]
  readonly width: number
  readonly height: number
}

/**
 * Puts each kind into a column of its own and orders the cards of a column by the mean place of those
 * that they are joined with, a few times to and fro, so that lines cross little.
 */
export function layOut({ nodes, edges }: Graph, card: Card = CARD): GraphLayout {
  const joined = joinedOf(edges)
  const columns = columnsOf(nodes)
  for (let sweep = 0; sweep < 4; sweep++) {
    const order = sweep % 2 === 0 ? columns.keys() : [...columns.keys()].toReversed()
    for (const at of order) columns[at] = ordered(columns, at, joined)
  }
  const tallest = Math.max(0, ...columns.map((column) => column.length))
  const step = card.height + card.gapY
  const placed = columns.flatMap((column, at) =>
    column.map((node, row): PlacedNode => ({
      ...node,
      x: at * (card.width + card.gapX),
      y: (row + (tallest - column.length) / 2) * step,
      joined: joined.get(node.id) ?? [],
    })),
  )
  const byId = new Map(placed.map((node) => [node.id, node]))
  return {
    nodes: placed,
    lines: edges.filter(isNear(placed)).flatMap(({ from, to }) => {
      const [a, b] = [byId.get(from), byId.get(to)]
      return a === undefined || b === undefined ? [] : [{ from, to, d: lineOf(a, b, card) }]
    }),
    columns: columns.map((column, at) => ({
      x: at * (card.width + card.gapX),
      kinds: [...new Set(column.map(({ kind }) => kind))].toSorted(byOrder),
    })),
    width: Math.max(0, columns.length * (card.width + card.gapX) - card.gapX),
    height: Math.max(0, tallest * step - card.gapY),
  }
}

/** No line goes from a journey past what it leads over: an opportunity is drawn from its pain point. */
function isNear(nodes: readonly PlacedNode[]): (edge: Graph['edges'][number]) => boolean {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return ({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    if (a?.kind !== 'journey' || b === undefined) return true
    return !b.joined.some((id) => {
      const between = byId.get(id)
      return between !== undefined && between.x > a.x && between.x < b.x && a.joined.includes(id)
    })
  }
}

function joinedOf(edges: Graph['edges']): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>()
  for (const { from, to } of edges) {
    joined.set(from, [...(joined.get(from) ?? []), to])
    joined.set(to, [...(joined.get(to) ?? []), from])
  }
  return joined
}

function byOrder(a: GraphNode['kind'], b: GraphNode['kind']): number {
  const kinds = Object.keys(leadingPlace)
  return kinds.indexOf(a) - kinds.indexOf(b)
}

/** Columns that hold something. */
function columnsOf(nodes: readonly GraphNode[]): GraphNode[][] {
  const byColumn = Map.groupBy(nodes, ({ kind }) => leadingPlace[kind])
  return [...byColumn].toSorted(([a], [b]) => a - b).map(([, column]) => column)
}

function ordered(
  columns: readonly (readonly GraphNode[])[],
  at: number,
  joined: ReadonlyMap<string, readonly string[]>,
): GraphNode[] {
  const place = new Map<string, number>()
  columns.forEach((column, i) => {
    if (i !== at)
      column.forEach(({ id }, row) => place.set(id, (row + 0.5) / Math.max(1, column.length)))
  })
  const mean = ({ id }: GraphNode, row: number) => {
    const places = (joined.get(id) ?? []).flatMap((other) => place.get(other) ?? [])
    if (places.length === 0) return (row + 0.5) / Math.max(1, columns[at]!.length)
    return places.reduce((sum, each) => sum + each, 0) / places.length
  }
  return columns[at]!.map((node, row) => ({ node, mean: mean(node, row) }))
    .toSorted((a, b) => a.mean - b.mean)
    .map(({ node }) => node)
}

function lineOf(a: PlacedNode, b: PlacedNode, card: Card): string {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a]
  const y1 = left.y + card.height / 2
  const y2 = right.y + card.height / 2
  // Two of one column are joined around their right side.
  if (left.x === right.x) {
    const side = left.x + card.width
    const out = side + card.gapX / 2
    return `M${side} ${y1}C${out} ${y1} ${out} ${y2} ${side} ${y2}`
  }
  const x1 = left.x + card.width
  const bend = (right.x - x1) / 2
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${right.x - bend} ${y2} ${right.x} ${y2}`
}
