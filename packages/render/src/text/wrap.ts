import { cleanText } from './escape.ts'
import { type Font, isIdeographic, textWidth } from './measure.ts'
import { breakWord, withoutLastCharacter } from './word-break.ts'

export interface Wrapped {
  readonly lines: readonly string[]
  /** Words (characters, in scripts without spaces) that did not fit; the last line ends with “… +n more”. */
  readonly cut: number
}

export interface WrapOptions {
  readonly font: Font
  /** Pixels. */
  readonly width: number
  /** Unlimited when absent. */
  readonly maxLines?: number
}

// These never begin a line of Chinese or Japanese; these never end one.
const closing = /^[、。，．：；！？」』】）〕〉》”’…ー々]/u
const opening = /[「『【（〔〈《“‘]$/u

/**
 * Breaks a text into lines no wider than `width` pixels; a word that is too long is divided.
 * What does not fit into `maxLines` is counted and marked, never silently dropped.
 */
export function wrapText(text: string, options: WrapOptions): Wrapped {
  const pieces = piecesOf(cleanText(text))
  const lines = fill(pieces, options)
  const { maxLines = Infinity } = options
  if (lines.length <= maxLines) return { lines: lines.map((line) => line.text), cut: 0 }
  return shorten(lines, pieces.length, options)
}

interface Piece {
  readonly text: string
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

interface Line {
  readonly text: string
  /** Pieces begun on this line and all before. */
  readonly pieces: number
}

/** Words; each square character is a piece of its own, with the punctuation that belongs to it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const word of text.split(' ')) {
    if (word === '') continue
    if (!hasSquares(word)) {
      pieces.push({ text: word, spaced: true })
      continue
    }
    pushSquares(word, pieces)
  }
  return pieces
}

function hasSquares(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit >= 0x1100 && isIdeographic(word.codePointAt(i) as number)) return true
  }
  return false
}

function pushSquares(word: string, pieces: Piece[]): void {
  let current = ''
  let spaced = true
  let square = false
  const flush = () => {
    if (current !== '') pieces.push({ text: current, spaced })
    if (current !== '') spaced = false
    current = ''
  }
  for (const character of word) {
    const isSquare = isIdeographic(character.codePointAt(0) as number)
    const joins = closing.test(character) || opening.test(current) || /^\p{M}$/u.test(character)
    if ((isSquare || square) && !joins) flush()
    current += character
    square = isSquare
  }
  flush()
}

function fill(pieces: readonly Piece[], { font, width }: WrapOptions): Line[] {
  const space = textWidth(' ', font)
  const lines: Line[] = []
  let current = ''
  let currentWidth = 0
  pieces.forEach((piece, index) => {
    let text = piece.text
    let textSize = textWidth(text, font)
    const gap = current !== '' && piece.spaced ? space : 0
    if (currentWidth + gap + textSize <= width) {
      current += (gap > 0 ? ' ' : '') + text
      currentWidth += gap + textSize
      return
    }
    if (current !== '') lines.push({ text: current, pieces: index })
    while (textSize > width) {
      const [head, tail] = breakWord(text, { font, width })
      if (tail === '') break
      lines.push({ text: head, pieces: index + 1 })
      text = tail
      textSize = textWidth(text, font)
    }
    current = text
    currentWidth = textSize
  })
  if (current !== '') lines.push({ text: current, pieces: pieces.length })
  return lines
}

/** Keeps the first lines and ends the last one with how many words are missing. */
function shorten(lines: readonly Line[], total: number, options: WrapOptions): Wrapped {
  const { font, width, maxLines = 1 } = options
  const kept = lines.slice(0, maxLines).map((line) => line.text)
  let cut = Math.max(1, total - (lines[maxLines - 1]?.pieces ?? 0))
  let last = kept.pop() ?? ''
  while (last !== '' && textWidth(`${last}… +${cut} more`, font) > width) {
    const at = last.lastIndexOf(' ')
    if (at > 0) cut++
    last = at > 0 ? last.slice(0, at) : withoutLastCharacter(last)
  }
  return { lines: [...kept, `${last.replace(/[\s,;:.–-]+$/, '')}… +${cut} more`], cut }
}
