/** Bytes of a picture that travels inside the journey. */
const LARGEST = 200_000

const kinds = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/

export type Picture =
  | { readonly type: 'picture'; readonly url: string }
  | { readonly type: 'noPicture' }
  | { readonly type: 'tooLarge' }

/** A picture file as a data address; a large one is made smaller, as WebP. */
export async function readPicture(file: File): Promise<Picture> {
  if (!kinds.test(file.type)) return { type: 'noPicture' }
  if (file.size <= LARGEST) return { type: 'picture', url: await dataAddress(file) }
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null) return { type: 'noPicture' }
  for (const side of [1200, 800, 500]) {
    const smaller = await shrink(bitmap, side)
    if (smaller !== null && smaller.size <= LARGEST)
      return { type: 'picture', url: await dataAddress(smaller) }
  }
  return { type: 'tooLarge' }
}

async function shrink(bitmap: ImageBitmap, side: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 }).catch(() => null)
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : ''),
    )
    reader.addEventListener('error', () => reject(new Error('The picture could not be read')))
    reader.readAsDataURL(blob)
  })
}
