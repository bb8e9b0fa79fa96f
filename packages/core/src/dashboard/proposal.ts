import { COLUMNS } from './arrangement.ts'
import { usualSizes } from './kinds.ts'
import type { Subject, Tile } from './tile.ts'

/** What a workspace has that a dashboard can show. */
export interface ProposalGrounds {
  /** Ids, those with a target first. */
  readonly metrics: readonly string[]
  /** The journeys measured from events, newest change first. */
  readonly measured: readonly string[]
  /** Drawn ones that say what people feel. */
  readonly drawn: readonly string[]
  readonly has: Readonly<
    Record<'painPoints' | 'opportunities' | 'solutions' | 'evidence' | 'checklists', boolean>
  >
}

/** Tiles to begin with: what one steers by, where it hurts, what is done about it, what waits. */
export function proposedTiles({ metrics, measured, drawn, has }: ProposalGrounds): Tile[] {
  const [first] = measured
  const shown = first ?? drawn[0]
  const rows: (Subject | false)[][] = [
    metrics.slice(0, 3).map((metricId) => ({ kind: 'metric', metricId })),
    [
      shown !== undefined && { kind: 'journey', journeyId: shown, shows: 'feeling' },
      has.painPoints && { kind: 'painPoints', journeyId: null },
    ],
    [
      first !== undefined && { kind: 'journey', journeyId: first, shows: 'reach' },
      has.opportunities && { kind: 'opportunities', journeyId: null },
    ],
    [
      has.solutions && { kind: 'solutions', journeyId: null },
      has.evidence && { kind: 'verbatims', viewId: null, themeId: null },
      (has.solutions || has.evidence) && { kind: 'activity' },
    ],
    [
      { kind: 'mine' },
      { kind: 'findings', journeyId: null },
      has.checklists && { kind: 'checklist', checklistId: null },
    ],
  ]
  return inRows(rows.map((row) => row.filter((each) => each !== false)))
}

/** Rows of up to three tiles that share the width, each row as high as its highest likes to be. */
export function inRows(rows: readonly (readonly Subject[])[]): Tile[] {
  let y = 0
  return rows.flatMap((row, i) => {
    const h = Math.max(0, ...row.map(({ kind }) => usualSizes[kind].h))
    const w = COLUMNS / Math.max(2, row.length)
    const top = y
    y += h
    return row.map((subject, at): Tile => {
      const id = `${subject.kind}-${i + 1}-${at + 1}`
      return { id, title: '', subject, x: at * w, y: top, w, h }
    })
  })
}
