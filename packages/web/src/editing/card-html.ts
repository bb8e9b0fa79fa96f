import { formatMarkdown, isSafeLink, type MarkdownBlock, type MarkdownSpan } from '@desirepath/core'
import { isReadableHtml } from './html-depth.ts'

/** Letters that one paste may bring into a card. */
export const MOST_WORDS = 20_000

/**
 * Foreign HTML as the small Markdown of cards: words, bold, italic, code, safe links, flat lists.
 * Nothing of the page itself is kept. It is parsed into a document that runs and loads nothing.
 */
export function blocksOfHtml(html: string): MarkdownBlock[] {
  return blocksOf(parse(html))
}

/** The cells of the largest table, as small Markdown; null where there is none. */
export function tableOfHtml(html: string): string[][] | null {
  const tables = [...parse(html).querySelectorAll('table')]
  const sizes = tables.map((each) => each.rows.length)
  const table = tables[sizes.indexOf(Math.max(...sizes))]
  if (table === undefined) return null
  const rows = [...table.rows].map((row) => [...row.cells].flatMap(cellTexts))
  return rows.some((row) => row.length > 0) ? rows : null
}

/** A wide cell keeps its columns: the words stand in the first. */
function cellTexts(cell: HTMLTableCellElement): string[] {
  const text = formatMarkdown(blocksOf(cell)).trim()
  return [text, ...Array.from({ length: Math.min(cell.colSpan, 100) - 1 }, () => '')]
}

/**
 * A template's content belongs to no window; unlike a document, it has no names that a page could take
 * over. What is too large or too deep to be read is as if it were not there.
 */
function parse(html: string): DocumentFragment {
  const template = document.createElement('template')
  if (isReadableHtml(html)) template.innerHTML = html
  return template.content
}

type Marks = Omit<MarkdownSpan, 'text'>

interface Reader {
  readonly blocks: { type: MarkdownBlock['type']; spans: MarkdownSpan[] }[]
  /** Whether the next words begin a block. */
  isBreak: boolean
  /** Letters that still may come. */
  room: number
}

function blocksOf(root: Node): MarkdownBlock[] {
  const reader: Reader = { blocks: [], isBreak: true, room: MOST_WORDS }
  read(document.createTreeWalker(root), reader, { marks: {}, list: 'paragraph', depth: 0 })
  return reader.blocks
    .map(({ type, spans }) => ({ type, spans: tidied(spans) }))
    .filter(({ spans }) => spans.length > 0)
}

interface Context {
  readonly marks: Marks
  readonly list: MarkdownBlock['type']
  readonly depth: number
}

/** Deeper than any document people write; what lies below is read as words alone. */
const DEEPEST = 400

/** Goes by a walker: the fields of a form stand in for its properties, `childNodes` among them. */
function read(walker: TreeWalker, reader: Reader, context: Context): void {
  let node = walker.firstChild()
  if (node === null) return
  for (; node !== null; node = walker.nextSibling()) {
    if (node instanceof Text) say(reader, node.data, context)
    else if (node instanceof Element) readElement(node, walker, { reader, context })
  }
  walker.parentNode()
}

const ignored =
  'script, style, template, noscript, iframe, object, embed, svg, math, title, head, meta, link, select, textarea, audio, video, canvas'
const breaking =
  'br, p, div, li, tr, table, h1, h2, h3, h4, h5, h6, blockquote, pre, ul, ol, section, article, header, footer, dt, dd, figure, td, th'

function readElement(
  element: Element,
  walker: TreeWalker,
  { reader, context }: { readonly reader: Reader; readonly context: Context },
): void {
  const isForm = element instanceof HTMLFormElement
  if (!isForm && (element.matches(ignored) || isHidden(element))) return
  const isBlock = isForm || element.matches(breaking)
  if (isBlock) reader.isBreak = true
  if (context.depth > DEEPEST) say(reader, isForm ? '' : element.textContent, context)
  else {
    read(walker, reader, {
      marks: { ...context.marks, ...(!isForm && marksOf(element)) },
      list: (isForm ? null : listOf(element)) ?? context.list,
      depth: context.depth + 1,
    })
  }
  if (isBlock) reader.isBreak = true
}

function say(reader: Reader, text: string, { marks, list }: Context): void {
  const words = cleaned(text).slice(0, reader.room)
  if (words === '' || (reader.isBreak && words.trim() === '')) return
  if (reader.isBreak) reader.blocks.push({ type: list, spans: [] })
  reader.isBreak = false
  reader.room -= words.length
  reader.blocks.at(-1)?.spans.push({ text: words, ...marks })
}

/** Spaces as HTML counts them; no control signs, and none that turn the direction of what follows. */
function cleaned(text: string): string {
  return text
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
}

/** Word hides its bullets' signs this way, spreadsheets their notes. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i.test(style) ||
    element.hasAttribute('hidden')
  )
}

/** Somebody whom a card mentions, copied from one that is being written. */
function mentionOf(element: Element): Pick<Marks, 'mention'> {
  const id = element.matches('span') ? (element.getAttribute('data-mention') ?? '') : ''
  const isWhole = element.childElementCount === 0 && /^@\S/.test(element.textContent)
  return isWhole && /^[\w-]{1,200}$/.test(id) ? { mention: id } : {}
}

function marksOf(element: Element): Marks {
  const style = element.getAttribute('style') ?? ''
  const weight = /(?<![\w-])font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const isHeavy = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  const isBold = weight === undefined ? element.matches('b, strong') : isHeavy
  const isItalic = element.matches('i, em') || /(?<![\w-])font-style\s*:\s*italic/i.test(style)
  const address = element.matches('a') ? (element.getAttribute('href') ?? '').trim() : ''
  return {
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(element.matches('code, kbd, samp') && { code: true }),
    ...mentionOf(element),
    ...(isSafeLink(address) && !/[()\\]/.test(address) && { link: address }),
  }
}

function listOf(element: Element): MarkdownBlock['type'] | null {
  if (element.matches('li')) return element.closest('ol, ul')?.matches('ol') ? 'numbered' : 'bullet'
  if (!/MsoListParagraph/i.test(element.getAttribute('class') ?? '')) return null
  const sign = element.querySelector('[style*="mso-list" i]')?.textContent ?? ''
  return /\d/.test(sign) ? 'numbered' : 'bullet'
}

/** Neighbours of the same marks are one; spaces at the ends go. */
function tidied(spans: readonly MarkdownSpan[]): MarkdownSpan[] {
  const joined: MarkdownSpan[] = []
  for (const { text, ...marks } of spans) {
    const last = joined.at(-1)
    if (last !== undefined && sameMarks(last, marks))
      joined[joined.length - 1] = { ...last, text: last.text + text }
    else joined.push({ text, ...marks })
  }
  return trimmed(joined)
}

function sameMarks(a: Marks, b: Marks): boolean {
  if (a.mention !== undefined || b.mention !== undefined) return false
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.link === b.link
}

function trimmed(spans: readonly MarkdownSpan[]): MarkdownSpan[] {
  const last = spans.length - 1
  return spans
    .map((span, i) => {
      const text = i === 0 ? span.text.trimStart() : span.text
      return { ...span, text: i === last ? text.trimEnd() : text }
    })
    .filter(({ text }) => text !== '')
}
