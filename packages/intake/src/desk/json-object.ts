/** An object as a foreign system wrote it: any field may be missing or hold anything. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that is an object, or an empty one. */
export function objectIn(data: JsonObject, name: string): JsonObject {
  const value = data[name]
  return isObject(value) ? value : {}
}

/** The objects of a field that is a list. */
export function objectsIn(data: JsonObject, name: string): JsonObject[] {
  const value = data[name]
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** A text or number of a field as text; null where it holds neither. */
export function textIn(data: JsonObject, name: string): string | null {
  const value = data[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export function numberIn(data: JsonObject, name: string): number | null {
  const value = data[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** The time of a field, in seconds since the epoch or ISO 8601, as ISO 8601; as written where it is none. */
export function timeIn(data: JsonObject, name: string): string | null {
  const value = data[name]
  if (typeof value === 'number' && value > 0 && value < 1e11) return isoOf(value * 1000)
  return typeof value === 'string' ? textIn(data, name) : null
}

/** Milliseconds as ISO 8601. */
export function isoOf(at: number): string {
  return new Date(at).toISOString()
}

/** The words of a piece of HTML, a line for each paragraph; plain text comes back as it is. */
export function wordsOfHtml(html: string | null): string | null {
  if (html === null || !/<[a-z!/]/i.test(html)) return html
  const text = html
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replaceAll(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()
  return text === '' ? null : text
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}
