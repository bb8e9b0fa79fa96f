import { type Branch, branchesOf, type Journey, type Stage, type Step } from '@desirepath/core'

export interface Column {
  /** Null for a stage that holds no step yet, which keeps its place, and for a folded branch. */
  readonly step: Step | null
  readonly branch: Branch | null
  /** Position among all columns of the journey, from 0. */
  readonly at: number
  readonly x: number
  readonly width: number
}

export interface StageSpan {
  readonly stage: Stage
  readonly index: number
  readonly x: number
  readonly width: number
  /** Begun in a band above. */
  readonly continued: boolean
}

/** The columns that lie side by side: the whole journey, or one band of it. */
export interface Columns {
  /** In the order of the journey; their xs fall where it runs from the right. */
  readonly list: readonly Column[]
  readonly stages: readonly StageSpan[]
  readonly byStep: ReadonlyMap<string, Column>
  /** Steps of the neighbouring bands, placed just outside, where a curve comes from and goes on to. */
  readonly outside: ReadonlyMap<string, Column>
  /** Position among all columns of every step of the journey. */
  readonly order: ReadonlyMap<string, number>
  /** Pixels, over all columns. */
  readonly width: number
  readonly rtl: boolean
  /** Number of the band, from 0. */
  readonly band: number
}

export const RAIL = 156
const NARROWEST = 132
/** Of a folded branch. */
export const FOLDED = 112
const WIDEST = 260
const USUAL = 172

interface Slot {
  readonly stage: Stage
  readonly index: number
  readonly step: Step | null
  readonly branch: Branch | null
  readonly at: number
  readonly width: number
}

interface ColumnOptions {
  readonly width?: number | undefined
  readonly rtl?: boolean
  /** Ids of branches that are one narrow column each. */
  readonly folded?: readonly string[] | undefined
}

/** One column a step, in the order of the stages; steps of no known stage stand last. */
export function columnsOf(
  journey: Journey,
  { width, rtl = false, folded }: ColumnOptions = {},
): Columns {
  const slots = slotsOf(journey, { width, folded })
  return placed(slots, { all: slots, rtl, band: 0 })
}

/** The same in bands no wider than `room` pixels, broken between stages where possible and made equally wide. */
export function bandsOf(
  journey: Journey,
  {
    room,
    rtl,
    folded,
  }: { readonly room: number; readonly rtl: boolean } & Pick<ColumnOptions, 'folded'>,
): Columns[] {
  const slots = slotsOf(journey, { folded })
  return balanced(slots, room).map((band, i) => {
    const widest = Math.max(...band.map((slot) => slot.width))
    const natural = totalWidth(band)
    const stretch = Math.min(room / natural, Math.max(1, (WIDEST * 1.25) / widest))
    const stretched = band.map((slot) => ({ ...slot, width: Math.floor(slot.width * stretch) }))
    return placed(stretched, { all: slots, rtl, band: i })
  })
}

function slotsOf(
  journey: Journey,
  { width: wishedWidth, folded = [] }: Pick<ColumnOptions, 'width' | 'folded'>,
): Slot[] {
  const branches = branchesOf(journey).filter(({ id }) => folded.includes(id))
  const hidden = new Set(branches.flatMap(({ stepIds }) => stepIds.slice(1)))
  const known = new Set(journey.stages.map((stage) => stage.id))
  const homeless = journey.steps.filter((step) => !known.has(step.stageId))
  const groups: (readonly [Stage, readonly (Step | null)[]])[] = journey.stages.map((stage) => {
    const steps = journey.steps.filter((step) => step.stageId === stage.id && !hidden.has(step.id))
    return [stage, steps.length === 0 ? [null] : steps] as const
  })
  if (homeless.length > 0) groups.push([{ id: '', title: 'No stage', reach: null }, homeless])
  const count = groups.reduce((sum, [, steps]) => sum + steps.length, 0)
  const usual = columnWidth(count, wishedWidth)
  let at = 0
  return groups.flatMap(([stage, steps], index) =>
    steps.map((step) => {
      const branch = branches.find(({ id }) => id === step?.id) ?? null
      const width = branch === null ? (step?.width ?? usual) : FOLDED
      return { stage, index, step: branch === null ? step : null, branch, at: at++, width }
    }),
  )
}

function columnWidth(count: number, wished?: number): number {
  if (count === 0) return 0
  if (wished === undefined) return count < 6 ? Math.min(WIDEST, Math.floor(1032 / count)) : USUAL
  return Math.max(NARROWEST, Math.min(WIDEST, Math.floor((wished - RAIL) / count)))
}

function totalWidth(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => sum + slot.width, 0)
}

function placed(
  slots: readonly Slot[],
  options: { readonly all: readonly Slot[]; readonly rtl: boolean; readonly band: number },
): Columns {
  const { all, rtl, band } = options
  const width = totalWidth(slots)
  const list: Column[] = []
  const stages: StageSpan[] = []
  let start = 0
  for (const { stage, index, step, branch, at, width: own } of slots) {
    const x = rtl ? width - start - own : start
    list.push({ step, branch, at, x, width: own })
    const last = stages.at(-1)
    if (last?.index === index) {
      stages[stages.length - 1] = { ...last, x: Math.min(last.x, x), width: last.width + own }
    } else {
      stages.push({ stage, index, x, width: own, continued: all[at - 1]?.index === index })
    }
    start += own
  }
  const order = new Map(all.flatMap(({ step, at }) => (step ? [[step.id, at] as const] : [])))
  return {
    list,
    stages,
    byStep: byStep(list),
    outside: outside(list, options),
    order,
    width,
    rtl,
    band,
  }
}

function byStep(list: readonly Column[]): Map<string, Column> {
  return new Map(list.flatMap((column) => (column.step ? [[column.step.id, column] as const] : [])))
}

function outside(
  list: readonly Column[],
  { all, rtl }: { readonly all: readonly Slot[]; readonly rtl: boolean },
): Map<string, Column> {
  const [first, last] = [list[0], list.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const beyond = (edge: Column, by: -1 | 1): Column[] => {
    const slot = all[edge.at + by]
    if (slot === undefined) return []
    const away = (rtl ? -by : by) * edge.width
    const { step, branch } = slot
    return [{ step, branch, at: slot.at, x: edge.x + away, width: edge.width }]
  }
  return byStep([...beyond(first, -1), ...beyond(last, 1)])
}

/**
 * Splits columns into the fewest bands, so that as little room as possible stays empty (least squares,
 * by dynamic programming over the places where a band may end); a break within a stage costs as much
 * as an empty half band.
 */
function balanced(slots: readonly Slot[], room: number): Slot[][] {
  const bandCost = room * room
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= slots.length; end++) {
    let found = { cost: Infinity, from: end - 1 }
    let width = 0
    for (let from = end - 1; from >= 0; from--) {
      width += slots[from]?.width ?? 0
      if (width > room && from < end - 1) break
      const cuts = slots[from]?.index === slots[from - 1]?.index ? bandCost / 4 : 0
      const empty = Math.max(0, room - width)
      const cost = (best[from]?.cost ?? 0) + bandCost * 2 + empty * empty + cuts
      if (cost < found.cost) found = { cost, from }
    }
    best.push(found)
  }
  const bands: Slot[][] = []
  for (let end = slots.length; end > 0; end = best[end]?.from ?? 0)
    bands.unshift(slots.slice(best[end]?.from ?? 0, end))
  return bands
}
