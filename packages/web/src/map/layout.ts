import type {
  Basis,
  Branch,
  Card,
  Journey,
  JourneyRecord,
  Lane,
  Stage,
  Step,
} from '@desirepath/core'
import type { LaneRows } from './lane-rows.ts'

/** What the map shows and how, as it stands in the address. */
export interface MapView {
  /** Ids of lanes not shown to this reader; with a `!` before it, one shown though hidden for all. */
  readonly hidden: ReadonlySet<string>
  /** Ids of personas whose curves are shown beside the main one. */
  readonly personas: ReadonlySet<string>
  /** Ids of curves that would be shown but are switched off. */
  readonly curvesOff: ReadonlySet<string>
  /** The curve that is being drawn, where one was chosen. */
  readonly curve: string | null
  /** 0.25 … 2. */
  readonly zoom: number
  readonly compact: boolean
  /** Words searched for on the map. */
  readonly find: string
  /** Ids of branches whose steps are shown. */
  readonly unfolded: ReadonlySet<string>
}

/** How many cards a clamped cell shows before it counts the rest. */
export const CLAMPED = 3

export interface MapColumn {
  readonly step: Step
  /** 0-based position on the grid, on which a stage without steps has a column too. */
  readonly index: number
  /** 0-based position among all steps, those of folded branches too: merged cards count these. */
  readonly at: number
  /** Position of its stage, which gives the hue. */
  readonly stage: number
}

export interface StageSpan {
  readonly stage: Stage
  readonly index: number
  /** First column and number of columns on the grid. */
  readonly first: number
  readonly span: number
  /** Those of its steps that have columns. */
  readonly steps: readonly Step[]
  /** A stage without any step has one narrow column. */
  readonly isEmpty: boolean
}

/** A branch as one narrow column. */
export interface FoldedColumn {
  readonly branch: Branch
  readonly index: number
}

export interface MapLayout extends LaneRows {
  readonly columns: readonly MapColumn[]
  readonly stages: readonly StageSpan[]
  readonly folds: readonly FoldedColumn[]
  /** Columns on the grid. */
  readonly tracks: number
  readonly recordOf: ReadonlyMap<string, JourneyRecord>
  readonly basis: Basis
}

/** Stages and steps as columns, steps in the order of their stages; a folded branch is one of them. */
export function layoutColumns(
  { stages, steps }: Pick<Journey, 'stages' | 'steps'>,
  folded: readonly Branch[] = [],
): Pick<MapLayout, 'columns' | 'stages' | 'folds' | 'tracks'> {
  const foldOf = new Map(folded.flatMap((branch) => branch.stepIds.map((id) => [id, branch])))
  const byStage = Map.groupBy(steps, ({ stageId }) => stageId)
  const known = new Set(stages.map(({ id }) => id))
  const columns: MapColumn[] = []
  const spans: StageSpan[] = []
  const folds: FoldedColumn[] = []
  let tracks = 0
  let at = 0
  stages.forEach((stage, index) => {
    const own = byStage.get(stage.id) ?? []
    const first = tracks
    for (const step of own) {
      const branch = foldOf.get(step.id)
      if (branch === undefined) columns.push({ step, index: tracks, at, stage: stage.hue ?? index })
      else if (branch.id === step.id) folds.push({ branch, index: tracks })
      if (branch === undefined || branch.id === step.id) tracks += 1
      at += 1
    }
    const isEmpty = own.length === 0
    if (isEmpty) tracks += 1
    const shown = own.filter(({ id }) => !foldOf.has(id))
    spans.push({ stage, index, first, span: tracks - first, steps: shown, isEmpty })
  })
  for (const step of steps.filter(({ stageId }) => !known.has(stageId))) {
    columns.push({ step, index: tracks, at, stage: stages.length })
    tracks += 1
    at += 1
  }
  return { columns, stages: spans, folds, tracks }
}

/** Pixels at 100 % of the column of a stage without steps, and of a folded branch. */
const NARROW = 112

/**
 * Where the columns begin, in pixels at 100 % from the lane rail; the last number is where the map
 * ends. `usual` is the width of a step that has none of its own, `dragged` are widths not yet saved.
 */
export function columnEdges(
  { columns, tracks }: Pick<MapLayout, 'columns' | 'tracks'>,
  usual: number,
  dragged: ReadonlyMap<string, number> = new Map(),
): readonly number[] {
  const widths = Array.from({ length: tracks }, () => NARROW)
  for (const { step, index } of columns) {
    widths[index] = dragged.get(step.id) ?? step.width ?? usual
  }
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** The middle of a column, in pixels at 100 % from the lane rail. */
export function columnCentre(edges: readonly number[], index: number): number {
  return ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
}

/** The cards of a lane by step. */
export function cardsByStep(lane: Lane): ReadonlyMap<string, readonly Card[]> {
  return new Map(lane.cells.map((cell) => [cell.stepId, cell.cards]))
}

/** Whether the words searched for occur in any of the texts; an empty search matches all. */
function matchesSearch(find: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const needle = find.trim().toLocaleLowerCase()
  return needle === '' || texts.some((text) => text?.toLocaleLowerCase().includes(needle))
}

/** What is looked for on the map. */
export interface Sought {
  readonly find: string
  /** Whether the thing fits the filters; left out where there is none. */
  readonly isKept?: boolean | undefined
}

/** Marks what an active search finds or a filter keeps, and what not. */
export function searchMark(
  { find, isKept }: Sought,
  ...texts: readonly (string | null | undefined)[]
): { readonly 'data-search'?: 'match' | 'kept' | 'miss' } {
  const isSearched = find.trim() !== ''
  if (!isSearched && isKept === undefined) return {}
  if (isKept === false || !matchesSearch(find, ...texts)) return { 'data-search': 'miss' }
  return { 'data-search': isSearched ? 'match' : 'kept' }
}

const WIDEST = 264

/** Pixels on the screen of the lane rail when cards are no longer read. */
const SMALL_RAIL = 104

/** The zoom at which all columns are in sight. */
export function fittingZoom(room: {
  readonly pixels: number
  /** Of the lane rail at 100 %. */
  readonly rail: number
  readonly columns: number
}): number {
  const zoom = room.pixels / (room.rail + room.columns)
  return detailAt(zoom) === 'full' ? zoom : (room.pixels - SMALL_RAIL) / room.columns
}

/** Width of a step that has none of its own, in pixels at 100 %; few steps share the room there is. */
export function columnWidth(
  compact: boolean,
  room: { readonly pixels: number; readonly columns: number },
): number {
  const least = compact ? 140 : 172
  const share = room.columns === 0 ? 0 : Math.floor(room.pixels / room.columns)
  return Math.min(WIDEST, Math.max(least, share))
}

/** How much of a card can be read at a zoom: everything, titles, or colours only. */
export function detailAt(zoom: number): 'full' | 'titles' | 'colours' {
  if (zoom < 0.4) return 'colours'
  return zoom < 0.6 ? 'titles' : 'full'
}
