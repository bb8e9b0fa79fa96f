import type { ClipboardEvent } from 'react'

/**
 * The lines of a list that was copied elsewhere, without their bullets or numbers. None where it is one
 * line only: that is pasted into the words as usual.
 */
export function pastedLines(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-–—*•·▪◦‣]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
  return lines.length > 1 ? [...new Set(lines)] : []
}

/** Hands over the lines that are pasted into a field that takes one at a time. */
export function takePaste(
  event: ClipboardEvent<HTMLInputElement>,
  onLines: (lines: readonly string[]) => void,
  onCut: (most: number) => void = () => {},
): void {
  const text = event.clipboardData.getData('text/plain')
  const lines = pastedLines(text)
  const { maxLength } = event.currentTarget
  if ((lines.length === 0 ? [text.trim()] : lines).some(({ length }) => length > maxLength))
    onCut(maxLength)
  if (lines.length === 0) return
  event.preventDefault()
  onLines(lines.map((line) => line.slice(0, maxLength)))
}
