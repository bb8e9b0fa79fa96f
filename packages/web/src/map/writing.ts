import type { Card, Lane } from '@desirepath/core'
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { Leaving } from '../editing/card-editor.tsx'
import type { Editor } from '../editing/editor.ts'
import { useEditor } from '../editing/live.tsx'
import { recordTypeOf } from '../editing/record-lanes.ts'
import type { MapColumn } from './layout.ts'

/** The writing of the cards of one lane. */
export interface Writing {
  readonly canWrite: boolean
  /** The card being written, and the key that began it, where that replaces the words. */
  readonly at: { readonly cardId: string; readonly typed: string | null } | null
  readonly open: (card: Card) => void
  readonly add: (stepId: string) => void
  /** `title` where a record was written. */
  readonly leave: (leaving: Leaving, title?: string) => void
  readonly onCardKey: (event: KeyboardEvent, card: Card) => void
  readonly onEmptyKey: (event: KeyboardEvent, stepId: string) => void
}

/** Lanes whose cards are figures or drawings, not words that one writes. */
const unwritten: ReadonlySet<string> = new Set(['measured', 'emotion', 'quotes'])

export function useWriting(lane: Lane, columns: readonly MapColumn[]): Writing {
  const editor = useEditor()
  const [at, setAt] = useState<Writing['at']>(null)
  const gesture = useRef<((keep?: boolean) => void) | null>(null)
  const canWrite = editor !== null && !unwritten.has(lane.type)
  const begin = useCallback((cardId: string, typed: string | null) => setAt({ cardId, typed }), [])
  const add = useCallback(
    (stepId: string, typed: string | null = null) => {
      if (editor === null) return
      gesture.current ??= editor.gesture()
      begin(addTo(editor, lane, stepId), typed)
    },
    [editor, lane, begin],
  )
  const leave = useCallback(
    (leaving: Leaving, title?: string) => {
      if (editor === null || at === null) return
      const stepId = stepOf(lane, at.cardId)
      const recordId = recordOf(lane, at.cardId)
      if (recordId !== null && title !== undefined && title !== '')
        editor.changeRecord(recordId, { title })
      const isEmpty = (title ?? editor.cardText(at.cardId)).trim() === ''
      setAt(null)
      gesture.current?.(leaving !== 'cancel' && !isEmpty)
      gesture.current = null
      if (stepId === null) return
      if (leaving === 'below' && !isEmpty) add(stepId)
      else if (leaving === 'next' || leaving === 'previous') {
        const place = columns.findIndex(({ step }) => step.id === stepId)
        const next = columns[place + (leaving === 'next' ? 1 : -1)]
        if (next !== undefined) focusCell(lane.id, next.step.id)
      } else if (leaving !== 'stay') {
        focusCell(lane.id, stepId, isEmpty ? undefined : at.cardId)
      }
    },
    [editor, lane, at, columns, add],
  )
  return useMemo(() => {
    const open = (card: Card, typed: string | null = null) => {
      if (editor === null || !canWrite) return
      gesture.current ??= editor.gesture()
      begin(card.id, typed)
    }
    return {
      canWrite,
      at,
      open,
      add,
      leave,
      onCardKey(event, card) {
        if (editor === null || !canWrite || event.altKey) return
        const isPlain = !event.ctrlKey && !event.metaKey
        if (event.key === 'Delete' || event.key === 'Backspace') {
          event.preventDefault()
          const stepId = stepOf(lane, card.id)
          editor.removeCards([card.id])
          if (stepId !== null) focusCell(lane.id, stepId)
        } else if (
          isPlain &&
          (event.key === 'F2' || (event.key === 'Enter' && card.recordId === null))
        ) {
          event.preventDefault()
          open(card)
        } else if (isPlain && isLetter(event)) {
          event.preventDefault()
          open(card, event.key)
        }
      },
      onEmptyKey(event, stepId) {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key !== 'Enter' && event.key !== 'F2' && !isLetter(event)) return
        event.preventDefault()
        add(stepId, isLetter(event) ? event.key : null)
      },
    }
  }, [editor, canWrite, at, lane, begin, add, leave])
}

/** A key that writes something; the shortcuts of the map are given with the focus elsewhere. */
function isLetter({ key }: KeyboardEvent): boolean {
  return /^.$/u.test(key) && key !== ' ' && key !== '?' && key !== '/'
}

/** A new card: a text, or where the lane holds records a new record and its placement. */
function addTo(editor: Editor, lane: Lane, stepId: string): string {
  const place = { laneId: lane.id, stepId }
  const type = recordTypeOf(lane.type)
  return type === null
    ? editor.addCard(place, { text: '' })
    : editor.addRecord({ type, title: '' }, place).cardId
}

function recordOf(lane: Lane, cardId: string): string | null {
  const cards = lane.cells.flatMap((cell) => cell.cards)
  return cards.find(({ id }) => id === cardId)?.recordId ?? null
}

function stepOf(lane: Lane, cardId: string): string | null {
  return lane.cells.find(({ cards }) => cards.some(({ id }) => id === cardId))?.stepId ?? null
}

/** Puts the focus back on the grid once it is drawn again. */
function focusCell(laneId: string, stepId: string, cardId?: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const cell = document.querySelector<HTMLElement>(
        `[data-cell="${CSS.escape(laneId)}~${CSS.escape(stepId)}"]`,
      )
      const card =
        cardId === undefined
          ? null
          : cell?.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`)
      const stop = card ?? cell?.querySelector<HTMLElement>('[data-stop]') ?? cell
      stop?.focus({ preventScroll: true })
      stop?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }),
  )
}
