/** A typed array that doubles when it is full; untouched room costs no memory until it is written. */
export interface Growing<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array> {
  array: T
  /** Makes room for index `at`. */
  reach(at: number): void
}

export function growing<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  create: (length: number) => T,
  room = 1024,
): Growing<T> {
  const self: Growing<T> = {
    array: create(room),
    reach: (at) => {
      if (at < self.array.length) return
      const next = create(Math.max(at + 1, self.array.length * 2))
      next.set(self.array)
      self.array = next
    },
  }
  return self
}
