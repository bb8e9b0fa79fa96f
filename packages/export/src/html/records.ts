import type { Journey, JourneyRecord } from '@desirepath/core'
import {
  costInterval,
  costWords,
  formatN,
  formatShare,
  isUnproven,
  notProven,
  plural,
  rankedRecords,
} from '@desirepath/render'
import type { Anchors } from './anchors.ts'
import { markup, type Markup } from './markup.ts'
import { evidenceItem } from './sections.ts'

const sections = [
  {
    type: 'painPoint',
    id: 'pains',
    title: 'Pain points',
    lead: 'Ranked by the least they cost, worst first.',
    none: 'Nothing was found whose cost the data can prove.',
  },
  {
    type: 'delight',
    id: 'delights',
    title: 'Delights',
    lead: 'What works: keep it.',
    none: 'Nothing stands out.',
  },
  {
    type: 'opportunity',
    id: 'opportunities',
    title: 'Opportunities',
    lead: 'Drafts are drawn from the pain points and wait for somebody to check them.',
    none: 'None yet.',
  },
  { type: 'solution', id: 'solutions', title: 'Solutions', lead: '', none: '' },
  { type: 'touchpoint', id: 'touchpoints', title: 'Touchpoints', lead: '', none: '' },
  { type: 'metric', id: 'metrics', title: 'Metrics', lead: '', none: '' },
] as const

/** The records of every type with all their evidence. */
export function recordSections(journey: Journey, anchors: Anchors): Markup[] {
  return sections.flatMap((section) => {
    const ranked = rankedRecords(journey, section.type)
    const others = journey.records.filter(
      (record) => record.type === section.type && record.rank === null,
    )
    if (ranked.length + others.length === 0 && section.none === '') return []
    const unproven = section.type === 'painPoint' || section.type === 'delight'
    return [
      markup`<section id="${section.id}">
        <h2>${section.title}</h2>
        ${ranked.length + others.length === 0 ? markup`<p class="quiet">${section.none}</p>` : markup`<p class="quiet">${section.lead}</p>`}
        <div class="cards">
          ${ranked.map((record) => recordArticle(record, journey, anchors))}${!unproven && others.map((record) => recordArticle(record, journey, anchors))}
        </div>
        ${
          unproven &&
          others.length > 0 &&
          markup`<h3 class="under">
              Seen, ${notProven}
            </h3>
            <div class="cards">
              ${others.map((record) => recordArticle(record, journey, anchors))}
            </div>`
        }
      </section>`,
    ]
  })
}

function recordArticle(record: JourneyRecord, journey: Journey, anchors: Anchors): Markup {
  const quoted = record.evidence.filter((each) => each.type === 'feedback').length
  const unseen = record.evidenceCount - quoted
  return markup`<article
    class="record ${record.type}"
    id="${anchors.of('record', record.id)}"
    tabindex="-1"
  >
    <p class="kind">
      ${kindWords[record.type]}${record.rank !== null && markup` <b>#${record.rank}</b>`}${record.draft && record.type === 'opportunity' && markup` <span class="draft">draft</span>`}
    </p>
    <h3 dir="auto">${record.title}</h3>
    ${record.summary !== '' && markup`<p dir="auto">${record.summary}</p>`}
    <dl>
      ${facts(record).map(
        ([name, value]) =>
          markup`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
      ${
        record.stepIds.length > 0 &&
        markup`<div>
          <dt>Where</dt>
          <dd>${stepLinks(record.stepIds, journey, anchors)}</dd>
        </div>`
      }
      ${
        record.links.length > 0 &&
        markup`<div>
          <dt>Rests on</dt>
          <dd>${recordLinks(record.links, journey, anchors)}</dd>
        </div>`
      }
    </dl>
    ${
      record.evidence.length > 0 &&
      markup`<ul class="evidence">
        ${record.evidence.map(evidenceItem)}
      </ul>`
    }
    ${unseen > 0 && markup`<p class="quiet">and ${plural(unseen, 'more comment')}</p>`}
  </article>`
}

const kindWords = {
  painPoint: 'Pain point',
  delight: 'Delight',
  opportunity: 'Opportunity',
  solution: 'Solution',
  touchpoint: 'Touchpoint',
  metric: 'Metric',
} as const

function facts(record: JourneyRecord): (readonly [string, Markup | string])[] {
  const rows: (readonly [string, Markup | string])[] = []
  if (record.channel !== undefined) rows.push(['Channel', record.channel])
  if (record.severity !== null && record.type === 'painPoint')
    rows.push(['Severity', severity(record.severity)])
  if (record.cost !== null) rows.push(costFact(record, record.cost))
  if (record.reach.value !== null)
    rows.push([
      record.type === 'painPoint' ? 'Hits' : 'Reaches',
      `${formatShare(record.reach.value)} (${formatN(record.reach.n)})`,
    ])
  if (record.evidenceCount > 0) rows.push(['Evidence', plural(record.evidenceCount, 'comment')])
  return rows
}

function costFact(
  record: JourneyRecord,
  cost: NonNullable<JourneyRecord['cost']>,
): readonly [string, Markup] {
  const interval = markup`<small>(${costInterval(cost)})</small>`
  if (isUnproven(record)) return ['Seen', markup`${costWords(record)} ${interval}, ${notProven}`]
  const name = record.type === 'painPoint' ? 'Costs' : 'Brings'
  return [name, markup`<b>${costWords(record)}</b> ${interval}`]
}

function severity(value: number): Markup {
  return markup`<span class="dots" aria-hidden="true"
      >${'●'.repeat(value)}<i>${'●'.repeat(5 - value)}</i></span
    >
    ${value} of 5`
}

/** Links to steps, separated by commas. */
function stepLinks(ids: readonly string[], journey: Journey, anchors: Anchors): Markup[] {
  return ids.map((id, i) => {
    const step = journey.steps.find((each) => each.id === id)
    const anchor = anchors.of('step', id)
    const separator = i === 0 ? '' : ', '
    return anchor === null
      ? markup`${separator}${step?.title ?? id}`
      : markup`${separator}<a href="#${anchor}" dir="auto">${step?.title ?? id}</a>`
  })
}

function recordLinks(ids: readonly string[], journey: Journey, anchors: Anchors): Markup[] {
  return ids.map((id, i) => {
    const record = journey.records.find((each) => each.id === id)
    const anchor = anchors.of('record', id)
    const separator = i === 0 ? '' : ', '
    return anchor === null
      ? markup`${separator}${record?.title ?? id}`
      : markup`${separator}<a href="#${anchor}" dir="auto">${record?.title ?? id}</a>`
  })
}
