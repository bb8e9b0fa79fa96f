import type { Card, Journey, JourneyRecord, Lane, Stage, Step } from '@desirepath/core'

/** What the map shows and how, as it stands in the address. */
export interface MapView {
  /** Ids of lanes not shown. */
  readonly hidden: ReadonlySet<string>
  /** Ids of personas whose curves are shown beside the main one. */
  readonly personas: ReadonlySet<string>
  /** 0.25 … 2. */
  readonly zoom: number
  readonly compact: boolean
  /** Words searched for on the map. */
  readonly find: string
}

export interface MapColumn {
  readonly step: Step
  readonly index: number
  /** Position of its stage, which gives the hue. */
  readonly stage: number
}

interface StageSpan {
  readonly stage: Stage
  readonly index: number
  /** First column and number of columns. */
  readonly first: number
  readonly span: number
}

export interface MapLayout {
  readonly columns: readonly MapColumn[]
  readonly stages: readonly StageSpan[]
  readonly lanes: readonly Lane[]
  readonly recordOf: ReadonlyMap<string, JourneyRecord>
}

/** The journey as columns and rows: steps in the order of their stages, lanes as they come. */
export function layoutMap(
  journey: Pick<Journey, 'stages' | 'steps' | 'lanes' | 'records'>,
  hidden: ReadonlySet<string>,
): MapLayout {
  const inStage = (stageId: string) => journey.steps.filter((step) => step.stageId === stageId)
  const known = new Set(journey.stages.map((stage) => stage.id))
  const columns: MapColumn[] = []
  const stages: StageSpan[] = []
  journey.stages.forEach((stage, index) => {
    const steps = inStage(stage.id)
    if (steps.length > 0) {
      stages.push({ stage, index, first: columns.length, span: steps.length })
    }
    for (const step of steps) columns.push({ step, index: columns.length, stage: index })
  })
  for (const step of journey.steps.filter((each) => !known.has(each.stageId))) {
    columns.push({ step, index: columns.length, stage: journey.stages.length })
  }
  return {
    columns,
    stages,
    lanes: journey.lanes.filter((lane) => !hidden.has(lane.id)),
    recordOf: new Map(journey.records.map((record) => [record.id, record])),
  }
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

/** Marks what an active search finds, and what it does not. */
export function searchMark(
  find: string,
  ...texts: readonly (string | null | undefined)[]
): { readonly 'data-search'?: 'match' | 'miss' } {
  if (find.trim() === '') return {}
  return { 'data-search': matchesSearch(find, ...texts) ? 'match' : 'miss' }
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

/** Width of a step's column in pixels at 100 %; few steps share the room there is. */
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
