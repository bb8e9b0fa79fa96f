import { ClipboardPaste, Copy, Scissors } from 'lucide-react'
import type { CardDesk } from './card-desk.ts'
import { cardWords } from './card-words.ts'
import type { CellRef } from './cell-grid.ts'
import type { Command } from './column-heads.tsx'
import { withCards } from './clipboard-copy.ts'
import { clippingOf, pasteAt } from './clipboard-events.ts'
import { focusCell } from './writing.ts'

const words = cardWords.clipboard

/** Copy and cut by the menu, as their keys do it. */
export function copyCommands(desk: CardDesk, ids: readonly string[], cell: CellRef): Command[] {
  const copy = async (isCut: boolean) => {
    const clipping = withCards(clippingOf(desk, ids))
    const parts = { 'text/plain': clipping.text, 'text/html': clipping.html }
    try {
      await navigator.clipboard.write([new ClipboardItem(parts)])
    } catch {
      return desk.say(words.closed)
    }
    if (isCut) desk.acts.remove(ids, cell)
    else {
      focusCell(cell, ids[0])
      desk.say(words.copied(ids.length))
    }
  }
  return [
    { label: words.copy, icon: Copy, keys: 'Mod C', run: () => void copy(false) },
    { label: words.cut, icon: Scissors, keys: 'Mod X', run: () => void copy(true) },
  ]
}

/** Paste by the menu; browsers may ask whether the clipboard may be read. */
export function pasteCommand(desk: CardDesk, cell: CellRef): Command {
  const paste = async () => {
    try {
      const items = await navigator.clipboard.read()
      const read = async (type: string) => {
        const item = items.find(({ types }) => types.includes(type))
        return item === undefined ? null : item.getType(type)
      }
      const [text, html, picture] = await Promise.all(
        ['text/plain', 'text/html', 'image/png'].map(read),
      )
      const files =
        picture === null || picture === undefined
          ? []
          : [new File([picture], words.picture, { type: picture.type })]
      pasteAt(desk, cell, {
        files,
        clipping: { text: (await text?.text()) ?? '', html: (await html?.text()) ?? '', cards: '' },
      })
    } catch {
      desk.say(words.closed)
    }
  }
  return { label: words.paste, icon: ClipboardPaste, keys: 'Mod V', run: () => void paste() }
}
