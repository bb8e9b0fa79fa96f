/** A list with one of its things at another place. */
export function reordered<T>(list: readonly T[], from: number, to: number): T[] {
  const moved = list[from]
  if (moved === undefined) return [...list]
  return list.toSpliced(from, 1).toSpliced(Math.min(Math.max(0, to), list.length - 1), 0, moved)
}
