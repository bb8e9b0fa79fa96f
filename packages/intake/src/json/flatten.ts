const MOST_DEPTH = 3
const MOST_FIELDS = 200

/**
 * Fields of a JSON object as strings, nested ones under dotted names; nulls are left out, and so is what no
 * database keeps as text: zero characters and halves of characters.
 */
export function flatten(value: object): Map<string, string> {
  const fields = new Map<string, string>()
  collect(fields, value, { prefix: '', depth: 0 })
  return fields
}

function collect(
  fields: Map<string, string>,
  value: object,
  { prefix, depth }: { readonly prefix: string; readonly depth: number },
): void {
  for (const [key, each] of Object.entries(value) as [string, unknown][]) {
    if (each === null || each === undefined || fields.size >= MOST_FIELDS) continue
    const name = keptText(prefix + key)
    if (typeof each === 'string') fields.set(name, keptText(each))
    else if (typeof each !== 'object') fields.set(name, JSON.stringify(each))
    else if (Array.isArray(each) || depth >= MOST_DEPTH) fields.set(name, JSON.stringify(each))
    else collect(fields, each, { prefix: `${name}.`, depth: depth + 1 })
  }
}

/** Without what no database keeps. */
export function keptText(text: string): string {
  if (!text.includes('\0') && text.isWellFormed()) return text
  return text.replaceAll('\0', '').toWellFormed()
}
