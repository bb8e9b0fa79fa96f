/** Whether two values say the same, whatever the order of their fields: a store gives them back in its own. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a, b] as Readonly<Record<string, unknown>>[]
  const fields = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...fields].every((field) => same(one?.[field], other?.[field]))
}
