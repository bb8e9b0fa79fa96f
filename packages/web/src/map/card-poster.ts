import { keepStill } from './card-still.ts'

const WIDEST = 960
const PATIENCE_MS = 8000

/** Keeps a still of a video and gives its address; null where the browser cannot play it. */
export async function keepPoster(url: string, signal: AbortSignal): Promise<string | null> {
  const still = await stillOf(url).catch(() => null)
  return still === null ? null : keepStill(still, signal)
}

/** A frame from a second in: the first one is often black. */
async function stillOf(url: string): Promise<Blob | null> {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  try {
    const isLoaded = event(video, 'loadeddata')
    video.src = url
    await isLoaded
    const isThere = event(video, 'seeked')
    video.currentTime = Number.isFinite(video.duration) ? Math.min(1, video.duration / 3) : 0
    await isThere
    return await drawn(video)
  } finally {
    video.removeAttribute('src')
    video.load()
  }
}

function drawn(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  const scale = Math.min(1, WIDEST / video.videoWidth)
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.8))
}

function event(video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The video did not play in time')), PATIENCE_MS)
    const end = (then: () => void) => () => {
      clearTimeout(late)
      then()
    }
    video.addEventListener(name, end(resolve), { once: true })
    video.addEventListener(
      'error',
      end(() => reject(new Error('The video cannot be played'))),
      { once: true },
    )
  })
}
