import { isCounted } from './counted-lane.ts'
import type { Curve, Edge, Journey, Lane } from './journey.ts'

/**
 * The to-be of a journey, to be drawn further: its stages, steps, cards and findings, and of each
 * feeling a target that begins where customers are today. What was measured of today is not said of
 * the plan, and what people wrote about today's map stays there.
 */
export function toBeOf(
  journey: Journey,
  { id, title }: { readonly id: string; readonly title: string },
): Journey {
  const { threads: _, dismissals: __, ...plan } = journey
  return {
    ...plan,
    id,
    title,
    kind: 'to-be',
    basedOn: journey.id,
    brief: { ...journey.brief, status: 'draft' },
    discovery: null,
    stages: journey.stages.map((stage) => ({ ...stage, reach: null })),
    steps: journey.steps.map((step) => ({ ...step, channels: [], measured: null })),
    lanes: plannedLanes(journey),
    edges: plannedEdges(journey.edges),
    curves: targetCurves(journey.curves),
    personas: journey.personas.map((each) => ({ ...each, success: null, emotion: null })),
  }
}

/** Shares of today’s customers stand in the notes of the touchpoints of a discovered journey. */
function plannedLanes({ lanes, discovery }: Journey): Lane[] {
  return lanes
    .filter((lane) => lane.type !== 'measured' && !isCounted(lane))
    .map((lane) => {
      if (lane.type === 'emotion') return { ...lane, subtitle: 'what we aim for' }
      if (lane.type !== 'touchpoints' || discovery === null) return lane
      const cells = lane.cells.map((cell) => ({
        ...cell,
        cards: cell.cards.map((card) => ({ ...card, note: null })),
      }))
      return { ...lane, cells }
    })
}

/** The ways on that customers are meant to take: nobody plans that they go back or leave. */
function plannedEdges(edges: readonly Edge[]): Edge[] {
  return edges
    .filter(({ kind }) => kind === 'next' || kind === 'skip')
    .map((edge) => ({ ...edge, share: 0, n: 0, medianSeconds: null }))
}

/** One target for each curve that people or data have given; of several for the same, the surest. */
function targetCurves(curves: readonly Curve[]): Curve[] {
  const bases = ['target', 'measured', 'scored', 'assumed'] as const
  const surest = new Map<string, Curve>()
  for (const base of bases) {
    for (const curve of curves.filter(({ kind }) => kind === base)) {
      const whose = `${curve.persona ?? ''}~${curve.title ?? ''}`
      if (!surest.has(whose) && curve.points.some(({ value }) => value !== null))
        surest.set(whose, curve)
    }
  }
  return curves
    .filter((curve) => [...surest.values()].includes(curve))
    .map(({ fromPlaced: _, ...curve }) => ({
      ...curve,
      kind: 'target',
      points: curve.points.map(aimed),
    }))
}

function aimed(point: Curve['points'][number]): Curve['points'][number] {
  const basis = point.value === null ? 'none' : 'assumed'
  return { ...point, n: 0, low: null, high: null, basis }
}
