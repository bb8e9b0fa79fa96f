import { catchLetters } from '../../ui/early-letters.ts'

/** There is one keyboard: whoever asked to write a note is about to. */
let early: (() => string) | null = null

/** Gives the focus to the field of a new note, now or as soon as it is there, and it what is typed until then. */
export function writeNote(): void {
  const field = document.querySelector<HTMLElement>('[data-new-note] textarea')
  if (field !== null) field.focus()
  else early = catchLetters()
}

export function isNoteAwaited(): boolean {
  return early !== null
}

/** What was typed for a note since it was asked for, once. */
export function earlyNote(): string {
  const letters = early?.() ?? ''
  early = null
  return letters
}
