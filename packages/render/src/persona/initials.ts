import { personaColour, type Tokens } from '../theme/tokens.ts'

/** “Careful Clara” → “CC”; one letter for one word. */
export function initialsOf(title: string): string {
  const names = title.split(/[^\p{L}\p{N}]+/u).filter((each) => each !== '')
  const letters = names.length > 1 ? [names[0]!, names.at(-1)!] : names
  return (
    letters
      .map((each) => String.fromCodePoint(each.codePointAt(0)!).toLocaleUpperCase())
      .join('') || '?'
  )
}

/** A colour of personas, always the same for one name. */
export function hueOfName(colours: Tokens, title: string): string {
  let sum = 0
  for (const letter of title) sum = (sum * 31 + letter.codePointAt(0)!) % 9973
  return personaColour(colours, sum)
}
