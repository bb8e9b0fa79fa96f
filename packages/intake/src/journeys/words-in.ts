/** Words from a foreign file: composed alike, without what cannot be seen, spaces on the outside or the end. */
export function wordsIn(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .trim()
}

/** The same on one line, for titles. */
export function titleIn(text: string): string {
  return wordsIn(text).replaceAll(/\s+/g, ' ')
}
