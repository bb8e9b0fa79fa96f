import type { Journey } from '@desirepath/core'
import { useEffect, useRef } from 'react'
import type { Transaction } from 'yjs'
import type { Peer } from '../../editing/editor.ts'
import { useEditor, useLive } from '../../editing/live.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { writtenCard } from './presence.ts'
import { words } from './words.ts'

/** Cards that one has written; older ones are no longer watched. */
const MOST_WATCHED = 20
/** Somebody who writes is through when nothing has come for so long. */
const SETTLED_MS = 2000

/** Says when others change the words of a card that one has written, and how to have them back. */
export function useChangedByOthers(peers: readonly Peer[]): void {
  const session = useLive()
  const editor = useEditor()
  const notice = useNotice()
  const tell = (cardId: string, { mine, by }: Change) => {
    if (session === null || editor === null) return
    const now = wordsOf(session.projection.read(), cardId)
    if (now === null || now.text === mine) return
    notice({
      text: words.changed(by, shortened(mine)),
      timeout: 12_000,
      action: {
        label: words.restore,
        run() {
          if (now.recordId === null) editor.setCardText(cardId, mine)
          else editor.changeRecord(now.recordId, { title: mine })
        },
      },
    })
  }
  const writerOf = (cardId: string) => peers.find(({ editing }) => editing === cardId)?.name ?? null
  const latest = useRef({ tell, writerOf })
  useEffect(() => {
    latest.current = { tell, writerOf }
  })
  useEffect(() => {
    if (session === null || editor === null) return
    return watchOwnCards(session.projection.read, {
      y: editor.doc.y,
      tell: (cardId, change) => latest.current.tell(cardId, change),
      writerOf: (cardId) => latest.current.writerOf(cardId),
    })
  }, [session, editor])
}

interface Change {
  /** The words as one had left them. */
  readonly mine: string
  readonly by: string
}

interface Watching {
  readonly y: {
    readonly on: (name: 'afterTransaction', listener: (transaction: Transaction) => void) => void
    readonly off: (name: 'afterTransaction', listener: (transaction: Transaction) => void) => void
  }
  readonly tell: (cardId: string, change: Change) => void
  readonly writerOf: (cardId: string) => string | null
}

function watchOwnCards(read: () => Journey, { y, tell, writerOf }: Watching): () => void {
  const own = new Map<string, string>()
  const changed = new Map<string, Change>()
  let settling = 0
  const remember = () => {
    const journey = read()
    for (const id of own.keys()) own.set(id, wordsOf(journey, id)?.text ?? '')
  }
  const settle = () => {
    for (const [id, change] of changed) tell(id, change)
    changed.clear()
    remember()
  }
  const notice = () => {
    const journey = read()
    for (const [id, mine] of own) {
      // Who writes in the same card at the same time sees it happen.
      if (id === writtenCard(document.activeElement)) continue
      if ((wordsOf(journey, id)?.text ?? mine) === mine) continue
      const by = writerOf(id) ?? changed.get(id)?.by ?? words.someone
      changed.set(id, { mine, by })
    }
    clearTimeout(settling)
    if (changed.size > 0) settling = window.setTimeout(settle, SETTLED_MS)
  }
  const onTransaction = ({ local, changed: types }: Transaction) => {
    if (types.size === 0 || own.size === 0) return
    if (!local) queueMicrotask(notice)
    else if (changed.size === 0) queueMicrotask(remember)
  }
  const onLeave = ({ target }: FocusEvent) => {
    const id = writtenCard(target)
    if (id === null) return
    // Once what was written is in the document.
    setTimeout(() => {
      own.delete(id)
      own.set(id, wordsOf(read(), id)?.text ?? '')
      const [oldest] = own.keys()
      if (own.size > MOST_WATCHED && oldest !== undefined) own.delete(oldest)
    })
  }
  y.on('afterTransaction', onTransaction)
  document.addEventListener('focusout', onLeave)
  return () => {
    clearTimeout(settling)
    y.off('afterTransaction', onTransaction)
    document.removeEventListener('focusout', onLeave)
  }
}

/** The words of a card, or of the record that it places; null where there is no such card. */
function wordsOf(
  { lanes, records }: Journey,
  cardId: string,
): { readonly text: string; readonly recordId: string | null } | null {
  for (const { cells } of lanes)
    for (const { cards } of cells) {
      const card = cards.find(({ id }) => id === cardId)
      if (card === undefined) continue
      const record = records.find(({ id }) => id === card.recordId)
      return { text: record?.title ?? card.text ?? '', recordId: card.recordId }
    }
  return null
}

const LONGEST = 40

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
