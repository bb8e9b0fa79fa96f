const special = /[.*+?^${}()|[\]\\/]/g

/** A text in parts; those that mention one of the names say so. */
export function splitMentions(
  text: string,
  names: readonly string[],
): readonly { readonly text: string; readonly isMention: boolean }[] {
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
