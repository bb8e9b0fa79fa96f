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

/**
 * A UUIDv7 (RFC 9562) for what people make: ids sort by the millisecond they were made in.
 * `random` holds 10 random bytes.
 */
export function uuidv7(now: number, random: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const at = (i: number) => random[i] ?? 0
  const time = hex(now, 12)
  const a = hex(0x7000 | ((at(0) << 8) & 0x0f00) | at(1), 4)
  const b = hex(0x8000 | ((at(2) << 8) & 0x3f00) | at(3), 4)
  const rest = [4, 5, 6, 7, 8, 9].map((i) => hex(at(i), 2)).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${rest}`
}
