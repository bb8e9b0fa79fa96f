/*
 * A mention is written as `@[Ana Lopes](member-id)`: it means one person, whatever they are called by
 * now and however many have that name. `@Ana Lopes` alone, as older comments say it, means a name.
 */

/** Somebody who can be mentioned. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** A part of a text. A mention has its name as it is today; by name alone it has no id. */
export interface MentionPart {
  readonly text: string
  readonly isMention: boolean
  readonly id?: string
}

const written = /@\[([^\]\n]{1,200})\]\(([\w-]{1,200})\)/u
const special = /[.*+?^${}()|[\]\\/]/g

/** How a mention of somebody stands in a text. */
export function mentionOf({ id, name }: Person): string {
  const clean = name.replaceAll(/[[\]\n]/g, ' ').trim()
  return `@[${clean.slice(0, 200).trim() || 'Somebody'}](${id})`
}

/** A text whose mentions are written with the names of today, where these are known. */
export function renamedMentions(text: string, nameOf: (id: string) => string | undefined): string {
  if (!text.includes('@[')) return text
  return text.replaceAll(new RegExp(written, 'gu'), (whole: string, _: string, id: string) => {
    const name = nameOf(id)
    return name === undefined ? whole : mentionOf({ id, name })
  })
}

/** A text in parts; those that mention a person, or one of the names, say so. */
export function splitMentions(
  text: string,
  names: readonly string[],
  nameOf: (id: string) => string | undefined = () => undefined,
): readonly MentionPart[] {
  const found = written.exec(text)
  const [whole, name = '', id] = found ?? []
  if (found === null || whole === undefined || id === undefined) return splitNames(text, names)
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + whole.length)
  return [
    ...splitNames(before, names),
    { text: `@${nameOf(id) ?? name}`, isMention: true, id },
    ...splitMentions(after, names, nameOf),
  ].filter((part) => part.text !== '')
}

/** A text as people read it, with the names as they are today where they are known. */
export function plainMentions(text: string, nameOf?: (id: string) => string | undefined): string {
  return splitMentions(text, [], nameOf)
    .map((part) => part.text)
    .join('')
}

/**
 * Writes mentions by name as those of persons. `chosen` are the persons that were picked for a name, in
 * the order of the text; other names count where only one person has them.
 */
export function withMentions(
  text: string,
  people: readonly Person[],
  chosen: readonly Person[] = [],
): string {
  const picked = Map.groupBy(chosen, ({ name }) => name)
  const called = Map.groupBy(
    people.filter(({ name }) => name !== ''),
    ({ name }) => name,
  )
  const nextOf = (name: string): Person | undefined => {
    const next = picked.get(name)?.shift()
    const all = called.get(name) ?? []
    return next ?? (all.length === 1 ? all[0] : undefined)
  }
  return splitMentions(text, [...new Set([...called.keys(), ...picked.keys()])])
    .map(({ text: part, isMention, id }) => {
      if (id !== undefined) return mentionOf({ id, name: part.slice(1) })
      const person = isMention ? nextOf(part.slice(1)) : undefined
      return person === undefined ? part : mentionOf(person)
    })
    .join('')
}

function splitNames(text: string, names: readonly string[]): readonly MentionPart[] {
  if (names.length === 0) return [{ text, isMention: false }]
  // The longest first, or “Ana” would be found in “Ana Lopes”.
  const known = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(special, String.raw`\$&`))
  return text
    .split(new RegExp(`(@(?:${known.join('|')}))(?![\\p{L}\\p{N}])`, 'u'))
    .map((part, i) => ({ text: part, isMention: i % 2 === 1 }))
    .filter((part) => part.text !== '')
}
