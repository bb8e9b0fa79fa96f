import type { Attachment } from './attachment.ts'

/** How a picture stands in its card, in its own pixels. */
export interface PictureFrame {
  readonly pixels: { readonly width: number; readonly height: number }
  /** The part that is shown. */
  readonly part: Rectangle
  /** The point of that part that stays in sight when there is no room for all of it. */
  readonly focus: { readonly x: number; readonly y: number }
  /** The height of the frame for each unit of its width, and how high it may be. */
  readonly ratio: number
  readonly tallest: number
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Of a picture that is shown whole: a frame that is the same for all, so that a lane is calm. */
const CALM = { ratio: 0.62, tallest: 150 }
/** Of a picture that somebody has cropped: its own. */
const TALLEST_CROPPED = 300

/** Null where the size of the picture is not known. */
export function pictureFrame({ pixels, crop, focus }: Attachment): PictureFrame | null {
  if (pixels === undefined) return null
  const { width, height } = pixels
  const whole = { x: 0, y: 0, width: 1, height: 1 }
  const { x, y, width: w, height: h } = crop === undefined ? whole : inside(crop)
  const part = { x: x * width, y: y * height, width: w * width, height: h * height }
  const middle = { x: x + w / 2, y: y + h / 2 }
  const wanted = focus ?? middle
  return {
    pixels,
    part,
    focus: {
      x: clamp(wanted.x * width, part.x, part.x + part.width),
      y: clamp(wanted.y * height, part.y, part.y + part.height),
    },
    ...(crop === undefined ? CALM : { ratio: part.height / part.width, tallest: TALLEST_CROPPED }),
  }
}

/** How high the frame of a picture is at a width; of one whose size is not known as of one shown whole. */
export function frameHeight(frame: PictureFrame | null, width: number): number {
  const { ratio, tallest } = frame ?? CALM
  return Math.max(16, Math.min(tallest, Math.round(width * ratio)))
}

/** The piece of the picture, in its pixels, that fills a box: within its part, and around its focus. */
export function pieceIn(
  { part, focus }: PictureFrame,
  box: { readonly width: number; readonly height: number },
): Rectangle {
  const scale = Math.max(box.width / part.width, box.height / part.height)
  const [width, height] = [box.width / scale, box.height / scale]
  return {
    x: clamp(focus.x - width / 2, part.x, part.x + part.width - width),
    y: clamp(focus.y - height / 2, part.y, part.y + part.height - height),
    width,
    height,
  }
}

function inside({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width: Math.min(width, 1 - x) || 0.01, height: Math.min(height, 1 - y) || 0.01 }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
