import {
  formatMarkdown,
  isSafeLink,
  type MarkdownBlock,
  type MarkdownSpan,
  parseMarkdown,
} from '@desirepath/core'
import * as Y from 'yjs'
import type { JourneyDocument } from '../document.ts'

/**
 * The rich text of a card that has been opened for editing, as y-prosemirror keeps it. It stands at
 * the root of the document under a name made from the card's id: wherever two people open the same
 * card first, they get the same fragment.
 */
export function bodyOf(doc: JourneyDocument, cardId: string): Y.XmlFragment {
  return doc.y.getXmlFragment(BODY + cardId)
}

export const BODY = 'body:'

/**
 * Fills an empty body from the card's text and gives it back. Everyone who does this makes the very
 * same Yjs items (same client number, same clock), so it happens once however many do it at once.
 */
export function openBody(doc: JourneyDocument, cardId: string, text: string): Y.XmlFragment {
  const body = bodyOf(doc, cardId)
  if (body.length === 0) {
    const seed = new Y.Doc()
    seed.clientID = clientNumber(`${cardId}\n${text}`)
    seed.getXmlFragment(BODY + cardId).insert(0, nodesOf(parseMarkdown(text)))
    Y.applyUpdate(doc.y, Y.encodeStateAsUpdate(seed), 'seed')
  }
  return body
}

/** Sets the words of a body that has been opened. */
export function writeBody(body: Y.XmlFragment, text: string): void {
  body.delete(0, body.length)
  body.insert(0, nodesOf(parseMarkdown(text)))
}

/** The words of a body as small Markdown. */
export function readBody(body: Y.XmlFragment): string {
  return formatMarkdown(body.toArray().flatMap((node) => blocksOf(node, 'paragraph')))
}

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook

function blocksOf(node: Node, type: MarkdownBlock['type']): MarkdownBlock[] {
  if (node instanceof Y.XmlText) return [{ type, spans: spansOf(node) }]
  if (!(node instanceof Y.XmlElement)) return []
  const children = node.toArray() as Node[]
  switch (node.nodeName) {
    case 'bulletList':
      return children.flatMap((child) => blocksOf(child, 'bullet'))
    case 'orderedList':
      return children.flatMap((child) => blocksOf(child, 'numbered'))
    case 'listItem':
      return children.flatMap((child) => blocksOf(child, type))
    default:
      return linesOf(children).map((spans) => ({ type, spans }))
  }
}

/** The lines of a paragraph; a break within it begins a new one. */
function linesOf(children: readonly Node[]): MarkdownSpan[][] {
  const lines: MarkdownSpan[][] = [[]]
  for (const node of children) {
    if (node instanceof Y.XmlText) lines.at(-1)?.push(...spansOf(node))
    else if (node instanceof Y.XmlElement) {
      if (node.nodeName === 'hardBreak') lines.push([])
      else if (node.nodeName === 'mention') lines.at(-1)?.push(...mentionIn(node))
    }
  }
  return lines
}

/** A mention is one thing in the text: two who write beside it never get half of it. */
function mentionIn(node: Y.XmlElement): MarkdownSpan[] {
  const [mention, name] = [node.getAttribute('id'), node.getAttribute('name')]
  // Written by whoever has the document open, so it may be anything.
  if (typeof mention !== 'string' || typeof name !== 'string') return []
  return /^[\w-]{1,200}$/.test(mention) ? [{ text: `@${name}`, mention }] : [{ text: `@${name}` }]
}

interface Marks {
  readonly bold?: unknown
  readonly italic?: unknown
  readonly code?: unknown
  readonly link?: { readonly href?: unknown }
}

function spansOf(text: Y.XmlText): MarkdownSpan[] {
  const runs = text.toDelta() as { readonly insert: unknown; readonly attributes?: Marks }[]
  return runs.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return []
    const href = attributes.link?.href
    return [
      {
        text: insert.replaceAll('\n', ' '),
        ...(attributes.bold !== undefined && { bold: true as const }),
        ...(attributes.italic !== undefined && { italic: true as const }),
        ...(attributes.code !== undefined && { code: true as const }),
        ...(typeof href === 'string' && isSafeLink(href) && { link: href }),
      },
    ]
  })
}

/** Neighbouring items of one kind share a list. */
function nodesOf(blocks: readonly MarkdownBlock[]): Y.XmlElement[] {
  const groups: { readonly type: MarkdownBlock['type']; readonly paragraphs: Y.XmlElement[] }[] = []
  for (const { type, spans } of blocks) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, inlineOf(spans))
    const last = groups.at(-1)
    if (last?.type === type) last.paragraphs.push(paragraph)
    else groups.push({ type, paragraphs: [paragraph] })
  }
  return groups.flatMap(({ type, paragraphs }) => {
    if (type === 'paragraph') return paragraphs
    const list = new Y.XmlElement(type === 'bullet' ? 'bulletList' : 'orderedList')
    list.insert(
      0,
      paragraphs.map((paragraph) => {
        const item = new Y.XmlElement('listItem')
        item.insert(0, [paragraph])
        return item
      }),
    )
    return [list]
  })
}

/** Runs of words, and the mentions between them; a line without any is one run, empty or not. */
function inlineOf(spans: readonly MarkdownSpan[]): (Y.XmlText | Y.XmlElement)[] {
  const nodes: (Y.XmlText | Y.XmlElement)[] = []
  let run: MarkdownSpan[] = []
  for (const span of spans) {
    if (span.mention === undefined) {
      run.push(span)
      continue
    }
    if (run.length > 0) nodes.push(textOf(run))
    run = []
    const node = new Y.XmlElement('mention')
    node.setAttribute('id', span.mention)
    node.setAttribute('name', span.text.slice(1))
    nodes.push(node)
  }
  return run.length > 0 || nodes.length === 0 ? [...nodes, textOf(run)] : nodes
}

function textOf(spans: readonly MarkdownSpan[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    spans.map(({ text: insert, bold, italic, code, link }) => ({
      insert,
      attributes: {
        ...(bold && { bold: {} }),
        ...(italic && { italic: {} }),
        ...(code && { code: {} }),
        ...(link !== undefined && { link: { href: link } }),
      },
    })),
  )
  return text
}

/** FNV-1a over UTF-16 units: far from the random numbers of real clients only by chance, which suffices. */
function clientNumber(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}
