/**
 * What of a value no database keeps as text, in words: a zero character, or half of a character (one
 * surrogate without the other); null where there is nothing. However deep the value is.
 */
export function unstorable(value: unknown): string | null {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const each = left.pop()
    if (typeof each === 'string') {
      if (each.includes('\0')) return 'a zero character (\\u0000)'
      if (!each.isWellFormed()) return 'half of a character (a lone surrogate)'
    } else if (typeof each === 'object' && each !== null)
      for (const [name, field] of Object.entries(each)) left.push(name, field)
  }
  return null
}

/** Whether a text of JSON may hold such a thing, which is quicker to see than to look for it. */
export function mayBeUnstorable(json: string): boolean {
  return /\\u(?:0000|[dD][89a-fA-F])/.test(json)
}
