/** What touchpoints and channels are put in order by. */
export interface Ordered {
  readonly title: string
  /** ISO 8601. */
  readonly changedAt: string
  /** 1…5: what people say of it, or else what was computed. */
  readonly significance: number | null
  /** On the journey that meets it most. */
  readonly reach: number | null
  readonly ease: number | null
  readonly effectiveness: number | null
  readonly satisfaction: number | null
}

export const touchpointOrders = [
  'title',
  'significance',
  'reach',
  'ease',
  'effectiveness',
  'satisfaction',
  'changed',
] as const
export type TouchpointOrder = (typeof touchpointOrders)[number]

/** Compares by an order; figures fall, and what has none stands last. */
export function compareTouchpoints(order: TouchpointOrder): (a: Ordered, b: Ordered) => number {
  const byTitle = (a: Ordered, b: Ordered) => a.title.localeCompare(b.title)
  if (order === 'title') return byTitle
  if (order === 'changed') return (a, b) => b.changedAt.localeCompare(a.changedAt)
  return (a, b) => (b[order] ?? -1) - (a[order] ?? -1) || byTitle(a, b)
}
