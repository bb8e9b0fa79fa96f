import type { Curve, CurvePoint, Journey } from '@desirepath/core'
import { mainCurve } from '../curve/emotion-curve.ts'
import { personaColour, type Tokens } from '../theme/tokens.ts'
import { element } from './svg.ts'

/** How one curve looks; colour is never the only difference. */
export interface CurveStyle {
  readonly curve: Curve
  readonly isMain: boolean
  readonly name: string
  readonly colour: string
  readonly dash: string | undefined
  readonly marker: Marker
}

type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross'

const personaMarkers: readonly Marker[] = ['square', 'triangle', 'diamond', 'cross', 'circle']
const personaDashes: readonly (string | undefined)[] = [
  undefined,
  '9 3',
  '6 3 1.5 3',
  '12 4',
  '3 3',
]
const kindWords = {
  assumed: 'assumed',
  scored: 'scored',
  measured: 'measured',
  target: 'target',
} as const
const kindMarkers = {
  assumed: 'diamond',
  scored: 'square',
  measured: 'circle',
  target: 'triangle',
} as const
const kindDashes = { assumed: '5 5', scored: '1.5 4', measured: undefined, target: '10 5' } as const

/** The curves that have a value, and those `also` named; the main one last so that it lies on top. */
export function curveStyles(
  journey: Pick<Journey, 'curves' | 'steps' | 'personas'>,
  colours: Tokens,
  also: ReadonlySet<string> = new Set(),
): CurveStyle[] {
  const main = mainCurve(journey)
  const shown = journey.curves.filter(
    ({ id, points }) => also.has(id) || points.some((point) => point.value !== null),
  )
  const styles = shown.map((curve) => ({
    ...styleOf(curve, { journey, colours, isMain: curve === main }),
    curve: withGaps(curve, journey),
  }))
  return styles.toSorted((a, b) => Number(a.isMain) - Number(b.isMain))
}

/** A step of which a curve says nothing is a gap in it, as one whose value is missing. */
function withGaps(curve: Curve, { steps }: Pick<Journey, 'steps'>): Curve {
  const known = new Set(curve.points.map(({ stepId }) => stepId))
  const gaps = steps.flatMap(({ id }): CurvePoint[] =>
    known.has(id) ? [] : [{ stepId: id, value: null, n: 0, low: null, high: null, basis: 'none' }],
  )
  return gaps.length === 0 ? curve : { ...curve, points: [...curve.points, ...gaps] }
}

function styleOf(
  curve: Curve,
  {
    journey,
    colours,
    isMain,
  }: {
    readonly journey: Pick<Journey, 'personas'>
    readonly colours: Tokens
    readonly isMain: boolean
  },
): CurveStyle {
  const index = journey.personas.findIndex((persona) => persona.id === curve.persona)
  const persona = journey.personas[index]
  const name = curveName(curve, persona?.title ?? null, isMain)
  const dash = isMain && curve.kind === 'measured' ? undefined : kindDashes[curve.kind]
  if (isMain || curve.persona === null) {
    const colour = curve.kind === 'target' ? colours.opportunity : colours.assumed
    return {
      curve,
      isMain,
      name,
      colour,
      dash,
      marker: isMain ? 'circle' : kindMarkers[curve.kind],
    }
  }
  // One that stands on no map, of a segment that is only looked at, looks like the next.
  const place = index === -1 ? journey.personas.length : index
  return {
    curve,
    isMain,
    name,
    colour: personaColour(colours, place),
    dash: curve.kind === 'measured' ? personaDashes[place % personaDashes.length] : dash,
    marker: personaMarkers[place % personaMarkers.length] ?? 'circle',
  }
}

function curveName({ kind, title = '' }: Curve, persona: string | null, isMain: boolean): string {
  if (title !== '') return title
  if (persona === null) return `${kindWords[kind]}, everyone`
  return kind === 'measured' && !isMain ? persona : `${persona}, ${kindWords[kind]}`
}

/** The curves of today that a target is set against: the same customers, the best basis that there is. */
export function targetPairs(styles: readonly CurveStyle[]): [today: CurveStyle, aim: CurveStyle][] {
  return styles
    .filter(({ curve }) => curve.kind === 'target')
    .flatMap((aim): [CurveStyle, CurveStyle][] => {
      const same = styles.filter(({ curve }) => curve.persona === aim.curve.persona)
      const today = (['measured', 'scored', 'assumed'] as const)
        .map((kind) => same.find(({ curve }) => curve.kind === kind))
        .find((each) => each !== undefined)
      return today === undefined ? [] : [[today, aim]]
    })
}

/** A small filled shape centred on a point. */
export function markerShape(
  marker: Marker,
  { x, y, colour }: { readonly x: number; readonly y: number; readonly colour: string },
): string {
  const paths: Readonly<Record<Marker, string>> = {
    circle: `M${r(x - 3.5)} ${r(y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`,
    square: `M${r(x - 3)} ${r(y - 3)}h6v6h-6Z`,
    triangle: `M${r(x)} ${r(y - 4)}l4 7h-8Z`,
    diamond: `M${r(x)} ${r(y - 4.5)}l4 4.5l-4 4.5l-4 -4.5Z`,
    cross: `M${r(x - 3.5)} ${r(y - 3.5)}l7 7m0 -7l-7 7`,
  }
  return element('path', {
    d: paths[marker],
    fill: marker === 'cross' ? 'none' : colour,
    stroke: marker === 'cross' ? colour : undefined,
    'stroke-width': marker === 'cross' ? 2 : undefined,
  })
}

function r(value: number): number {
  return Math.round(value * 10) / 10
}
