import { Node } from '@tiptap/core'
import styles from './card-editor.module.css'

/** A mention in the text of a card: one thing that is written and deleted whole. */
export function mentionNode(nameOf: (id: string) => string | undefined): Node {
  return Node.create({
    name: 'mention',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({
      id: {
        default: '',
        parseHTML: (element: HTMLElement) => element.dataset.mention ?? '',
        renderHTML: ({ id }: { readonly id?: unknown }) => ({ 'data-mention': id }),
      },
      name: {
        default: '',
        parseHTML: (element: HTMLElement) => element.textContent.replace(/^@/, ''),
        rendered: false,
      },
    }),
    parseHTML: () => [{ tag: 'span[data-mention]' }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      { ...HTMLAttributes, class: styles.mention },
      `@${nameOf(String(node.attrs.id)) ?? String(node.attrs.name)}`,
    ],
    renderText: ({ node }) => `@${String(node.attrs.name)}`,
  })
}
