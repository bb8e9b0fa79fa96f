import type { Extent, Part } from './picture.ts'

// Pixels: a card of eight lines with its notes is lower, a lane or the frame of the map is higher.
const LARGEST = 330

/** What is drawn between two heights of a picture. */
export function slice(parts: readonly Part[], { top, bottom }: Extent): Part[] {
  return parts.filter((part) => {
    const extent = extentOf(part)
    return extent === null || (extent.bottom > top && extent.top < bottom)
  })
}

/** The lowest height from `least` to `limit` at which a cut goes through no card and no line; else `limit`. */
export function quietHeight(parts: readonly Part[], least: number, limit: number): number {
  const crossed = parts
    .map(extentOf)
    .filter((extent) => extent !== null)
    .filter(({ top, bottom }) => bottom - top < LARGEST && bottom > least && top < limit)
  let height = limit
  while (height >= least) {
    const at = height
    const tops = crossed.filter(({ top, bottom }) => top < at && bottom > at).map(({ top }) => top)
    if (tops.length === 0) return height
    height = Math.min(...tops)
  }
  return limit
}

function extentOf(part: Part): Extent | null {
  if (part.type === 'shape') return part.extent
  return { top: part.y - part.line.size, bottom: part.y + part.line.size * 0.3 }
}
