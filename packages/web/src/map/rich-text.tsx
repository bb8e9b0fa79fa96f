import { type MarkdownBlock, type MarkdownSpan, parseMarkdown } from '@desirepath/core'
import { Fragment } from 'react'
import { usePeople } from '../features/comments/people.ts'
import shell from './card-shell.module.css'
import styles from './map.module.css'

/**
 * The small Markdown of a card, drawn without an editor. The card is a button, so a link in it is a
 * word that carries its address: Ctrl+click and the card's menu follow it.
 */
export function RichText({ text }: { readonly text: string }) {
  const blocks = parseMarkdown(text)
  let number = 0
  return blocks.map((block, i) => {
    number = block.type === 'numbered' ? number + 1 : 0
    return (
      // Blocks have no identity but their place.
      <Fragment key={i}>
        {i > 0 && <br />}
        <Block block={block} number={number} />
      </Fragment>
    )
  })
}

/** The addresses that a card's words link to. */
export function linksIn(text: string): readonly string[] {
  const links = parseMarkdown(text).flatMap(({ spans }) => spans.flatMap(({ link }) => link ?? []))
  return [...new Set(links)]
}

function Block({ block, number }: { readonly block: MarkdownBlock; readonly number: number }) {
  const spans = block.spans.map((span, i) => <Span key={i} span={span} />)
  if (block.type === 'paragraph') return spans
  return (
    <span className={styles.item}>
      <span aria-hidden>{block.type === 'bullet' ? '•' : `${number}.`}</span> {spans}
    </span>
  )
}

function Span({ span }: { readonly span: MarkdownSpan }) {
  const { text, bold, italic, code, link, mention } = span
  if (mention !== undefined) return <Mention id={mention} text={text} />
  if (code) return <code>{text}</code>
  const words =
    link === undefined ? (
      text
    ) : (
      <span className={shell.link} data-link={link} title={link}>
        {text}
      </span>
    )
  const slanted = italic ? <em>{words}</em> : words
  return bold ? <b>{slanted}</b> : slanted
}

/** Somebody who is meant, by the name that they have today. */
function Mention({ id, text }: { readonly id: string; readonly text: string }) {
  const name = usePeople().nameOf(id)
  return <b className={shell.mention}>{name === undefined ? text : `@${name}`}</b>
}
