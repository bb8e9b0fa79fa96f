import { isSafeLink, type MarkdownBlock, type MarkdownSpan, parseMarkdown } from '@desirepath/core'
import type { Editor as TextEditor, JSONContent } from '@tiptap/core'
import { blocksOfHtml, MOST_WORDS } from './card-html.ts'

/**
 * Pastes into the card being written what a card can hold, whatever it comes from. An address alone
 * becomes a link, of the words selected where some are. False where nothing was there to paste.
 */
export function pasteInto(text: TextEditor, data: DataTransfer): boolean {
  const plain = data.getData('text/plain').replaceAll(/\r\n?/g, '\n').slice(0, MOST_WORDS)
  const address = plain.trim()
  if (isSafeLink(address)) {
    const link = { type: 'link', attrs: { href: address } }
    if (!text.state.selection.empty) return text.commands.setLink(link.attrs)
    return text.commands.insertContent({ type: 'text', text: address, marks: [link] })
  }
  const rich = blocksOfHtml(data.getData('text/html'))
  const content = contentOf(rich.length > 0 ? rich : parseMarkdown(plain.trim()))
  return content.length > 0 && text.commands.insertContent(content)
}

/** One paragraph goes into the line; more become lines and lists of their own. */
function contentOf(blocks: readonly MarkdownBlock[]): JSONContent[] {
  const [only] = blocks
  if (only !== undefined && blocks.length === 1 && only.type === 'paragraph') {
    return inlineOf(only.spans)
  }
  const nodes: JSONContent[] = []
  for (const { type, spans } of blocks) {
    const paragraph = { type: 'paragraph', content: inlineOf(spans) }
    const list = { paragraph: null, bullet: 'bulletList', numbered: 'orderedList' }[type]
    const last = nodes.at(-1)
    if (list === null) nodes.push(paragraph)
    else {
      const item = { type: 'listItem', content: [paragraph] }
      if (last?.type === list) last.content?.push(item)
      else nodes.push({ type: list, content: [item] })
    }
  }
  return nodes
}

function inlineOf(spans: readonly MarkdownSpan[]): JSONContent[] {
  return spans
    .filter(({ text }) => text !== '')
    .map(({ text, bold, italic, code, link, mention }) => {
      if (mention !== undefined)
        return { type: 'mention', attrs: { id: mention, name: text.slice(1) } }
      const marks = [
        ...(bold ? [{ type: 'bold' }] : []),
        ...(italic ? [{ type: 'italic' }] : []),
        ...(code ? [{ type: 'code' }] : []),
        ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
      ]
      return { type: 'text', text, marks }
    })
}
