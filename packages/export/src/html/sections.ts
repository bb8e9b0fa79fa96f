import {
  type Evidence,
  implementTimeWords,
  maturityWords,
  type Journey,
  mapUseOf,
  mapUseWords,
  type Persona,
} from '@desirepath/core'
import {
  foldedWords,
  formatCount,
  formatN,
  formatShare,
  formatShareInterval,
  formatSigned,
  furtherWarnings,
  goalTitle,
  headlines,
  sourceLine,
  story as tell,
} from '@desirepath/render'
import { markup, type Markup } from './markup.ts'

/** Title, source, and how far to trust what follows. */
export function pageHeader(journey: Journey): Markup {
  const use = mapUseOf(journey)
  const warnings = furtherWarnings(journey)
  return markup`<header class="top">
    <h1 dir="auto">${journey.title || 'Untitled journey'}</h1>
    <p class="source">${sourceLine(journey)}</p>
    <p class="badge ${use.level}"><b>${mapUseWords[use.level]}.</b> ${use.says}</p>
    ${
      warnings.length > 0 &&
      markup`<ul class="warnings">
        ${warnings.map((each) => markup`<li>${each}</li>`)}
      </ul>`
    }
    ${briefOf(journey)}
  </header>`
}

function briefOf({ brief }: Journey): Markup | null {
  const parts = [
    ['Objective', brief.objective],
    ['Target', brief.target ?? ''],
    ['Audience', brief.audience],
    ['Scope', brief.scope],
    ['Owner', brief.owner],
    ['Maturity', brief.maturity === undefined ? '' : maturityWords[brief.maturity]],
    [
      'Until its plans are in place',
      brief.timeToImplement === undefined ? '' : implementTimeWords[brief.timeToImplement],
    ],
    ['Frameworks', (brief.frameworks ?? []).join(', ')],
  ] as const
  const filled = parts.filter(([, text]) => text !== '')
  if (filled.length === 0) return null
  return markup`<dl class="brief">
    ${filled.map(
      ([name, text]) =>
        markup`<div>
          <dt>${name}</dt>
          <dd dir="auto">${text}</dd>
        </div>`,
    )}
  </dl>`
}

/** The few figures a reader asks for first. */
export function keyFigures(journey: Journey): Markup | null {
  const found = journey.discovery
  if (found === null) return null
  const ranked = journey.records.filter(
    (record) => record.type === 'painPoint' && record.rank !== null,
  )
  const tiles: (readonly [string, string, string])[] = [
    [
      formatCount(found.journeys),
      'journeys',
      found.journeys === found.customers ? '' : `of ${formatCount(found.customers)} customers`,
    ],
  ]
  if (found.success !== null && found.success.share.value !== null) {
    tiles.push([
      formatShare(found.success.share.value),
      `reach “${goalTitle(journey)}”`,
      interval(formatShareInterval(found.success.share)),
    ])
  }
  if (found.nps !== null && found.nps.value !== null) {
    const { value, low, high, n } = found.nps
    const range =
      low === null || high === null
        ? ''
        : `95 %: ${formatSigned(low, 0)} to ${formatSigned(high, 0)}, `
    tiles.push([formatSigned(value, 0), 'NPS', range + formatN(n)])
  }
  tiles.push([
    formatCount(ranked.length),
    ranked.length === 1 ? 'proven pain point' : 'proven pain points',
    '',
  ])
  const feedback =
    found.feedback === 0
      ? 'how customers feel is not known'
      : `from ${formatShare(found.feedbackShare)} of customers`
  tiles.push([formatCount(found.feedback), 'pieces of feedback', feedback])
  return markup`<ul class="tiles">
    ${tiles.map(([figure, name, note]) => markup`<li><b>${figure}</b><span dir="auto">${name}</span><small>${note}</small></li>`)}
  </ul>`
}

function interval(text: string | null): string {
  return text === null ? '' : `95 %: ${text}`
}

/** What to know when there is time for nothing else. */
export function inShort(journey: Journey): Markup | null {
  const sentences = headlines(journey)
  if (sentences.length === 0) return null
  return markup`<section id="short"><h2>In short</h2>
    <ul class="short">${sentences.map((sentence) => markup`<li dir="auto">${sentence}</li>`)}</ul></section>`
}

