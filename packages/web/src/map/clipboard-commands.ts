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
  const cut = async () => {
    if (await write(desk, ids)) desk.acts.remove(ids, cell)
  }
  return [
    copyCommand(desk, ids, cell),
    { label: words.cut, icon: Scissors, keys: 'Mod X', run: () => void cut() },
  ]
}

export function copyCommand(desk: CardDesk, ids: readonly string[], cell: CellRef): Command {
  const copy = async () => {
    if (!(await write(desk, ids))) return
    focusCell(cell, ids[0])
    desk.say(words.copied(ids.length))
  }
  return { label: words.copy, icon: Copy, keys: 'Mod C', run: () => void copy() }
}

/** Whether the browser has taken it; where it has not, that is said. */
async function write(desk: CardDesk, ids: readonly string[]): Promise<boolean> {
  const clipping = withCards(clippingOf(desk, ids))
  const parts = { 'text/plain': clipping.text, 'text/html': clipping.html }
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)])
    return true
  } catch {
    desk.say(words.closed)
    return false
  }
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
