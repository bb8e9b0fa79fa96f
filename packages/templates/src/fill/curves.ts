import { contentId, type Curve, type CurvePoint } from '@desirepath/core'
import { type Column, forkOf, mainPath } from './columns.ts'

/** The guessed feeling along the main path, and a curve of its own for each side path. */
export function curvesOf(columns: readonly Column[], journeyId: string): Curve[] {
  const curve = (name: string, points: readonly Column[]): Curve => ({
    id: contentId('curve', journeyId, name),
    kind: 'assumed',
    persona: null,
    points: points.map(pointOf),
  })
  const aside = columns.flatMap((column) => {
    const from = forkOf(column, columns)
    const outcome = column.words.branch?.outcome ?? ''
    return from === undefined ? [] : [{ ...curve(outcome, [from, column]), title: outcome }]
  })
  return [curve('main path', mainPath(columns)), ...aside]
}

function pointOf({ stepId, words: { feels } }: Column): CurvePoint {
  const unknown = { stepId, n: 0, low: null, high: null }
  if (feels === undefined) return { ...unknown, value: null, basis: 'none' }
  const [value, emotion] = feels
  return { ...unknown, value, basis: 'assumed', emotion }
}
