/** Words after a sign that are being written: where the sign stands before the caret, and what follows it. */
export interface CaretQuery {
  /** Letters from the sign to the caret. */
  readonly length: number
  readonly words: string
}

/** A slash at the beginning of a word, up to the caret; null for “and/or” and for a fraction. */
export function slashQuery(before: string): CaretQuery | null {
  const match = /(?:^|\s)\/((?:\p{L}[^/\n]{0,30})?)$/u.exec(before)
  const words = match?.[1]
  return words === undefined ? null : { length: words.length + 1, words }
}

/** Those whose names hold every word; names that begin so come first. */
export function fitting<T extends { readonly label: string }>(
  items: readonly T[],
  words: string,
): readonly T[] {
  const sought = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  const named = items.map((item) => ({ item, name: item.label.toLocaleLowerCase() }))
  const found = named.filter(({ name }) => sought.every((word) => name.includes(word)))
  const begins = ({ name }: { readonly name: string }) => Number(!name.startsWith(sought[0] ?? ''))
  return found.toSorted((a, b) => begins(a) - begins(b)).map(({ item }) => item)
}
