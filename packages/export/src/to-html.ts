import { createHash } from 'node:crypto'
import type { Journey } from '@desirepath/core'
import {
  cleanText,
  describe,
  formatDate,
  type LinkTarget,
  type MapOptions,
  renderLegend,
  renderParts,
} from '@desirepath/render'
import { fontFaces } from './fonts/embed.ts'
import { type Anchors, anchorsOf } from './html/anchors.ts'
import { markup, type Markup, trusted } from './html/markup.ts'
import { personaSection } from './html/personas.ts'
import { recordSections } from './html/records.ts'
import { pageScript } from './html/script.ts'
import { inShort, keyFigures, pageHeader, story, trustSection } from './html/sections.ts'
import { figureTable, stepSection } from './html/steps.ts'
import { pageStyle } from './html/style.ts'

const LEGEND_WIDTH = 1180

/**
 * A journey as one read-only page that works offline and without scripts: the map with its details,
 * everything ranked with its evidence, the story, and all figures as a table.
 */
export async function toHtml(journey: Journey, options: Drawn = {}): Promise<string> {
  const { content, railWidth, bodyWidth } = pageBody(journey, options)
  const fonts = await fontFaces(content.source, ['regular', 'semiBold', 'italic'])
  const style = pageStyle({ fonts, railWidth, bodyWidth })
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(pageScript)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  // The hashes of the policy hold for these very bytes: nothing may be added between the tags.
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Desirepath">',
    markup`<meta name="description" content="${cleanText(describe(journey).slice(0, 3).join(' '))}">`
      .source,
    markup`<title>${cleanText(journey.title) || 'Untitled journey'}: journey map</title>`.source,
    `<style>${style}</style>`,
  ]
  return `<!doctype html>
<html lang="en">
<head>
${head.join('\n')}
</head>
<body>
${content.source}
<script>${pageScript}</script>
</body>
</html>
`
}

interface PageBody {
  readonly content: Markup
  readonly railWidth: number
  readonly bodyWidth: number
}

type Drawn = Pick<MapOptions, 'image' | 'icon'>

function pageBody(journey: Journey, drawn: Drawn): PageBody {
  const anchors = anchorsOf(journey)
  const map = mapSection(journey, anchors, drawn)
  const hasSteps = journey.steps.length > 0
  const content = markup`<a class="skip" href="#pains">Skip the map</a>
<div class="page">
${pageHeader(journey)}
<nav aria-label="On this page"><ul>${contents(journey).map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${keyFigures(journey)}
${inShort(journey)}
${map.content}
${recordSections(journey, anchors)}
${personaSection(journey, anchors)}
${hasSteps && stepSection(journey, anchors)}
${story(journey)}
${hasSteps && figureTable(journey, anchors)}
${trustSection(journey)}
</main>
<footer><p>${footer(journey)}</p></footer>
</div>
<aside class="panel" id="panel" aria-label="Details" tabindex="-1" hidden><button type="button" class="close" id="panel-close">Close</button><div id="panel-content"></div></aside>`
  return { ...map, content }
}

/** The map with its rail in sight, and what its marks mean. */
function mapSection(journey: Journey, anchors: Anchors, drawn: Drawn): PageBody {
  const href = (target: LinkTarget) => {
    const anchor = anchors.of(target.type, target.id)
    return anchor === null ? null : `#${anchor}`
  }
  const { rail, body, rtl } = renderParts(journey, { theme: 'page', href, ...drawn })
  const legend = renderLegend(journey, { theme: 'page', width: LEGEND_WIDTH })
  const content = markup`<section id="map"><h2>The map</h2>
<div class="map" id="map-region" dir="${rtl ? 'rtl' : 'ltr'}" tabindex="0" role="region" aria-label="Journey map, scrolls sideways">
<div class="rail">${trusted(rail.svg)}</div><div class="body">${trusted(body.svg)}</div></div>
<div class="legend" tabindex="0" role="region" aria-label="Legend of the map">${trusted(legend.svg)}</div></section>`
  return { content, railWidth: rail.width, bodyWidth: body.width }
}

function contents(journey: Journey): (readonly [string, string])[] {
  const all: (readonly [string, string, boolean])[] = [
    ['map', 'Map', journey.steps.length > 0],
    ['pains', 'Pain points', true],
    ['delights', 'Delights', true],
    ['opportunities', 'Opportunities', true],
    ['personas', 'Personas', journey.personas.length > 0],
    ['steps', 'Steps', journey.steps.length > 0],
    ['story', 'Story', true],
    ['figures', 'Figures', journey.steps.length > 0],
    ['trust', 'How far to trust it', journey.discovery !== null],
  ]
  return all.filter(([, , shown]) => shown).map(([id, title]) => [id, title] as const)
}

function footer({ discovery, id }: Journey): string {
  const asOf =
    discovery === null
      ? ''
      : `Figures as of ${formatDate(discovery.asOf)}. Shares are of journeys; “95 %” is the interval that holds the true figure nineteen times of twenty. `
  return `${asOf}Made with Desirepath, journey ${id}.`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
