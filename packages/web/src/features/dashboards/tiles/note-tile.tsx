import { type MarkdownBlock, type MarkdownSpan, parseMarkdown } from '@desirepath/core'
import type { ReactNode } from 'react'
import { kindWords } from '../words.ts'
import { TileNone, TileParts } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** Words of one's own, in the small Markdown of cards. */
export function NoteTile({ text }: { readonly text: string }) {
  return (
    <TileParts title={kindWords.note.name}>
      {text.trim() === '' ? (
        <TileNone title={words.emptyNote} text={words.writeNote} />
      ) : (
        // It may be longer than its tile, and is scrolled by keys, too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.note} tabIndex={0} role="group" aria-label={kindWords.note.name}>
          {grouped(parseMarkdown(text.trim())).map((group) => (
            <Group key={`${group.at}`} blocks={group.blocks} />
          ))}
        </div>
      )}
    </TileParts>
  )
}

interface BlockGroup {
  readonly at: number
  readonly blocks: readonly MarkdownBlock[]
}

/** Lines of one list stand together. */
function grouped(blocks: readonly MarkdownBlock[]): BlockGroup[] {
  return blocks.reduce<BlockGroup[]>((groups, block, at) => {
    const last = groups.at(-1)
    if (last !== undefined && block.type !== 'paragraph' && last.blocks[0]?.type === block.type)
      return [...groups.slice(0, -1), { ...last, blocks: [...last.blocks, block] }]
    return [...groups, { at, blocks: [block] }]
  }, [])
}

function Group({ blocks }: { readonly blocks: readonly MarkdownBlock[] }) {
  const [first] = blocks
  if (first === undefined) return null
  if (first.type === 'paragraph') return <p dir="auto">{spansOf(first)}</p>
  const items = blocks.map((block, i) => (
    // Lines of a note have nothing else that tells them apart.
    // oxlint-disable-next-line react/no-array-index-key
    <li key={i} dir="auto">
      {spansOf(block)}
    </li>
  ))
  return first.type === 'bullet' ? <ul>{items}</ul> : <ol>{items}</ol>
}

function spansOf({ spans }: MarkdownBlock): ReactNode[] {
  return spans.map((span, i) => (
    // As above.
    // oxlint-disable-next-line react/no-array-index-key
    <Span key={i} span={span} />
  ))
}

function Span({ span: { text, bold, italic, code, link } }: { readonly span: MarkdownSpan }) {
  if (link !== undefined)
    return (
      <a href={link} target="_blank" rel="noreferrer">
        {text}
      </a>
    )
  if (code) return <code>{text}</code>
  const told = italic ? <em>{text}</em> : text
  return bold ? <b>{told}</b> : told
}
