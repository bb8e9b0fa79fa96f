/** How wide words are on this screen, in pixels, in the typeface of the application. */
export function textWidth(text: string, { size, weight }: Typeface): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * size * GUESS
  pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText(text).width
}

interface Typeface {
  /** Pixels. */
  readonly size: number
  readonly weight: 400 | 600
}

/** Of the size, where nothing can be measured. */
const GUESS = 0.55
let pen: CanvasRenderingContext2D | null = null
