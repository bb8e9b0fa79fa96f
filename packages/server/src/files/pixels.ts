import { ProblemError } from '../http/problem.ts'

/** A decoded picture takes four bytes a pixel, wherever it is shown or drawn. */
const MOST_PIXELS = 100_000_000

/** How large a picture is as it is looked at; throws what to say where it cannot be shown. */
export async function pixelsOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const read = await measured(bytes)
  if (read === null)
    throw new ProblemError('bad-file', 'This picture is damaged and cannot be shown.')
  const [width, height] = [Math.round(read.width), Math.round(read.height)]
  if (width < 1 || height < 1)
    throw new ProblemError('bad-file', 'This picture has no width or no height.')
  if (width * height > MOST_PIXELS)
    throw new ProblemError('too-large', 'A picture may have 100 million pixels at most.')
  return (read.orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height }
}

/** How the camera was held, 1 to 8 (EXIF). */
export async function orientationOf(bytes: Uint8Array): Promise<number> {
  return (await measured(bytes))?.orientation ?? 1
}

async function measured(bytes: Uint8Array) {
  // Loaded by the first picture: most starts never see one.
  const { imageSize } = await import('image-size')
  try {
    return imageSize(bytes)
  } catch {
    return null
  }
}
