/** A part of a file, both ends counted in. */
interface Part {
  readonly start: number
  readonly end: number
}

/**
 * What a `Range` header asks of a file of this size: the one part, `whole` where it asks for none or
 * in a way that may be passed over (RFC 9110, 14.2), or `outside`.
 */
export function rangeOf(header: string | null, size: number): Part | 'whole' | 'outside' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return 'whole'
  if (start >= size) return 'outside'
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
