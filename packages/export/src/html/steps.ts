import {
  type Card,
  emotionLevels,
  type Figure,
  type Journey,
  plainMentions,
  type Step,
} from '@desirepath/core'
import {
  emotionWord,
  formatCount,
  formatDuration,
  formatN,
  formatShare,
  formatShareInterval,
  formatSigned,
  mainCurve,
  quoted,
} from '@desirepath/render'
import type { Anchors } from './anchors.ts'
import { markup, type Markup } from './markup.ts'
import { langOf } from './sections.ts'

/** Every step with its figures, where people go from it, and what they say there. */
export function stepSection(journey: Journey, anchors: Anchors): Markup {
  return markup`<section id="steps">
    <h2>Step by step</h2>
    <div class="cards">${journey.steps.map((step) => stepArticle(step, journey, anchors))}</div>
  </section>`
}

function stepArticle(step: Step, journey: Journey, anchors: Anchors): Markup {
  const stage = journey.stages.find((each) => each.id === step.stageId)
  const quotes = quotesAt(step.id, journey)
  const moments = journey.moments.filter((moment) => moment.stepId === step.id)
  return markup`<article class="step" id="${anchors.of('step', step.id)}" tabindex="-1">
    <p class="kind" dir="auto">
      ${[stage?.title ?? 'No stage', step.channel ?? ''].filter((each) => each !== '').join(' · ')}
    </p>
    <h3 dir="auto">${step.title}</h3>
    ${moments.map((moment) => markup`<p class="moment" dir="auto">${moment.text}</p>`)}
    <dl>
      ${figuresOf(step, journey).map(
        ([name, value]) =>
          markup`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${step.activities.some((each) => each !== step.title) && markup`<p class="quiet" dir="auto">Events: ${step.activities.join(', ')}</p>`}
    ${
      quotes.length > 0 &&
      markup`<ul class="evidence">
        ${quotes.map((card) => quoteItem(card, anchors))}
      </ul>`
    }
  </article>`
}

function quotesAt(stepId: string, journey: Journey): Card[] {
  const lanes = journey.lanes.filter((lane) => lane.type === 'quotes' || lane.type === 'thinking')
  return lanes.flatMap((lane) =>
    lane.cells.filter((cell) => cell.stepId === stepId).flatMap((cell) => cell.cards),
  )
}

function quoteItem(card: Card, anchors: Anchors): Markup {
  const note = [
    card.score === null ? '' : `${card.score.value} of ${card.score.max}`,
    card.note ?? '',
    card.at?.slice(0, 10) ?? '',
  ]
  return markup`<li id="${anchors.of('quote', card.id)}" tabindex="-1">
    <blockquote dir="auto" ${langOf(card.language)}>${quoted(plainMentions(card.text ?? ''))}</blockquote>
    <small dir="auto">${note.filter((each) => each !== '').join(' · ')}</small>
  </li>`
}

function figuresOf(step: Step, journey: Journey): (readonly [string, Markup | string])[] {
  const { measured } = step
  if (measured === null) return [['Measured', 'not yet']]
  const { reach, leave, stay, repeat } = measured
  const point = mainCurve(journey)?.points.find((each) => each.stepId === step.id)
  const rows: (readonly [string, Markup | string])[] = [
    ['Reach', figure(reach)],
    ['End here', figure(leave)],
    [
      'Median stay',
      stay.medianSeconds === null
        ? 'nobody goes on'
        : `${formatDuration(stay.medianSeconds)} (${formatN(stay.n)})`,
    ],
  ]
  if (stay.p90Seconds !== null) rows.push(['Nine of ten within', formatDuration(stay.p90Seconds)])
  rows.push(['Come again', figure(repeat)])
  if (point === undefined || point.value === null)
    rows.push(['Feeling', 'not known: no feedback here'])
  else
    rows.push([
      'Feeling',
      `${formatSigned(point.value)}, ${emotionWord(point.value, emotionLevels(journey))} (${emotionInterval(point)}${formatN(point.n)})`,
    ])
  const next = journey.edges
    .filter((edge) => edge.from === step.id)
    .toSorted((a, b) => b.share - a.share)
  if (next.length > 0)
    rows.push([
      'Then',
      next
        .slice(0, 4)
        .map((edge) => `${formatShare(edge.share)} ${endTitle(edge.to, journey)}`)
        .join(', ') + (next.length > 4 ? `, +${next.length - 4} more` : ''),
    ])
  return rows
}

function endTitle(id: string, journey: Journey): string {
  return id === 'exit' ? 'end' : (journey.steps.find((step) => step.id === id)?.title ?? id)
}

function emotionInterval({
  low,
  high,
}: {
  readonly low: number | null
  readonly high: number | null
}): string {
  return low === null || high === null
    ? ''
    : `95 %: ${formatSigned(low)} to ${formatSigned(high)}, `
}

function figure(value: Figure): Markup | string {
  if (value.value === null) return `too few (${formatN(value.n)})`
  const range = formatShareInterval(value)
  return markup`<b>${formatShare(value.value)}</b>
    <small>(${range === null ? '' : `95 %: ${range}, `}${formatN(value.n)})</small>`
}

/** All figures of the map as one table, for reading with a screen reader or copying. */
export function figureTable(journey: Journey, anchors: Anchors): Markup {
  const curve = mainCurve(journey)
  const rows = journey.steps.map((step) => {
    const { measured } = step
    const point = curve?.points.find((each) => each.stepId === step.id)
    const share = (value: Figure | undefined) =>
      value?.value == null ? '–' : formatShare(value.value)
    return markup`<tr>
      <th scope="row" dir="auto"><a href="#${anchors.of('step', step.id)}">${step.title}</a></th>
      <td dir="auto">${journey.stages.find((stage) => stage.id === step.stageId)?.title ?? ''}</td>
      <td dir="auto">${step.channel ?? '–'}</td>
      <td class="number">${measured === null ? '–' : formatCount(measured.leave.n)}</td>
      <td class="number">${share(measured?.reach)}</td>
      <td class="number">${share(measured?.leave)}</td>
      <td class="number">
        ${measured?.stay.medianSeconds == null ? '–' : formatDuration(measured.stay.medianSeconds)}
      </td>
      <td class="number">
        ${measured?.stay.p90Seconds == null ? '–' : formatDuration(measured.stay.p90Seconds)}
      </td>
      <td class="number">${share(measured?.repeat)}</td>
      <td class="number">${point?.value == null ? '–' : formatSigned(point.value)}</td>
      <td class="number">${point === undefined ? '–' : formatCount(point.n)}</td>
    </tr>`
  })
  const heads = [
    'Step',
    'Stage',
    'Channel',
    'Journeys',
    'Reach',
    'End here',
    'Median stay',
    '90 % within',
    'Come again',
    'Feeling',
    'Answers',
  ]
  return markup`<section id="figures">
    <h2>All figures</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="All figures, scrolls sideways">
      <table>
        <thead>
          <tr>
            ${heads.map((head, i) => markup`<th scope="col" ${i > 2 && markup` class="number"`}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}
