import type { Curve, CurvePoint, Journey, Step } from './journey.ts'

/** What some customers of a journey do and feel, step by step. */
export interface SegmentFigures {
  readonly steps: readonly { readonly stepId: string; readonly measured: Step['measured'] }[]
  readonly feelings: readonly CurvePoint[]
}

/** The persona whose customers they are: by a rule that people made, or the group that was found. */
export interface SegmentOf {
  readonly id: string
  readonly title: string
  readonly isByRule: boolean
}

/** The parts of a journey that show figures, with those of one segment. */
export function segmented(
  { steps, stages, curves }: Pick<Journey, 'steps' | 'stages' | 'curves'>,
  of: SegmentOf,
  figures: SegmentFigures,
): Pick<Journey, 'steps' | 'stages' | 'curves'> {
  const measured = new Map(figures.steps.map((step) => [step.stepId, step.measured]))
  return {
    steps: steps.map((step) => ({ ...step, measured: measured.get(step.id) ?? null })),
    // Of whole stages only everyone's share is known.
    stages: stages.map((stage) => ({ ...stage, reach: null })),
    curves: of.isByRule ? withCurve(curves, of, figures) : curves,
  }
}

/** How those feel for whom the rule holds, in place of the group that the persona was found in. */
function withCurve(
  curves: readonly Curve[],
  { id, title }: SegmentOf,
  { feelings }: SegmentFigures,
): Curve[] {
  const isFound = (curve: Curve) => curve.kind === 'measured' && curve.persona === id
  const own: Curve = {
    id: `rule-${id}`,
    kind: 'measured',
    persona: id,
    title,
    points: [...feelings],
  }
  return [...curves.filter((curve) => !isFound(curve)), own]
}
