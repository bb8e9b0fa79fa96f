/** What is looked for in texts: all that they must hold, and all that they must not. */
export interface Sought {
  readonly holds: readonly string[]
  readonly lacks: readonly string[]
}

const MOST_PARTS = 12

/** Reads what somebody types: words, "several words as they stand", and -words to leave out. */
export function soughtIn(text: string): Sought {
  const holds: string[] = []
  const lacks: string[] = []
  for (const match of text.matchAll(
    /(?<not>(?<=^|\s)-)?(?:"(?<phrase>[^"]+)"?|(?<word>[^\s"]+))/g,
  )) {
    const { not, phrase, word } = match.groups!
    const part = (phrase ?? word ?? '').trim()
    if (part === '' || part === '-' || holds.length + lacks.length >= MOST_PARTS) continue
    if (not === undefined) holds.push(part)
    else lacks.push(part)
  }
  return { holds, lacks }
}
