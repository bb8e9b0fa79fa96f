import { keepStill } from './card-still.ts'

/** Below this a picture is quick enough as it is. */
const LARGE = 300_000
const LONGEST = 1000

/** Keeps a smaller copy of a large picture for the map, and gives its address; null where none is needed or made. */
export async function keepPreview(file: File, signal: AbortSignal): Promise<string | null> {
  // What moves, or is drawn at any size, stays as it is.
  if (!/^image\/(?:png|jpeg|webp|avif)$/.test(file.type) || file.size <= LARGE) return null
  const copy = await smaller(file).catch(() => null)
  return copy === null || copy.size > file.size / 2 ? null : keepStill(copy, signal)
}

async function smaller(file: File): Promise<Blob | null> {
  const whole = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST / Math.max(whole.width, whole.height))
  const size = { width: Math.round(whole.width * scale), height: Math.round(whole.height * scale) }
  if (Math.min(size.width, size.height) < 1) return null
  const canvas = new OffscreenCanvas(size.width, size.height)
  canvas.getContext('2d')?.drawImage(whole, 0, 0, size.width, size.height)
  whole.close()
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
}
