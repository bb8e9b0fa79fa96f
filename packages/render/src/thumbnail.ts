import type { Journey } from '@desirepath/core'
import {
  curveRuns,
  emotionColour,
  feelingGradient,
  mainCurve,
  runPieces,
} from './curve/emotion-curve.ts'
import { columnsOf } from './map/columns.ts'
import { journeyDirection } from './map/direction.ts'
import { element } from './map/svg.ts'
import { cleanText, escapeXml } from './text/escape.ts'
import { stageColour, type ThemeName, tokens } from './theme/tokens.ts'

const WIDTH = 320
const HEIGHT = 140
const SIDE = 14
const GRADIENT = 'dp-thumbnail'

/** A small abstract picture of a journey: stages, curve and where it hurts; no words. */
export function renderThumbnail(
  journey: Journey,
  { theme = 'light' }: { readonly theme?: ThemeName } = {},
): string {
  const colours = tokens[theme]
  const columns = columnsOf(journey, { rtl: journeyDirection(journey) === 'rtl' })
  const ratio = columns.width === 0 ? 0 : (WIDTH - 2 * SIDE) / columns.width
  const x = (at: number) => SIDE + at * ratio
  const bars = columns.stages.map((span) =>
    element('rect', {
      x: x(span.x) + 1,
      y: 14,
      width: Math.max(1, span.width * ratio - 2),
      height: 12,
      rx: 3,
      fill: stageColour(colours, span.stage.hue ?? span.index),
    }),
  )
  const centre = (stepId: string) => {
    const column = columns.byStep.get(stepId)
    return column === undefined ? null : x(column.x + column.width / 2)
  }
  const scale = { x: centre, y: (value: number) => 74 - value * 16 }
  const main = mainCurve(journey)
  const runs = main === undefined ? [] : curveRuns(main, scale)
  const zero = element('path', {
    d: `M${SIDE} 74H${WIDTH - SIDE}`,
    stroke: colours.line,
    fill: 'none',
  })
  const lines = runs.flatMap((run) =>
    run.length === 1
      ? run.map(({ x: cx, y: cy, value }) =>
          element('circle', { cx, cy, r: 3, fill: emotionColour(value, colours) }),
        )
      : runPieces(run, main?.kind ?? 'assumed').map(({ path, shaky }) =>
          element('path', {
            d: path,
            fill: 'none',
            stroke: `url(#${GRADIENT})`,
            'stroke-width': 3,
            'stroke-linecap': 'round',
            'stroke-dasharray': shaky ? '4 5' : undefined,
          }),
        ),
  )
  const reach = main === undefined ? reachBars(journey, centre, colours.accent) : ''
  const title = element('title', {}, escapeXml(cleanText(`Journey map: ${journey.title}`)))
  const ground = element('rect', { width: WIDTH, height: HEIGHT, fill: colours.paper })
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
    },
    [
      title,
      ground,
      feelingGradient(GRADIENT, scale, colours),
      ...bars,
      reach === '' ? zero : '',
      reach,
      ...lines,
      painDots(journey, centre, colours.pain),
    ].join(''),
  )
}

/** Without a curve the reach of the steps is the shape of the journey. */
function reachBars(
  journey: Journey,
  centre: (stepId: string) => number | null,
  fill: string,
): string {
  const width = Math.max(
    1.5,
    Math.min(18, ((WIDTH - 2 * SIDE) / Math.max(1, journey.steps.length)) * 0.6),
  )
  const bars = journey.steps.map((step) => {
    const at = centre(step.id)
    const share = step.measured?.reach.value ?? null
    if (at === null || share === null) return ''
    const height = Math.max(1.5, share * 64)
    return element('rect', {
      x: at - width / 2,
      y: 106 - height,
      width,
      height,
      rx: 1.5,
      fill,
      'fill-opacity': '0.45',
    })
  })
  return bars.join('')
}

function painDots(
  journey: Journey,
  centre: (stepId: string) => number | null,
  fill: string,
): string {
  const taken = new Map<number, number>()
  const pains = journey.records.filter(
    (record) => record.type === 'painPoint' && record.rank !== null,
  )
  const dots = pains.map((record) => {
    const at = centre(record.stepIds[0] ?? '')
    if (at === null) return ''
    const row = taken.get(at) ?? 0
    taken.set(at, row + 1)
    return row > 1
      ? ''
      : element('circle', { cx: at, cy: 116 + row * 11, r: 2 + (record.severity ?? 2) * 0.5, fill })
  })
  return dots.join('')
}
