import { escapeXml } from '@desirepath/render'
import { CARD, type GraphLayout, type PlacedNode } from './graph-layout.ts'

const MARGIN = 24
/** Letters that fit into a line of a card, and lines into a card. */
const LETTERS = 24
const LINES = 2

/** The picture of what leads to what, for slides and papers: dark on light, with real text. */
export function graphSvg({ nodes, lines, width, height }: GraphLayout): string {
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="Inter, Arial, sans-serif" font-size="12">
<rect width="${w}" height="${h}" fill="#ffffff"/>
<g transform="translate(${MARGIN} ${MARGIN})">
<g fill="none" stroke="#b8b2a7" stroke-width="1.2">${lines.map(({ d }) => `<path d="${d}"/>`).join('')}</g>
${nodes.map(cardOf).join('\n')}
</g>
</svg>
`
}

function cardOf({ title, kind, x, y }: PlacedNode): string {
  const rows = linesOf(title)
  const top = y + CARD.height / 2 - (rows.length - 1) * 7.5 + 4
  const texts = rows.map(
    (row, i) => `<text x="${x + 14}" y="${top + i * 15}">${escapeXml(row)}</text>`,
  )
  return `<g><title>${escapeXml(title)}</title><rect x="${x}" y="${y}" width="${CARD.width}" height="${CARD.height}" rx="8" fill="#ffffff" stroke="#e4e0d8"/><rect x="${x}" y="${y + 8}" width="4" height="${CARD.height - 16}" rx="2" fill="${colours[kind]}"/><g fill="#1d1b18">${texts.join('')}</g></g>`
}

const colours: Readonly<Record<PlacedNode['kind'], string>> = {
  goal: '#1d1b18',
  journey: '#5c574f',
  persona: '#5c574f',
  touchpoint: '#5c574f',
  channel: '#5c574f',
  painPoint: '#c92a2a',
  delight: '#2b8a3e',
  opportunity: '#e67700',
  solution: '#6741d9',
  metric: '#3b5bdb',
  resource: '#5c574f',
}

/** As many words as fit; what does not is marked. */
function linesOf(title: string): string[] {
  const rows: string[] = ['']
  for (const word of title.split(/\s+/)) {
    const row = rows.at(-1)!
    const longer = row === '' ? word : `${row} ${word}`
    if (longer.length <= LETTERS || row === '') rows[rows.length - 1] = longer
    else rows.push(word)
  }
  const shown = rows.slice(0, LINES).map((row) => row.slice(0, LETTERS + 4))
  if (rows.length > LINES) shown[LINES - 1] = `${shown[LINES - 1]!.slice(0, LETTERS - 1)}…`
  return shown
}
