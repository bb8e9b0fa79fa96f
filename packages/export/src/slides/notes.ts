import type { CurvePoint, Figure, Journey, Moment, Step } from '@desirepath/core'
import {
  cleanText,
  costInterval,
  costWords,
  describe,
  formatDuration,
  formatN,
  formatShare,
  formatShareInterval,
  formatSigned,
  isUnproven,
  mainCurve,
  notProven,
  quoted,
} from '@desirepath/render'
import type { PlacedCard } from '../cards/columns.ts'
import { cardWords } from '../cards/card-words.ts'
import { recordsById } from '../cards/columns.ts'
import type { Lane } from '@desirepath/core'

/** What to say over the whole map: its story with every figure that it rests on. */
export function overviewNotes(journey: Journey): string {
  return describe(journey).map(cleanText).join('\n')
}

/** The figures of these steps with n and interval, the records at them, and what the slide had no room for. */
export function stageNotes(
  journey: Journey,
  steps: readonly Step[],
  cut: readonly { readonly lane: Lane; readonly placed: PlacedCard }[],
): string {
  const curve = mainCurve(journey)
  const ids = new Set(steps.map((step) => step.id))
  const lines = [
    ...steps.map((step) =>
      stepLine(
        step,
        curve?.points.find((point) => point.stepId === step.id),
      ),
    ),
    ...journey.moments.filter(({ stepId }) => ids.has(stepId)).map((moment: Moment) => moment.text),
    ...recordLines(journey, ids),
    ...(cut.length === 0 ? [] : ['In full:']),
    ...cut.map(({ lane, placed }) => {
      const { text, notes } = cardWords(placed.card, lane, recordsById(journey))
      const words = [text, ...notes].join(' · ').replaceAll('\n', ' ')
      return `${lane.title}, ${placed.step.title}: ${words}`
    }),
  ]
  return lines.map(cleanText).join('\n')
}

function stepLine({ title, measured }: Step, point: CurvePoint | undefined): string {
  const facts = [
    ...(measured === null
      ? []
      : [
          shareWords('reach', measured.reach),
          shareWords('leave here', measured.leave),
          measured.stay.medianSeconds === null
            ? ''
            : `median stay ${formatDuration(measured.stay.medianSeconds)} (${formatN(measured.stay.n)})`,
          shareWords('come again', measured.repeat),
        ]),
    point?.value == null ? '' : feelingWords(point),
  ].filter((fact) => fact !== '')
  return `${title}: ${facts.length === 0 ? 'nothing measured' : facts.join('; ')}.`
}

function shareWords(name: string, figure: Figure): string {
  if (figure.value === null) return `${name}: too few to say (${formatN(figure.n)})`
  const interval = formatShareInterval(figure)
  const range = interval === null ? '' : `95 %: ${interval}, `
  return `${name} ${formatShare(figure.value)} (${range}${formatN(figure.n)})`
}

function feelingWords({ value, low, high, n, basis }: CurvePoint): string {
  const range =
    low === null || high === null ? '' : `95 %: ${formatSigned(low)} to ${formatSigned(high)}, `
  const rest = basis === 'assumed' ? 'assumed' : `${range}${formatN(n)}`
  return `feeling ${formatSigned(value ?? 0)} (${rest})`
}

function recordLines(journey: Journey, stepIds: ReadonlySet<string>): string[] {
  return journey.records
    .filter((record) => record.stepIds.some((id) => stepIds.has(id)))
    .map((record) => {
      const facts = [
        record.cost === null ? '' : `${costWords(record)} (${costInterval(record.cost)})`,
        record.reach.value === null ? '' : shareWords('hits', record.reach),
        isUnproven(record) ? notProven : '',
      ].filter((fact) => fact !== '')
      return [quoted(record.title), facts.join('; '), record.summary]
        .filter((part) => part !== '')
        .join(': ')
    })
}
