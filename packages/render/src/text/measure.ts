import { interWidths } from './inter-widths.ts'

export type FontWeight = 'regular' | 'semiBold'

export interface Font {
  /** Pixels. */
  readonly size: number
  readonly weight: FontWeight
}

/** Where Inter has no glyph and no better estimate is known; thousandths of an em. */
const UNKNOWN = 650
const FULL = 1000
const tables = { regular: widthTable('regular'), semiBold: widthTable('semiBold') }

/**
 * The width of a text in pixels: Inter’s own advances, without kerning; 1 em for Chinese, Japanese,
 * Korean and full-width forms, 1.25 em for emoji, nothing for combining marks and joiners, and the
 * averages of Noto for other scripts.
 */
export function textWidth(text: string, font: Font): number {
  const table = tables[font.weight]
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      sum += table[unit] as number
      continue
    }
    const code = text.codePointAt(i) as number
    if (code > 0xffff) i++
    sum += table[code] || estimate(code)
  }
  return (sum * font.size) / 1000
}

/** Advance of a character that Inter lacks, in thousandths of an em. */
function estimate(code: number): number {
  if (isInvisible(code)) return 0
  if (isIdeographic(code)) return FULL
  if (code >= 0x1f000 || (code >= 0x2600 && code <= 0x27bf)) return 1250
  if (isArabic(code)) return 560
  if (code >= 0x590 && code <= 0x5ff) return 580
  return UNKNOWN
}

/** Combining marks, joiners, direction marks and variation selectors take no room. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe01ef) ||
    (code > 0x590 && combining.test(String.fromCodePoint(code)))
  )
}

const combining = /^\p{M}$/u

/** Scripts that are set in squares and may break between any two characters. */
export function isIdeographic(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  )
}

function isArabic(code: number): boolean {
  return (
    (code >= 0x600 && code <= 0x77f) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff)
  )
}

/** Code point → thousandths of an em; 0 where Inter has no glyph or the glyph takes no room. */
function widthTable(weight: FontWeight): Uint16Array {
  const widths = new Uint16Array(0x2700)
  for (const [first, digits] of interWidths[weight]) {
    for (let i = 0; i < digits.length; i += 2) {
      widths[first + i / 2] = Number.parseInt(digits.slice(i, i + 2), 36)
    }
  }
  return widths
}
