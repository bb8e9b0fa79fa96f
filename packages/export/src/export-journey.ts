import { type Attachment, formatJourney, type Journey } from '@desirepath/core'
import { renderMap, type ThemeName } from '@desirepath/render'
import { type Choice, chosenJourney, foldedIn } from './chosen.ts'
import { embedFonts } from './fonts/embed.ts'
import { toCsv } from './to-csv.ts'
import { toHtml } from './to-html.ts'
import { toMarkdown } from './to-markdown.ts'
import { toMermaid } from './to-mermaid.ts'
import { iconsOf } from './pictures/icons.ts'
import type { Pictures } from './pictures/shown.ts'
import { pictureScale, toPng } from './to-png.ts'

/** The canonical JSON always has every lane and curve. */
export interface ExportOptions extends Choice {
  /** Of png, svg and pdf. */
  readonly theme: ThemeName
  /** Pixels of a png for each of the map, 1 to 4. */
  readonly scale: number
  /** Of pdf: one page as large as the map, or pages of paper. */
  readonly paper: 'one' | 'a4' | 'a3' | 'letter'
  /** Whose figures the journey has, where they are not everyone’s; its files say so in their head. */
  readonly figuresOf?: string | undefined
  /** The pictures of cards, for formats that draw; left out, their words are drawn. */
  readonly pictures?: Pictures
}

export interface ExportedFile {
  readonly mediaType: string
  readonly body: string | Uint8Array
  /** What differs from the wish, in a sentence. */
  readonly note?: string
}

type Write = (journey: Journey, options: ExportOptions) => Promise<Omit<ExportedFile, 'mediaType'>>

const office = 'application/vnd.openxmlformats-officedocument'

// The writers of office files and PDF are loaded when they are needed: they take longer than a map.
const formats = {
  png: { mediaType: 'image/png', write: writePng },
  svg: {
    mediaType: 'image/svg+xml',
    write: async (journey, options) => ({
      body: await embedFonts(renderMap(journey, await mapOptions(journey, options)).svg),
    }),
  },
  pdf: {
    mediaType: 'application/pdf',
    write: async (journey, options) => ({
      body: await (
        await import('./to-pdf.ts')
      ).toPdf(journey, { ...(await mapOptions(journey, options)), paper: options.paper }),
    }),
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: async (journey, options) => ({
      body: await toHtml(journey, await mapOptions(journey, options)),
    }),
  },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    write: async (journey) => ({ body: toMarkdown(journey) }),
  },
  pptx: {
    mediaType: `${office}.presentationml.presentation`,
    write: async (journey, { pictures }) => ({
      body: await (await import('./to-pptx.ts')).toPptx(journey, pictures),
    }),
  },
  xlsx: {
    mediaType: `${office}.spreadsheetml.sheet`,
    write: async (journey) => ({ body: await (await import('./to-xlsx.ts')).toXlsx(journey) }),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: async (journey) => ({ body: toCsv(journey) }),
  },
  json: {
    mediaType: 'application/json',
    write: async (journey) => ({ body: formatJourney(journey) }),
  },
  mmd: {
    mediaType: 'text/vnd.mermaid; charset=utf-8',
    write: async (journey) => ({ body: toMermaid(journey) }),
  },
} as const satisfies Record<string, { readonly mediaType: string; readonly write: Write }>

export type ExportFormat = keyof typeof formats
export const exportFormats = Object.keys(formats) as readonly ExportFormat[]

/** A journey as a file of another format. */
export async function exportJourney(
  journey: Journey,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  const { mediaType, write } = formats[format]
  const shown = format === 'json' ? journey : headed(chosenJourney(journey, options), options)
  return { mediaType, ...(await write(shown, options)) }
}

/** Where a view has the figures of one persona, the title says whose these are: everyone’s, if nobody has counted them. */
function headed(journey: Journey, { view, figuresOf }: ExportOptions): Journey {
  const isOfView = journey.views?.some(
    ({ id, settings }) => id === view && settings.segment !== undefined,
  )
  const whose = figuresOf ?? (isOfView === true ? 'everyone' : undefined)
  return whose === undefined
    ? journey
    : { ...journey, title: `${journey.title} · figures of ${whose}` }
}

/** What the drawing of a map is told. */
async function mapOptions(journey: Journey, options: ExportOptions) {
  const { theme, pictures } = options
  const image = (attachment: Attachment) => pictures?.(attachment)?.href ?? null
  return { theme, image, icon: await iconsOf(journey), folded: foldedIn(journey, options) }
}

async function writePng(journey: Journey, options: ExportOptions) {
  const { scale } = options
  const picture = renderMap(journey, await mapOptions(journey, options))
  const body = await toPng(picture, { scale })
  const drawn = pictureScale(picture, scale)
  if (drawn === scale) return { body }
  const note = `This map is too large for ${scale} pixels a point, so it was drawn with ${drawn.toFixed(2)}. The PDF and the SVG are sharp at any size.`
  return { body, note }
}
