import { isSafeLink, type MarkdownSpan, parseMarkdown } from '@desirepath/core'
import { cleanText } from '@desirepath/render'

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Text that stays text: no markup, no HTML, no table borders. */
export function plain(text: string): string {
  return escapeMarks(cleanText(text)).replace(/^([-+]|\d+[.)])(?=\s)/, String.raw`\$1`)
}

/** The small Markdown of a card in CommonMark: its own marks are kept, everything else stays text. */
export function marked(text: string): string {
  const blocks = parseMarkdown(text.trim()).filter((block) => block.spans.length > 0)
  let number = 0
  return blocks
    .map(({ type, spans }) => {
      number = type === 'numbered' ? number + 1 : 0
      const bullet = type === 'bullet' ? '- ' : type === 'numbered' ? `${number}. ` : ''
      const line = spans.map(markedSpan).join('')
      return bullet === '' ? line.replace(/^([-+]|\d+[.)])(?=\s)/, String.raw`\$1`) : bullet + line
    })
    .join('\n')
}

function markedSpan({ text, bold, italic, code, link }: MarkdownSpan): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (words === '') return text === '' ? '' : ' '
  let shown = escapeMarks(cleanText(words))
  // A longer fence holds whatever backticks the code has.
  if (code === true) shown = `\`\` ${cleanText(words).replaceAll('``', '` `')} \`\``
  if (italic === true) shown = `*${shown}*`
  if (bold === true) shown = `**${shown}**`
  if (link !== undefined && isSafeLink(link)) shown = `[${shown}](<${link}>)`
  return `${before === '' ? '' : ' '}${shown}${after === '' ? '' : ' '}`
}

function escapeMarks(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|#~&]/g, String.raw`\$&`)
}
