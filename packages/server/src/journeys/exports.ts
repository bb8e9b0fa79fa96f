import { formatJourney, type Journey } from '@desirepath/core'
import { renderMap } from '@desirepath/render'

export interface ExportedFile {
  readonly mediaType: string
  readonly body: string | Uint8Array
}

type Theme = 'light' | 'dark'

/** A journey in one of `exportFormats`; null for a format that is none of them. */
export async function exportJourneyAs(
  format: string,
  journey: Journey,
  theme: Theme,
): Promise<ExportedFile | null> {
  const found = formats.get(format)
  return found ? { mediaType: found.mediaType, body: await found.write(journey, theme) } : null
}

interface Format {
  readonly mediaType: string
  readonly write: (journey: Journey, theme: Theme) => Promise<string | Uint8Array> | string
}

// Loaded by the first export: fonts and the drawing of pictures are not needed to start.
const load = () => import('@desirepath/export')

const formats = new Map<string, Format>([
  ['json', { mediaType: 'application/json', write: formatJourney }],
  [
    'svg',
    {
      mediaType: 'image/svg+xml',
      write: async (journey, theme) => (await load()).embedFonts(renderMap(journey, { theme }).svg),
    },
  ],
  [
    'png',
    {
      mediaType: 'image/png',
      write: async (journey, theme) =>
        (await load()).toPng(renderMap(journey, { theme }).svg, { scale: 2 }),
    },
  ],
  [
    'html',
    {
      mediaType: 'text/html; charset=utf-8',
      write: async (journey) => (await load()).toHtml(journey),
    },
  ],
  [
    'md',
    {
      mediaType: 'text/markdown; charset=utf-8',
      write: async (journey) => (await load()).toMarkdown(journey),
    },
  ],
  [
    'mmd',
    {
      mediaType: 'text/vnd.mermaid; charset=utf-8',
      write: async (journey) => (await load()).toMermaid(journey),
    },
  ],
  [
    'csv',
    {
      mediaType: 'text/csv; charset=utf-8',
      write: async (journey) => (await load()).toCsv(journey),
    },
  ],
])

export const exportFormats = [...formats.keys()]
