/**
 * A short stable id from content: the same parts give the same id on every machine.
 * Two independent 32-bit FNV-1a streams over UTF-16 code units, 13 base-36 characters.
 */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  const text = parts.join('\u001f')
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + 0x9e37), 0x01000193) ^ (low >>> 15)
  }
  const digits = ((low >>> 0).toString(36) + (high >>> 0).toString(36)).padStart(13, '0')
  return `${prefix}-${digits.slice(0, 13)}`
}
