import { plural } from '@desirepath/core'
import { formatCount, formatDate } from '../figures/format.ts'
import { severityDots } from '../map/record-card.ts'
import { element, place, stack, textBlock, textLine, tooltip } from '../map/svg.ts'
import type { Picture } from '../render-map.ts'
import { textWidth } from '../text/measure.ts'
import { cardBox, paint, slide, SLIDE_WIDTH } from './slide.ts'
import { journeyKinds } from './words.ts'

interface Counts {
  readonly journeys: number
  readonly painPoints: number
  readonly opportunities: number
  readonly solutions: number
  /** 1…5, of the worst pain point. */
  readonly worst: number | null
}

interface Branch {
  readonly id: string
  /** With the journeys below it. */
  readonly all: Counts
  readonly children: readonly Branch[]
}

interface Journey {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly customers: number
  readonly asOf: string | null
}

interface Atlas {
  readonly journeys: readonly Journey[]
  readonly roots: readonly Branch[]
}

interface Options {
  /** The day of the picture, ISO 8601. */
  readonly asOf: string
}

const CARD = { width: 276, height: 116 }
const GAP_X = 46
const GAP_Y = 14
const COLUMNS = Math.floor((SLIDE_WIDTH + GAP_Y) / (CARD.width + GAP_Y))

/** How journeys hold each other, each as a card with its figures and those of all below it. */
export function renderAtlas({ journeys, roots }: Atlas, { asOf }: Options): Picture {
  const byId = new Map(journeys.map((journey) => [journey.id, journey]))
  const card = ({ id, all }: Branch) => {
    const journey = byId.get(id)
    return journey === undefined ? '' : journeyCard(journey, all)
  }
  const trees = roots.filter(({ children }) => children.length > 0)
  const alone = roots.filter(({ children }) => children.length === 0)
  const drawn: Drawn = { cards: [], lines: [], rows: 0, levels: 0 }
  for (const root of trees) placeBranch(root, 0, drawn)
  const treeHeight = drawn.rows * (CARD.height + GAP_Y)
  const aloneTop = trees.length > 0 && alone.length > 0 ? treeHeight + 40 : treeHeight
  const grid = alone.map((branch, at) => {
    const x = (at % COLUMNS) * (CARD.width + GAP_Y)
    return place(x, aloneTop + Math.floor(at / COLUMNS) * (CARD.height + GAP_Y), card(branch))
  })
  const heading =
    aloneTop === treeHeight
      ? ''
      : textLine('In no other journey', {
          x: 0,
          y: treeHeight + 22,
          size: 13,
          weight: 'semiBold',
          fill: paint.ink2,
        })
  const svg = [
    ...drawn.lines,
    ...drawn.cards.map(({ x, y, branch }) => place(x, y, card(branch))),
    heading,
    ...grid,
  ]
  const width = Math.max(
    drawn.levels * (CARD.width + GAP_X) - GAP_X,
    Math.min(alone.length, COLUMNS) * (CARD.width + GAP_Y) - GAP_Y,
    CARD.width,
  )
  const height = aloneTop + Math.ceil(alone.length / COLUMNS) * (CARD.height + GAP_Y) - GAP_Y
  return slide(
    { width, height: Math.max(CARD.height, height), svg: svg.join('') },
    {
      title: 'Atlas of journeys',
      says: [plural(journeys.length, 'journey'), `as of ${formatDate(asOf)}`],
      note: 'Pain points, opportunities and solutions are counted with the journeys that a journey holds, each once. Customers and the day of their figures are those of its own map.',
    },
  )
}

interface Drawn {
  readonly cards: { readonly x: number; readonly y: number; readonly branch: Branch }[]
  readonly lines: string[]
  rows: number
  levels: number
}

/** Puts a branch beside what it holds, in the middle of it; gives the height of its middle. */
function placeBranch(branch: Branch, level: number, drawn: Drawn): number {
  const step = CARD.height + GAP_Y
  const x = level * (CARD.width + GAP_X)
  drawn.levels = Math.max(drawn.levels, level + 1)
  const below = branch.children.map((child) => placeBranch(child, level + 1, drawn))
  const middle =
    below.length === 0 ? drawn.rows++ * step + CARD.height / 2 : (below[0]! + below.at(-1)!) / 2
  drawn.cards.push({ x, y: middle - CARD.height / 2, branch })
  const right = x + CARD.width
  const half = right + GAP_X / 2
  for (const y of below) {
    const d = `M${right} ${middle}H${half}V${y}H${x + CARD.width + GAP_X}`
    drawn.lines.push(
      element('path', { d, fill: 'none', stroke: paint.assumed, 'stroke-width': 1.5 }),
    )
  }
  return middle
}

function journeyCard({ title, kind, customers, asOf }: Journey, counts: Counts): string {
  const inner = CARD.width - 32
  const day = asOf === null || customers === 0 ? '' : formatDate(asOf)
  const about = [
    journeyKinds[kind as keyof typeof journeyKinds] ?? kind,
    customers === 0 ? '' : plural(customers, 'customer'),
    day,
  ]
  const head = stack(
    [
      textBlock(title, {
        size: 14.5,
        weight: 'semiBold',
        fill: paint.ink,
        width: inner,
        maxLines: 2,
        leading: 1.22,
      }),
      textBlock(about.filter((each) => each !== '').join(' · '), {
        size: 11,
        fill: paint.ink2,
        width: inner,
        maxLines: 1,
      }),
    ],
    2,
  )
  const edge = counts.journeys > 1 ? paint.accent : paint.ink3
  const content = place(18, 11, head.svg) + place(18, CARD.height - 44, countLines(counts))
  return element('g', {}, tooltip(title) + cardBox(CARD, edge) + content)
}

/** “5 pain points ●●●●○” over “3 opportunities 4 solutions”. */
function countLines({ painPoints, worst, opportunities, solutions }: Counts): string {
  const pains = counted(painPoints, 'pain point', paint.pain)
  const dots = worst === null ? '' : severityDots(worst, paint).svg
  const chances = counted(opportunities, 'opportunity', paint.opportunity, 'opportunities')
  const done = counted(solutions, 'solution', paint.solution)
  const second = chances.svg + place(chances.width, 0, done.svg)
  return pains.svg + place(pains.width, -1, dots) + place(0, 18, second)
}

function counted(n: number, one: string, fill: string, many = `${one}s`) {
  if (n === 0) return { width: 0, svg: '' }
  const count = formatCount(n)
  const name = n === 1 ? one : many
  const wide = textWidth(count, { size: 13, weight: 'semiBold' }) + 4
  const svg =
    textLine(count, { x: 0, y: 12, size: 13, weight: 'semiBold', fill }) +
    textLine(name, { x: wide, y: 12, size: 11.5, fill: paint.ink2 })
  return { width: wide + textWidth(name, { size: 11.5, weight: 'regular' }) + 14, svg }
}
