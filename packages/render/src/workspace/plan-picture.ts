import { plural, solutionAims, usualStagePlace, type WorkspaceRecord } from '@desirepath/core'
import { formatDate } from '../figures/format.ts'
import { type Block, element, place, stack, textBlock, textLine } from '../map/svg.ts'
import type { Picture } from '../render-map.ts'
import { textWidth } from '../text/measure.ts'
import { stageColour } from '../theme/tokens.ts'
import { cardBox, paint, slide, SLIDE_WIDTH } from './slide.ts'
import { planWords, solutionAimNames, solutionStatuses } from './words.ts'

type Solution = Pick<
  WorkspaceRecord<'solution'>,
  'title' | 'status' | 'due' | 'owner' | 'stage' | 'aim'
>
type Aim = Solution['aim']

interface Options {
  /** The journey whose stages come first. */
  readonly journey: { readonly title: string; readonly stages: readonly string[] } | null
  /** The day of the picture, ISO 8601: what was due before it is late. */
  readonly asOf: string
}

const STAGE = 150
const GAP = 8
const PAD = 8
const HEAD = 34

/** The marketing plan: solutions by stage and by what they aim at. */
export function renderPlan(solutions: readonly Solution[], { journey, asOf }: Options): Picture {
  const stages = planStages(journey?.stages ?? [], solutions)
  const aims = [...solutionAims, ...(solutions.some(({ aim }) => aim === null) ? [null] : [])]
  const column = (SLIDE_WIDTH - STAGE) / aims.length
  const left = (at: number) => STAGE + at * column
  let y = HEAD
  const rows = stages.map((stage, at) => {
    const cells = aims.map((aim) =>
      stack(
        solutions
          .filter((each) => each.stage === stage && each.aim === aim)
          .map((each) => solutionCard(each, column - 2 * PAD, asOf)),
        GAP,
      ),
    )
    const name = stageName(stage, at)
    const height = Math.max(
      46,
      name.height + 2 * PAD,
      ...cells.map((each) => each.height + 2 * PAD),
    )
    const svg = place(0, y, rowOf({ name, cells, column }))
    y += height
    return svg
  })
  const heads = aims.map((aim, at) =>
    textLine(aimName(aim), {
      x: left(at) + PAD,
      y: 20,
      size: 15,
      weight: 'semiBold',
      fill: paint.ink,
    }),
  )
  const late = solutions.filter((each) => isLate(each, asOf)).length
  return slide(
    { width: SLIDE_WIDTH, height: y, svg: heads.join('') + rows.join('') },
    {
      title: planWords.title,
      says: [
        plural(solutions.length, 'solution'),
        late === 0 ? '' : `${late} late`,
        journey === null ? '' : `stages of “${journey.title}”`,
        `as of ${formatDate(asOf)}`,
      ],
    },
  )
}

/** The stages of a journey in their order, then others that solutions name; none where some name none. */
export function planStages(
  ofJourney: readonly string[],
  solutions: readonly Pick<Solution, 'stage'>[],
): string[] {
  const named = solutions.map(({ stage }) => stage)
  const place = (stage: string) => usualStagePlace(stage) ?? 999
  const others = named
    .filter((stage) => stage !== '')
    .toSorted((a, b) => place(a) - place(b) || a.localeCompare(b))
  const all = [...ofJourney, ...others, ...(named.includes('') ? [''] : [])]
  return [...new Set(all)]
}

function aimName(aim: Aim): string {
  return aim === null ? planWords.noAim : solutionAimNames[aim]
}

function stageName(stage: string, at: number): Block {
  const isNone = stage === ''
  return textBlock(isNone ? planWords.noStage : stage, {
    size: 14,
    weight: 'semiBold',
    fill: isNone ? paint.ink3 : stageColour(paint, at),
    width: STAGE - 16,
    maxLines: 3,
  })
}

function rowOf({
  name,
  cells,
  column,
}: {
  readonly name: Block
  readonly cells: readonly Block[]
  readonly column: number
}): string {
  const line = element('rect', { width: SLIDE_WIDTH, height: 1, fill: paint.line })
  const drawn = cells.map(({ svg }, at) => place(STAGE + at * column + PAD, PAD, svg))
  return line + place(0, PAD + 5, name.svg) + drawn.join('')
}

function solutionCard(solution: Solution, width: number, asOf: string): Block {
  const { title, status, owner } = solution
  const inner = width - 26
  const late = isLate(solution, asOf)
  const words = stack(
    [
      textBlock(title, {
        size: 13,
        weight: 'semiBold',
        fill: paint.ink,
        width: inner,
        maxLines: 3,
      }),
      statusLine(status, [dayOf(solution, late), owner].filter(Boolean).join(' · '), {
        late,
        inner,
      }),
    ],
    3,
  )
  const height = words.height + 16
  const box = cardBox({ width, height }, statusColour[status])
  return { height, svg: box + place(15, 8, words.svg) }
}

function dayOf({ due, status }: Solution, late: boolean): string {
  if (due === null || status === 'done' || status === 'dropped') return ''
  return `${late ? 'was due' : 'due'} ${formatDate(due)}`
}

/** “Planned  due 3 Mar 2026 · Ida”, in two lines where one is too narrow. */
function statusLine(
  status: Solution['status'],
  rest: string,
  { late, inner }: { readonly late: boolean; readonly inner: number },
): Block {
  const size = 11.5
  const name = solutionStatuses[status]
  const style = { size, fill: statusColour[status], weight: 'semiBold' } as const
  const said = { size, fill: late ? paint.pain : paint.ink2, width: inner, maxLines: 2 }
  const wide = textWidth(name, { size, weight: 'semiBold' }) + 8
  const first = textBlock(name, { ...style, width: inner, maxLines: 1 })
  const second = textBlock(rest, said)
  if (wide + textWidth(rest, { size, weight: 'regular' }) > inner) return stack([first, second], 0)
  return { height: first.height, svg: first.svg + place(wide, 0, second.svg) }
}

function isLate({ due, status }: Solution, asOf: string): boolean {
  return due !== null && due < asOf.slice(0, 10) && status !== 'done' && status !== 'dropped'
}

const statusColour: Readonly<Record<Solution['status'], string>> = {
  proposed: paint.ink3,
  planned: paint.accent,
  inProgress: paint.solution,
  inTest: paint.opportunity,
  done: paint.delight,
  dropped: paint.assumed,
}
