import type { Curve, Journey } from '@desirepath/core'
import type { Column } from './alignment.ts'

/** The two curves of the same customers: how it is, and what is aimed for. */
export interface CurvePair {
  /** A persona's id, or empty for everyone. */
  readonly id: string
  readonly title: string
  readonly before: Curve
  readonly after: Curve
}

/** For everyone and each persona the curves that say most, where both journeys have one. */
export function pairCurves(before: Journey, after: Journey, everyone: string): CurvePair[] {
  const whose = [null, ...after.personas.map(({ id }) => id)]
  return whose.flatMap((persona) => {
    const asIs = bestOf(before, persona, ['measured', 'scored', 'assumed'])
    const toBe = bestOf(after, persona, ['target', 'scored', 'assumed', 'measured'])
    if (asIs === undefined || toBe === undefined) return []
    const title = after.personas.find(({ id }) => id === persona)?.title ?? everyone
    return [{ id: persona ?? '', title, before: asIs, after: toBe }]
  })
}

function bestOf(
  { curves }: Journey,
  persona: string | null,
  kinds: readonly Curve['kind'][],
): Curve | undefined {
  return kinds
    .flatMap((kind) => curves.filter((curve) => curve.kind === kind && curve.persona === persona))
    .find(({ points }) => points.some(({ value }) => value !== null))
}

/** How the feeling changes over the steps that both curves know; null where there is none. */
export interface Lift {
  readonly n: number
  readonly from: number
  readonly to: number
  readonly most: { readonly stepId: string; readonly by: number }
}

export function liftOf(columns: readonly Column[], pair: CurvePair): Lift | null {
  const known = columns.flatMap(({ id }) => {
    const [from, to] = [valueAt(pair.before, id), valueAt(pair.after, id)]
    return from === null || to === null ? [] : [{ stepId: id, from, to, by: to - from }]
  })
  const [first] = known
  if (first === undefined) return null
  const mean = (of: (step: (typeof known)[0]) => number) =>
    known.reduce((sum, step) => sum + of(step), 0) / known.length
  return {
    n: known.length,
    from: mean(({ from }) => from),
    to: mean(({ to }) => to),
    most: known.reduce((a, b) => (Math.abs(b.by) > Math.abs(a.by) ? b : a), first),
  }
}

export function valueAt({ points }: Curve, stepId: string): number | null {
  return points.find((point) => point.stepId === stepId)?.value ?? null
}
