import { type Figure, type ReasonColumn, type ReasonRef, shareFigure } from '@desirepath/core'
import { journeysLeaving } from '@desirepath/mining'
import type { DrillDown } from '../drill-down.ts'
import type { Workings } from '../workings.ts'
import { likelyReasons, reasonColumns, type SaidReason, type SaidReasons } from './said.ts'

/** Of fewer who say why, no share is told. */
const LEAST = 10
/** More reasons of one step are not told. */
const MOST = 100

/** Why customers leave at one step. */
interface StepReasons {
  readonly stepId: string
  /** Journeys that end here and have not succeeded. */
  readonly leave: number
  /** Of these, those that say why. */
  readonly said: Figure
  /** Of those that say why; a journey that gives two reasons counts for both. The most first. */
  readonly reasons: readonly {
    readonly name: string
    readonly label: string
    readonly journeys: number
    /** Without a value for too few. */
    readonly share: Figure
  }[]
  /** Those whose words belong to no theme. */
  readonly unnamed: number
}

/** Why customers leave, step by step. */
export interface LeavingReasons {
  readonly asOf: string | null
  readonly least: number
  /** What can be chosen. */
  readonly columns: readonly ReasonColumn[]
  /** Null where nothing says why. */
  readonly column: ReasonColumn | null
  /** Whether reasons are the themes of free words. */
  readonly isThemes: boolean
  readonly steps: readonly StepReasons[]
}

/** Why customers leave: by a column that people chose, else by the one whose name says so. `own` limits it to some journeys. */
export function leavingReasons(
  drill: DrillDown,
  asked: ReasonColumn | null,
  own: readonly number[] | null,
): LeavingReasons {
  const { journey, workings } = drill
  const column = asked ?? likelyReasons(workings)
  const found = column && drill.reasonsIn(column)
  const isOwn = own && new Set(own)
  return {
    asOf: journey.discovery?.asOf ?? null,
    least: LEAST,
    columns: reasonColumns(workings),
    column,
    isThemes: found?.isThemes ?? false,
    steps:
      found === null
        ? []
        : journey.steps.map(({ id }, step) => ({
            stepId: id,
            ...reasonsAt(
              found,
              leaversAt(workings, step).filter((each) => isOwn?.has(each) ?? true),
              step,
            ),
          })),
  }
}

/** Who ends at a step without having succeeded. */
function leaversAt({ visits, succeeded }: Workings, step: number): number[] {
  return Array.from(journeysLeaving(visits, step)).filter((each) => succeeded?.[each] !== 1)
}

function reasonsAt(
  found: SaidReasons,
  leavers: readonly number[],
  step: number,
): Omit<StepReasons, 'stepId'> {
  const by = new Map<number, Set<number>>()
  const named = new Set<number>()
  const said = new Set<number>()
  for (const each of saidAt(found, leavers, step)) {
    said.add(each.journey)
    for (const reason of each.reasons) {
      named.add(each.journey)
      const own = by.get(reason)
      if (own === undefined) by.set(reason, new Set([each.journey]))
      else own.add(each.journey)
    }
  }
  const share = (hit: number): Figure =>
    said.size >= LEAST
      ? shareFigure(hit, said.size)
      : { value: null, n: said.size, low: null, high: null }
  return {
    leave: leavers.length,
    said: shareFigure(said.size, leavers.length),
    reasons: [...by]
      .sort(([a, one], [b, other]) => other.size - one.size || a - b)
      .slice(0, MOST)
      .map(([reason, journeys]) => ({
        name: found.list[reason]!.name,
        label: found.list[reason]!.label,
        journeys: journeys.size,
        share: share(journeys.size),
      })),
    unnamed: said.size - named.size,
  }
}

function saidAt(found: SaidReasons, leavers: readonly number[], step: number): SaidReason[] {
  return leavers.flatMap((journey) => [...found.saidBy(journey, step)])
}

/** Exactly who leaves at a step for a reason, and what they said of it; null where there is no such step or column. */
export function reasonMembers(
  drill: Pick<DrillDown, 'journey' | 'workings' | 'reasonsIn'>,
  ref: Pick<ReasonRef, 'of' | 'column' | 'name' | 'stepId'>,
  own: readonly number[] | null,
): { readonly journeys: number[]; readonly feedback: number[] } | null {
  const step = drill.journey.steps.findIndex(({ id }) => id === ref.stepId)
  const found = drill.reasonsIn(ref)
  if (step < 0 || found === null) return null
  const isOwn = own && new Set(own)
  const wanted = found.list.findIndex(({ name }) => name === ref.name)
  const said = saidAt(
    found,
    leaversAt(drill.workings, step).filter((each) => isOwn?.has(each) ?? true),
    step,
  ).filter(({ reasons }) => ref.name === undefined || reasons.includes(wanted))
  return {
    journeys: [...new Set(said.map(({ journey }) => journey))],
    feedback: said.flatMap(({ feedback }) => feedback ?? []),
  }
}
