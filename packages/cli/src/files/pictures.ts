import { formatJourney, type Journey } from '@desirepath/core'
import { embedFonts, toHtml, toPng } from '@desirepath/export'
import { renderMap } from '@desirepath/render'

/** The files that show a journey, by name. */
export async function pictureFiles(
  journey: Journey,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const picture = renderMap(journey)
  const [png, html, embedded] = await Promise.all([
    toPng(picture),
    toHtml(journey),
    embedFonts(picture.svg),
  ])
  return {
    'journey.json': formatJourney(journey),
    'journey.svg': embedded,
    'journey.png': png,
    'journey.html': html,
  }
}
