import { plural } from '@desirepath/core'
import { formatCount, formatDate } from '../figures/format.ts'
import { element, place, textBlock, tooltip } from '../map/svg.ts'
import type { Picture } from '../render-map.ts'
import { type Graph, type GraphNode, layOut, type PlacedNode } from './graph-layout.ts'
import { cardBox, paint, slide } from './slide.ts'
import { graphColumns } from './words.ts'

interface Options {
  /** The day of the picture, ISO 8601. */
  readonly asOf: string
  /** How many more there are than are drawn. */
  readonly left: number
  /** The id of what it is drawn around. */
  readonly focus?: string | undefined
}

const HEAD = 34
const CARD = { width: 180, height: 62, gapX: 40, gapY: 12 } as const

/** What leads from goals over journeys, pain points, opportunities and solutions to metrics. */
export function renderConnections(graph: Graph, { asOf, left, focus }: Options): Picture {
  const { nodes, lines, columns, width, height } = layOut(graph, CARD)
  const all = formatCount(nodes.length + left)
  const counted = left === 0 ? all : `${formatCount(nodes.length)} of ${all}`
  const centre = nodes.find(({ id }) => id === focus)
  const heads = columns.map(({ x, kinds }) =>
    place(
      x,
      0,
      textBlock(kinds.map((kind) => graphColumns[kind]).join(', '), {
        size: 12.5,
        weight: 'semiBold',
        fill: paint.ink2,
        width: CARD.width + CARD.gapX - 8,
        maxLines: 1,
      }).svg,
    ),
  )
  const joins = lines.map(({ from, to, d }) => {
    const isNear = focus !== undefined && (from === focus || to === focus)
    return element('path', {
      d,
      fill: 'none',
      stroke: isNear ? paint.accent : paint.assumed,
      'stroke-width': isNear ? 2 : 1.2,
      'stroke-opacity': isNear ? undefined : '0.6',
    })
  })
  const cards = nodes.map((node) => place(node.x, node.y, nodeCard(node, node.id === focus)))
  const svg = heads.join('') + place(0, HEAD, joins.join('') + cards.join(''))
  return slide(
    { width, height: HEAD + height, svg },
    {
      title:
        centre === undefined ? 'What leads to what' : `What leads to and from “${centre.title}”`,
      says: [
        `${counted} goals, journeys and records`,
        plural(lines.length, 'connection'),
        `as of ${formatDate(asOf)}`,
      ],
    },
  )
}

function nodeCard({ title, kind }: PlacedNode, isFocus: boolean): string {
  const words = textBlock(title, {
    size: 12,
    fill: paint.ink,
    weight: isFocus ? 'semiBold' : 'regular',
    width: CARD.width - 24,
    maxLines: 3,
    leading: 1.28,
  })
  const ring = {
    width: CARD.width,
    height: CARD.height,
    rx: 8,
    fill: 'none',
    stroke: paint.accent,
    'stroke-width': 2,
  }
  const edge = isFocus ? element('rect', ring) : ''
  const text = place(14, (CARD.height - words.height) / 2, words.svg)
  return element('g', {}, tooltip(title) + cardBox(CARD, colours[kind]) + edge + text)
}

const colours: Readonly<Record<GraphNode['kind'], string>> = {
  goal: paint.accent,
  journey: paint.ink,
  persona: paint.persona2,
  touchpoint: paint.persona1,
  channel: paint.persona1,
  painPoint: paint.pain,
  delight: paint.delight,
  opportunity: paint.middle,
  solution: paint.solution,
  metric: paint.accent,
  resource: paint.ink3,
}
