import type { Picture } from '@desirepath/render'
import type { ExportedFile } from './export-journey.ts'
import { embedFonts } from './fonts/embed.ts'
import { undated } from './made-at.ts'
import { toPng } from './to-png.ts'

interface Options {
  readonly title: string
  /** Of its newest figure, ISO 8601; null where it has none. */
  readonly asOf: string | null
  /** Pixels of a png for each of the picture, 1 to 4. */
  readonly scale: number
}

type Write = (picture: Picture, options: Options) => Promise<string | Uint8Array>

const formats = {
  png: { mediaType: 'image/png', write: (picture, { scale }) => toPng(picture, { scale }) },
  svg: { mediaType: 'image/svg+xml', write: ({ svg }) => embedFonts(svg) },
  pdf: {
    mediaType: 'application/pdf',
    write: async (picture, { title, asOf }) => {
      const { pictureToPdf } = await import('./to-pdf.ts')
      return pictureToPdf(picture, { title, madeAt: asOf ?? undated })
    },
  },
} as const satisfies Record<string, { readonly mediaType: string; readonly write: Write }>

export type PictureFormat = keyof typeof formats
export const pictureFormats = Object.keys(formats) as readonly PictureFormat[]

/** A drawn picture as a file. */
export async function exportPicture(
  picture: Picture,
  format: PictureFormat,
  options: Options,
): Promise<ExportedFile> {
  const { mediaType, write } = formats[format]
  return { mediaType, body: await (write as Write)(picture, options) }
}
