import { type KeyboardEvent, useRef, useState } from 'react'
import { useFieldWriting } from '../brief/field-writing.ts'
import styles from './capture.module.css'
import type { CapturedField } from './captured.ts'

interface LineProps {
  readonly field: CapturedField
  readonly label: string
  readonly placeholder: string
}

/** Words that are there, written in place. */
export function Line({
  value,
  onWrite,
  onErase,
  onEmpty,
  onOneMore,
  ...line
}: LineProps & {
  readonly value: string
  readonly onWrite: (text: string) => void
  /** Backspace where nothing is left. */
  readonly onErase: () => void
  /** It is left without words. */
  readonly onEmpty?: () => void
  readonly onOneMore: () => void
}) {
  const { text, change, end } = useFieldWriting(value, onWrite)
  return (
    <LineBox
      {...line}
      text={text}
      onText={change}
      onBlur={() => {
        end()
        if (text.trim() === '') onEmpty?.()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          end(false)
        } else if (event.key === 'Enter' && event.altKey) {
          event.preventDefault()
          end()
          onOneMore()
        } else if (event.key === 'Backspace' && text === '') {
          event.preventDefault()
          onErase()
        } else onLineKey(event, () => end())
      }}
    />
  )
}

/** A line for words that are not there yet; they are taken when it is left. */
export function BlankLine({
  onWords,
  onTab,
  onBack,
  ...line
}: LineProps & {
  /** One text, or several where lines were pasted. */
  readonly onWords: (texts: readonly string[]) => void
  /** Instead of what Tab does by itself, where words were taken. */
  readonly onTab?: (texts: readonly string[]) => void
  readonly onBack?: () => void
}) {
  const [text, show] = useState('')
  // Enter takes the words and moves on, which leaves the line before it is drawn empty.
  const now = useRef('')
  const setText = (next: string) => {
    now.current = next
    show(next)
  }
  const take = (use = onWords): boolean => {
    const texts = linesOf(now.current)
    setText('')
    if (texts.length > 0) use(texts)
    return texts.length > 0
  }
  return (
    <LineBox
      {...line}
      text={text}
      onText={setText}
      onBlur={() => void take()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText('')
        else if (event.key === 'Backspace' && text === '' && onBack !== undefined) {
          event.preventDefault()
          onBack()
        } else if (event.key === 'Tab' && !event.shiftKey && onTab !== undefined) {
          if (take(onTab)) event.preventDefault()
        } else if (event.key === 'Enter' && !event.shiftKey && onTab !== undefined) {
          event.preventDefault()
          // The next new step is written in the same line.
          if (!take()) moveRow(event.currentTarget, 1)
        } else onLineKey(event, () => void take())
      }}
    />
  )
}

function LineBox({
  field,
  label,
  placeholder,
  text,
  onText,
  onBlur,
  onKeyDown,
}: LineProps & {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}) {
  return (
    // The same words stand invisibly beside the field and give it its height.
    <span className={styles.line} data-text={text === '' ? placeholder : text}>
      <textarea
        rows={1}
        dir="auto"
        data-field={field}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => onText(target.value)}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing) onKeyDown(event)
        }}
      />
    </span>
  )
}

function onLineKey(event: KeyboardEvent<HTMLTextAreaElement>, end: () => void): void {
  const { key, altKey, shiftKey, currentTarget } = event
  if (key === 'Enter' && !shiftKey) {
    event.preventDefault()
    end()
    moveRow(currentTarget, 1)
  }
  const isOneLine = !currentTarget.value.includes('\n')
  if ((key === 'ArrowDown' || key === 'ArrowUp') && !altKey && !shiftKey && isOneLine) {
    event.preventDefault()
    moveLine(currentTarget, key === 'ArrowDown' ? 1 : -1)
  }
}

/** To the line above or below, in the same cell or the next. */
function moveLine(from: HTMLElement, by: 1 | -1): void {
  const cell = from.closest('[data-of]')
  const lines = [...(cell?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
  const line = lines[lines.indexOf(from) + by]
  if (line === undefined) moveRow(from, by)
  else line.focus()
}

/** To the same field of the next or the previous step. */
export function moveRow(from: HTMLElement, by: 1 | -1): void {
  const row = from.closest('[data-row]')
  const rows = [...document.querySelectorAll('[data-row]')]
  const next = row === null ? undefined : rows[rows.indexOf(row) + by]
  const field = next?.querySelector<HTMLElement>(`[data-field="${from.dataset.field}"]`)
  field?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}

/** To a field of a step that is about to be drawn. */
export function focusField(stepId: string, field: CapturedField): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-row="${CSS.escape(stepId)}"] [data-field="${field}"]`)
        ?.focus(),
    ),
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
