import type { Journey } from '@desirepath/core'
import type { ExportedFile, ExportFormat, ExportOptions, Pictures } from '@desirepath/export'

type Answer =
  | { readonly type: 'file'; readonly file: ExportedFile }
  | { readonly type: 'unknown'; readonly problem: string }

/** A journey in the format of this name, or what of the wish there is not. */
export async function exportJourneyAs(
  name: string,
  journey: Journey,
  options: Omit<ExportOptions, 'pictures'> & { readonly pictures: () => Promise<Pictures> },
): Promise<Answer> {
  // Loaded by the first export: fonts and the drawing of pictures are not needed to start.
  const { exportFormats, exportJourney, unknownChoice } = await import('@desirepath/export')
  const format: ExportFormat | undefined = exportFormats.find((each) => each === name)
  if (format === undefined)
    return { type: 'unknown', problem: `format: one of ${exportFormats.join(', ')}` }
  const unknown = Object.entries(unknownChoice(journey, options)).find(([, ids]) => ids.length > 0)
  if (unknown !== undefined) return { type: 'unknown', problem: notThere(...unknown) }
  const { pictures, ...rest } = options
  const drawn = pictured.has(format) ? { pictures: await pictures() } : {}
  return { type: 'file', file: await exportJourney(journey, format, { ...rest, ...drawn }) }
}

/** The formats that show the pictures of cards. */
const pictured: ReadonlySet<ExportFormat> = new Set(['png', 'svg', 'pdf', 'html', 'pptx'])

function notThere(what: string, ids: readonly string[]): string {
  return `${what}: this journey has none called ${ids.join(', ')}. Load it again: it may have changed.`
}
