/**
 * Text that a spreadsheet would run as a formula begins with an apostrophe; so does text that looks as if
 * it had been treated so, so that one apostrophe can always be taken away again.
 */
export function safeText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
