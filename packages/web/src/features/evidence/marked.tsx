import { useMemo } from 'react'

/** A text with what was looked for marked in it. */
export function Marked({ text, sought }: { readonly text: string; readonly sought: string }) {
  const pattern = useMemo(() => patternOf(sought), [sought])
  if (pattern === null) return text
  return text.split(pattern).map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part))
}

/** Matches the words and phrases of a search; those to leave out are not in what is found. */
function patternOf(sought: string): RegExp | null {
  const parts = [...sought.matchAll(/(?<=^|\s)"([^"]+)"?|(?<=^|\s)(?!-)([^\s"]+)/g)].map(
    ([, phrase, word]) => (phrase ?? word ?? '').trim(),
  )
  const found = parts.filter((part) => part !== '')
  if (found.length === 0) return null
  return new RegExp(`(${found.map(escaped).join('|')})`, 'giu')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
