import type { Journey } from '@desirepath/core'
import type { ExportedFile, ExportFormat, ExportOptions } from '@desirepath/export'

type Answer =
  | { readonly type: 'file'; readonly file: ExportedFile }
  | { readonly type: 'unknown'; readonly formats: readonly string[] }

/** A journey in the format of this name, or the formats that there are. */
export async function exportJourneyAs(
  name: string,
  journey: Journey,
  options: ExportOptions,
): Promise<Answer> {
  // Loaded by the first export: fonts and the drawing of pictures are not needed to start.
  const { exportFormats, exportJourney } = await import('@desirepath/export')
  const format: ExportFormat | undefined = exportFormats.find((each) => each === name)
  if (format === undefined) return { type: 'unknown', formats: exportFormats }
  return { type: 'file', file: await exportJourney(journey, format, options) }
}
