/** An @ that is being written: where it stands in the text, and what follows it so far. */
export interface Mention {
  readonly start: number
  readonly query: string
}

/** The mention that the caret stands in, or null. */
export function mentionAt(text: string, caret: number): Mention | null {
  const match = /(?:^|[\s(])@([^\n@]{0,40})$/u.exec(text.slice(0, caret))
  const query = match?.[1]
  return query === undefined ? null : { start: caret - query.length - 1, query }
}

/** At most six of the names, those with a word that begins like the query. */
export function suggestNames(names: readonly string[], query: string): readonly string[] {
  const wanted = query.toLocaleLowerCase()
  const fits = (name: string) =>
    name.startsWith(wanted) || name.split(/\s+/u).some((word) => word.startsWith(wanted))
  return names.filter((name) => fits(name.toLocaleLowerCase())).slice(0, 6)
}
