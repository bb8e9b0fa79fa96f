import { type Person, splitMentions } from '@desirepath/core'

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

/** At most six people, those with a word of their name that begins like the query. */
export function suggestPeople<P extends { readonly name: string }>(
  people: readonly P[],
  query: string,
): readonly P[] {
  const wanted = query.toLocaleLowerCase()
  const fits = (name: string) =>
    name.startsWith(wanted) || name.split(/\s+/u).some((word) => word.startsWith(wanted))
  return people.filter(({ name }) => fits(name.toLocaleLowerCase())).slice(0, 6)
}

/**
 * Who is meant by the names in a text: of those chosen for one name the last ones, as many as the name
 * stands there; whoever was chosen before has been deleted again.
 */
export function meantIn(text: string, chosen: readonly Person[]): readonly Person[] {
  const names = [...new Set(chosen.map(({ name }) => name))]
  const parts = splitMentions(text, names).filter(
    ({ isMention, id }) => isMention && id === undefined,
  )
  return names.flatMap((name) => {
    const count = parts.filter((part) => part.text === `@${name}`).length
    return count === 0 ? [] : chosen.filter((each) => each.name === name).slice(-count)
  })
}
