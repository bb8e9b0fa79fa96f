import { catchLetters } from '../../ui/early-letters.ts'

/** There is one keyboard: whoever asked for a comment last is writing it. */
let early: () => string = () => ''

/** What is typed from now on is meant for a new comment, not for what has the focus. */
export function awaitComment(): void {
  early()
  early = catchLetters()
}

/** What was typed until its field was there, once. */
export function earlyComment(): string {
  return early()
}
