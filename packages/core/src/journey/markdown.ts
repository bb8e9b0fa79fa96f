import { mentionOf } from './mentions.ts'

/** A run of text with the marks that a card may carry. */
export interface MarkdownSpan {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
  /** An http, https or mailto address. */
  readonly link?: string
  /** The id of a member, whose name the text is after an @; it carries no other mark. */
  readonly mention?: string
}

/** A line of a card; lists are flat. */
export interface MarkdownBlock {
  readonly type: 'paragraph' | 'bullet' | 'numbered'
  readonly spans: readonly MarkdownSpan[]
}

/**
 * Reads the small Markdown of cards: bold, italic, code, links, mentions, bullets and numbers, a line a
 * block. What is none of these stays as it is written, so any text may be read.
 */
export function parseMarkdown(text: string): MarkdownBlock[] {
  return text.split('\n').map((line) => {
    const [, marker = '', rest = ''] = /^(?:([-*]|\d{1,3}\.) )?(.*)$/s.exec(line) ?? []
    if (marker === '') return { type: 'paragraph', spans: spansOf(line) }
    const type = /\d/.test(marker) ? 'numbered' : 'bullet'
    return { type, spans: spansOf(rest) }
  })
}

/** Writes blocks back; `parseMarkdown` reads them again as they were. */
export function formatMarkdown(blocks: readonly MarkdownBlock[]): string {
  let number = 0
  return blocks
    .map(({ type, spans }) => {
      number = type === 'numbered' ? number + 1 : 0
      const line = spans.map(formatSpan).join('')
      if (type === 'bullet') return `- ${line}`
      if (type === 'numbered') return `${number}. ${line}`
      return line.replace(/^([-*]|\d{1,3}\.) /, '\\$1 ')
    })
    .join('\n')
}

/** The words alone, for places that show no marks. */
export function plainText(text: string): string {
  return parseMarkdown(text)
    .map(({ type, spans }) => {
      const words = spans.map((span) => span.text).join('')
      return type === 'paragraph' ? words : `• ${words}`
    })
    .join('\n')
}

/** Whether an address may stand behind a link: no script, no local file. */
export function isSafeLink(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(address)
}

// An escaped sign; code; a mention; both; bold; italic; a link. Emphasis hugs its words, as in CommonMark.
const mark =
  /\\([\\*`[\]\-\d])|`([^`\n]+)`|@\[([^[\]\s](?:[^[\]\n]{0,198}[^[\]\s])?)\]\(([\w-]{1,200})\)|\*\*\*(?![\s*])((?:[^*\\]|\\.)+?)(?<!\s)\*\*\*|\*\*(?![\s*])((?:[^*\\]|\\.|\*(?!\*))+?)(?<!\s)\*\*|\*(?![\s*])((?:[^*\\]|\\.)+?)(?<!\s)\*|\[([^\]\n]+)\]\(([^)\s]+)\)/u

function spansOf(text: string, marks: Omit<MarkdownSpan, 'text'> = {}): MarkdownSpan[] {
  const spans: MarkdownSpan[] = []
  const push = (more: readonly MarkdownSpan[]) => {
    for (const span of more) {
      const last = spans.at(-1)
      if (last !== undefined && sameMarks(last, span)) {
        spans[spans.length - 1] = { ...last, text: last.text + span.text }
      } else if (span.text !== '') spans.push(span)
    }
  }
  let rest = text
  for (;;) {
    const found = mark.exec(rest)
    if (found === null) break
    push([{ ...marks, text: rest.slice(0, found.index) }])
    push(markedSpans(found, marks))
    rest = rest.slice(found.index + found[0].length)
  }
  push([{ ...marks, text: rest }])
  return spans
}

function markedSpans(
  [whole, escaped, code, name, mention, both, bold, italic, label, address]: RegExpExecArray,
  marks: Omit<MarkdownSpan, 'text'>,
): MarkdownSpan[] {
  if (escaped !== undefined) return [{ ...marks, text: escaped }]
  if (code !== undefined) return [{ ...marks, text: code, code: true }]
  if (mention !== undefined) return [{ text: `@${name}`, mention }]
  if (both !== undefined) return spansOf(both, { ...marks, bold: true, italic: true })
  if (bold !== undefined) return spansOf(bold, { ...marks, bold: true })
  if (italic !== undefined) return spansOf(italic, { ...marks, italic: true })
  if (label !== undefined && address !== undefined && isSafeLink(address))
    return spansOf(label, { ...marks, link: address })
  return [{ ...marks, text: whole }]
}

function sameMarks(a: MarkdownSpan, b: MarkdownSpan): boolean {
  if (a.mention !== undefined || b.mention !== undefined) return false
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.link === b.link
}

function formatSpan(span: MarkdownSpan): string {
  if (span.mention !== undefined) return mentionOf({ id: span.mention, name: span.text.slice(1) })
  if (span.code) return `\`${span.text}\``
  const escaped = span.text.replaceAll(/([\\*`[\]])/g, '\\$1')
  const words = escaped.trim()
  if (words === '') return escaped
  // Emphasis that does not hug its words would be read as stars.
  const [before = '', after = ''] = escaped.split(words)
  let text = words
  if (span.italic) text = `*${text}*`
  if (span.bold) text = `**${text}**`
  if (span.link !== undefined) text = `[${text}](${span.link})`
  return `${before}${text}${after}`
}
