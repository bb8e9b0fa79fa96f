import { type MarkdownBlock, type MarkdownSpan, parseMarkdown } from '@desirepath/core'
import { textDirection } from '../text/direction.ts'
import { cleanText } from '../text/escape.ts'
import { type Font, isIdeographic, textWidth } from '../text/measure.ts'
import { breakWord } from '../text/word-break.ts'
import type { Paint } from './options.ts'
import { type Block, element, nothing, place, stack, textBlock, textLine } from './svg.ts'

interface RichOptions {
  readonly size: number
  readonly fill: string
  readonly width: number
  readonly maxLines: number
  readonly paint: Paint
}

const INDENT = { bullet: 12, numbered: 17 } as const

/** The small Markdown of a card: bold, italic, code, links, mentions and lists, each line of the text on a line of its own. */
export function richBlock(text: string, options: RichOptions): Block {
  const { maxLines, size, paint } = options
  if (!/[*`[\\\n]|^(?:-|\d{1,3}\.) /.test(text))
    return textBlock(text, { ...options, rtl: paint.rtl })
  const lines = parseMarkdown(text.trim()).filter((line) => line.spans.length > 0)
  const step = Math.round(size * 1.36 * 2) / 2
  const blocks: Block[] = []
  let left = maxLines
  let number = 0
  for (const [i, line] of lines.entries()) {
    number = line.type === 'numbered' ? number + 1 : 0
    const rest = lines.length - i
    if (left <= 1 && rest > 1) {
      blocks.push(textBlock(`… +${rest} more lines`, { ...options, rtl: paint.rtl }))
      break
    }
    const block = lineBlock(line, number, { ...options, maxLines: left })
    blocks.push(block)
    left -= Math.round(block.height / step)
  }
  return stack(blocks, 0)
}

function lineBlock(line: MarkdownBlock, number: number, options: RichOptions): Block {
  if (line.type === 'paragraph') return spansBlock(line.spans, options)
  const { width, size, fill, paint } = options
  const words = line.type === 'bullet' ? '•' : `${number}.`
  const indent = INDENT[line.type]
  const inner = width - indent
  const content = spansBlock(line.spans, { ...options, width: inner })
  const mark = textBlock(words, { size, fill, width: indent, rtl: paint.rtl })
  const rtl = paint.rtl || textDirection(line.spans.map(({ text }) => text).join('')) === 'rtl'
  return {
    height: content.height,
    svg: place(rtl ? inner : 0, 0, mark.svg) + place(rtl ? 0 : indent, 0, content.svg),
  }
}

/** Marked spans as runs; scripts that break or read otherwise are drawn without their marks. */
function spansBlock(spans: readonly MarkdownSpan[], options: RichOptions): Block {
  const { width, size, fill, maxLines, paint } = options
  const [only] = spans
  const text = spans.map((span) => span.text).join('')
  const plain = spans.length === 1 && only !== undefined && isPlain(only)
  const bold = spans.length === 1 && only?.bold === true && only.code === undefined
  const foreign = textDirection(text) === 'rtl' || paint.rtl || hasSquares(text)
  const whole = bold && only?.link === undefined && only?.italic === undefined
  if (plain || foreign || whole) {
    const weight = bold ? 'semiBold' : 'regular'
    return textBlock(text, { size, fill, width, maxLines, weight, rtl: paint.rtl })
  }
  const lines = fillLines(wordsOf(spans), { size, width })
  if (lines.length > maxLines)
    return textBlock(text, { size, fill, width, maxLines, rtl: paint.rtl })
  const step = Math.round(size * 1.36 * 2) / 2
  const drawn = lines.map((words, i) =>
    drawRuns(words, (step + size * 0.73) / 2 + i * step, options),
  )
  return lines.length === 0 ? nothing : { height: step * lines.length, svg: drawn.join('') }
}

function isPlain({ bold, italic, code, link, mention }: MarkdownSpan): boolean {
  const isMarked = bold === true || italic === true || code === true
  return !isMarked && link === undefined && mention === undefined
}

function isHeavy({ bold, mention }: MarkdownSpan): boolean {
  return bold === true || mention !== undefined
}

function hasSquares(text: string): boolean {
  for (const character of text) if (isIdeographic(character.codePointAt(0) ?? 0)) return true
  return false
}

interface Word {
  readonly text: string
  readonly span: MarkdownSpan
  readonly spaced: boolean
}

/** Words with their marks; a word that changes its marks in the middle is two that are not spaced. */
function wordsOf(spans: readonly MarkdownSpan[]): Word[] {
  let spaced = false
  return spans.flatMap((span) => {
    const words = cleanSpaces(span.text).split(' ')
    return words.flatMap((text, i): Word[] => {
      if (i > 0) spaced = true
      if (text === '') return []
      const word = { text, span, spaced }
      spaced = false
      return [word]
    })
  })
}

/** Spaces at the ends divide a span from its neighbours and are kept. */
function cleanSpaces(text: string): string {
  const inner = cleanText(text)
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`
}

interface Placed extends Word {
  readonly x: number
  readonly width: number
}

function fillLines(
  words: readonly Word[],
  { size, width }: { readonly size: number; readonly width: number },
): Placed[][] {
  const lines: Placed[][] = []
  let line: Placed[] = []
  let x = 0
  const put = (word: Word) => {
    const font = fontOf(word.span, size)
    const gap = line.length > 0 && word.spaced ? textWidth(' ', font) : 0
    const own = textWidth(word.text, font)
    if (line.length > 0 && x + gap + own > width) {
      lines.push(line)
      line = []
      x = 0
      put({ ...word, spaced: false })
      return
    }
    const [head, tail] = own > width ? breakWord(word.text, { font, width }) : [word.text, '']
    line.push({ ...word, text: head, x: x + gap, width: textWidth(head, font) })
    x += gap + textWidth(head, font)
    if (tail !== '') put({ ...word, text: tail, spaced: false })
  }
  words.forEach(put)
  if (line.length > 0) lines.push(line)
  return lines
}

function fontOf(span: MarkdownSpan, size: number): Font {
  return { size, weight: isHeavy(span) ? 'semiBold' : 'regular' }
}

/** Neighbours of one span are one text, so that their spaces stay real. */
function drawRuns(words: readonly Placed[], y: number, { size, fill, paint }: RichOptions): string {
  const runs: { span: MarkdownSpan; text: string; x: number; end: number }[] = []
  for (const { span, text, x, width, spaced } of words) {
    const last = runs.at(-1)
    if (last?.span === span) {
      last.text += (spaced ? ' ' : '') + text
      last.end = x + width
    } else runs.push({ span, text, x, end: x + width })
  }
  return runs.map((run) => drawRun(run, { y, size, fill, paint })).join('')
}

function drawRun(
  { span, text, x, end }: { span: MarkdownSpan; text: string; x: number; end: number },
  options: {
    readonly y: number
    readonly size: number
    readonly fill: string
    readonly paint: Paint
  },
): string {
  const { y, size, paint } = options
  const { track, accent } = paint.colours
  const isLink = span.link !== undefined
  const fill = isLink || span.mention !== undefined ? accent : options.fill
  const box = { x: x - 1.5, y: y - size * 0.86, width: end - x + 3, height: size * 1.16 }
  const ground = span.code === true ? element('rect', { ...box, rx: 3, fill: track }) : ''
  const underline = isLink
    ? element('path', {
        d: `M${round(x)} ${round(y + 2)}H${round(end)}`,
        stroke: accent,
        fill: 'none',
      })
    : ''
  const weight = isHeavy(span) ? 'semiBold' : 'regular'
  const line = textLine(text, { x, y, size, weight, italic: span.italic === true, fill })
  return ground + underline + line
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