/** The journey in sentences. */
export function story(journey: Journey): Markup {
  return markup`<section id="story">
    <h2>The story</h2>
    <ol class="story">
      ${tell(journey).map((sentence) => markup`<li dir="auto">${sentence}</li>`)}
    </ol>
  </section>`
}

/** What the map rests on, for those who have to answer for it. */
export function trustSection({ discovery }: Journey): Markup | null {
  if (discovery === null) return null
  const share = (value: number | null) => (value === null ? 'not computed' : formatShare(value))
  const { sentiment, parameters } = discovery
  const rows: (readonly [string, string, string])[] = [
    [
      'Fitness',
      share(discovery.fitness),
      'how much of what customers did the typical paths explain',
    ],
    ['Coverage', share(discovery.coverage), 'customers who walk close to a typical path'],
    [
      'Typical paths',
      discovery.k === null ? 'none' : String(discovery.k),
      discovery.silhouette === null ? '' : `silhouette ${discovery.silhouette.toFixed(2)}`,
    ],
    ['Events on steps', share(discovery.boundShare), 'events that some step explains'],
    [
      'Customers with feedback',
      share(discovery.feedbackShare),
      `${formatCount(discovery.feedback)} pieces`,
    ],
    [
      'Feeling inferred by',
      sentimentWords(sentiment),
      sentiment?.auc == null
        ? ''
        : `cross-validated AUC ${sentiment.auc.toFixed(2)} on ${formatCount(sentiment.labels)} scored comments`,
    ],
    ['Rows left out', formatCount(discovery.quarantined), 'empty, or could not be read'],
    [
      'Made with',
      `cut ${parameters.cut}, seed ${parameters.seed}`,
      parameters.success === null ? 'no success named' : `success: ${parameters.success}`,
    ],
  ]
  return markup`<section id="trust">
    <h2>How far to trust it</h2>
    <table class="plain">
      <tbody>
        ${rows.map(
          ([name, value, note]) =>
            markup`<tr>
              <th scope="row">${name}</th>
              <td class="number">${value}</td>
              <td dir="auto">${note}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      discovery.folded.length > 0 &&
      markup`<details>
        <summary>${foldedWords(discovery)}</summary>
        <ul>
          ${discovery.folded.map((each) => markup`<li dir="auto">${each.activity}: ${formatCount(each.events)} events, ${each.into === null ? 'left out' : `into ${each.into}`}</li>`)}
        </ul>
      </details>`
    }
  </section>`
}

function sentimentWords(sentiment: NonNullable<Journey['discovery']>['sentiment']): string {
  if (sentiment === null || sentiment.method === 'none') return 'nothing: stated scores only'
  return sentiment.method === 'learned'
    ? 'a model learned from scored comments'
    : 'VADER (English, estimated)'
}

/** One piece of evidence: a verbatim as a quotation, or a figure in words. */
export function evidenceItem(evidence: Evidence): Markup {
  if (evidence.type === 'figure') return markup`<li class="figure" dir="auto">${evidence.text}</li>`
  const { score, at, source, language } = evidence
  const note = [
    score === null ? '' : `${score.value} of ${score.max}`,
    source,
    at === null ? '' : at.slice(0, 10),
  ]
  return markup`<li>
    <blockquote dir="auto" ${langOf(language)}>${evidence.text}</blockquote>
    <small>${note.filter((each) => each !== '').join(' · ')}</small>
  </li>`
}

/** A `lang` attribute where the language is known. */
export function langOf(language: string | null): Markup | null {
  return language !== null && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)
    ? markup`lang="${language}"`
    : null
}

/** “38 % of customers (95 %: 38 % to 39 %)”. */
export function personaShare({ share }: Persona): string {
  if (share.value === null) return `too few to say (${formatN(share.n)})`
  const range = formatShareInterval(share)
  return `${formatShare(share.value)} of customers${range === null ? '' : ` (95 %: ${range})`}`
}
