import { settled, withTile } from './arrangement.ts'
import { type Subject, type Tile, usualSizes } from './tile.ts'

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
  const steering = metrics.slice(0, 3).map((metricId): Subject => ({ kind: 'metric', metricId }))
  const subjects: (Subject | false)[] = [
    ...steering,
    shown !== undefined && { kind: 'journey', journeyId: shown, shows: 'feeling' },
    has.painPoints && { kind: 'painPoints', journeyId: null },
    first !== undefined && { kind: 'journey', journeyId: first, shows: 'reach' },
    has.opportunities && { kind: 'opportunities', journeyId: null },
    has.solutions && { kind: 'solutions', journeyId: null },
    has.evidence && { kind: 'verbatims', viewId: null, themeId: null },
    { kind: 'mine' },
    { kind: 'findings', journeyId: null },
    has.checklists && { kind: 'checklist', checklistId: null },
  ]
  return laidOut(
    subjects
      .filter((each) => each !== false)
      .map((subject, i) => ({ id: `${subject.kind}-${i + 1}`, subject })),
  )
}

/** One after the other where each fits first, at the usual size of its kind unless it says another. */
export function laidOut(
  wanted: readonly {
    readonly id: string
    readonly subject: Subject
    readonly title?: string
    readonly size?: { readonly w: number; readonly h: number }
  }[],
): Tile[] {
  return wanted.reduce<Tile[]>(
    (tiles, { id, subject, title = '', size = usualSizes[subject.kind] }) =>
      settled(withTile(tiles, { id, subject, title, x: 0, y: 0, ...size })),
    [],
  )
}
