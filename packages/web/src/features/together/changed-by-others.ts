import { type Journey, plainMentions } from '@desirepath/core'
import { useEffect, useRef } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Transaction } from 'yjs'
import { call } from '../../api/call.ts'
import { useEditor, useLive } from '../../editing/live.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { peerOf, writtenCard } from './presence.ts'
import { words } from './words.ts'

/** Cards that one has written; older ones are no longer watched. */
const MOST_WATCHED = 20
/** Somebody who writes is through when nothing has come for so long. */
const SETTLED_MS = 2000

/** Says when others change the words of a card that one has written, and how to have them back. */
export function useChangedByOthers(): void {
  const session = useLive()
  const editor = useEditor()
  const notice = useNotice()
  const tell = async (cardId: string, { mine, by }: Pick<Change, 'mine' | 'by'>) => {
    if (session === null || editor === null) return
    const now = wordsOf(session.projection.read(), new Set([cardId])).get(cardId)
    if (now === undefined || now.text === mine) return
    const { id } = session.projection.read()
    const name = by ?? (await storedWriter(id, cardId, now))
    notice({
      text: words.changed(name ?? words.someone, shortened(plainMentions(mine))),
      timeout: 12_000,
      action: {
        label: words.restore,
        run() {
          showWriting(session.awareness, cardId)
          if (now.recordId === null) editor.setCardText(cardId, mine)
          else editor.changeRecord(now.recordId, { title: mine })
        },
      },
    })
  }
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (session === null || editor === null) return
    return watchOwnCards(session.projection.read, {
      y: editor.doc.y,
      tell: (cardId, change) => void latest.current(cardId, change),
      writerOf: (cardId) => writerOf(session.awareness, cardId),
    })
  }, [session, editor])
}

/** Who wrote it while nobody was seen, such as without a line here; null where that is not known. */
async function storedWriter(
  id: string,
  cardId: string,
  { text, recordId }: Words,
): Promise<string | null> {
  const entry = recordId === null ? `cards:${cardId}` : `records:${recordId}`
  try {
    const { items } = await call('GET /api/journeys/:id/edits', {
      params: { id },
      query: { entry },
    })
    const author = items.find(({ says }) => says === text)?.author ?? ''
    return author === '' ? null : author
  } catch {
    return null
  }
}

interface Change {
  /** The words as one had left them. */
  readonly mine: string
  /** The words as the other has left them. */
  readonly theirs: string
  /** Null where nobody was seen to write it. */
  readonly by: string | null
}

/** So that others are told by whom: for longer than they wait before they say it. */
function showWriting(awareness: Awareness, cardId: string): void {
  awareness.setLocalStateField('editing', cardId)
  setTimeout(() => {
    if (awareness.getLocalState()?.editing === cardId) awareness.setLocalStateField('editing', null)
  }, 2 * SETTLED_MS)
}

function writerOf(awareness: Awareness, cardId: string): string | null {
  for (const [clientId, state] of awareness.getStates()) {
    const peer = clientId === awareness.clientID ? null : peerOf(clientId, state)
    if (peer?.editing === cardId) return peer.name
  }
  return null
}

interface Watching {
  readonly y: {
    readonly on: (name: 'afterTransaction', listener: (transaction: Transaction) => void) => void
    readonly off: (name: 'afterTransaction', listener: (transaction: Transaction) => void) => void
  }
  readonly tell: (cardId: string, change: Pick<Change, 'mine' | 'by'>) => void
  readonly writerOf: (cardId: string) => string | null
}

function watchOwnCards(read: () => Journey, { y, tell, writerOf }: Watching): () => void {
  const own = new Map<string, string>()
  const now = () => wordsOf(read(), new Set(own.keys()))
  const changed = new Map<string, Change>()
  let settling = 0
  const remember = () => {
    for (const [id, { text }] of now()) own.set(id, text)
  }
  const settle = () => {
    for (const [id, { mine, by }] of changed) tell(id, { mine, by: by ?? writerOf(id) })
    changed.clear()
    remember()
  }
  const notice = () => {
    for (const [id, { text }] of now()) {
      const mine = own.get(id) ?? text
      // Who writes in the same card at the same time sees it happen.
      if (text === mine || id === writtenCard(document.activeElement)) continue
      changed.set(id, { mine, theirs: text, by: writerOf(id) ?? changed.get(id)?.by ?? null })
    }
    clearTimeout(settling)
    if (changed.size > 0) settling = window.setTimeout(settle, SETTLED_MS)
  }
  /** Who changes what another has just changed, as by an undo, has seen it and had the last word. */
  const answer = () => {
    for (const [id, { text }] of now()) {
      const change = changed.get(id)
      if (change !== undefined && change.theirs === text) continue
      changed.delete(id)
      own.set(id, text)
    }
  }
  const onTransaction = ({ local, changed: types }: Transaction) => {
    if (types.size === 0 || own.size === 0) return
    if (!local) queueMicrotask(notice)
    else queueMicrotask(answer)
  }
  const onLeave = ({ target }: FocusEvent) => {
    const id = writtenCard(target)
    if (id === null) return
    // Once what was written is in the document.
    setTimeout(() => {
      own.delete(id)
      own.set(id, '')
      remember()
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

interface Words {
  readonly text: string
  readonly recordId: string | null
}

/** The words of cards, or of the records that they place, as far as they are there. */
function wordsOf({ lanes, records }: Journey, ids: ReadonlySet<string>): Map<string, Words> {
  const found = new Map<string, Words>()
  for (const { cells } of lanes)
    for (const { cards } of cells)
      for (const { id, text, recordId } of cards) {
        if (!ids.has(id)) continue
        const record = records.find((each) => each.id === recordId)
        found.set(id, { text: record?.title ?? text ?? '', recordId })
      }
  return found
}

const LONGEST = 40

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
