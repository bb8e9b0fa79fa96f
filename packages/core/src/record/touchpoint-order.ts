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
  /** −2…+2, from feedback about it. */
  readonly feeling: number | null
  /** How many pain points are met there. */
  readonly pains: number | null
}

export const touchpointOrders = [
  'title',
  'significance',
  'reach',
  'ease',
  'effectiveness',
  'satisfaction',
  'feeling',
  'pains',
  'changed',
] as const
export type TouchpointOrder = (typeof touchpointOrders)[number]

/** Compares by an order; figures fall but feelings, the worst of which comes first; what has none stands last. */
export function compareTouchpoints(order: TouchpointOrder): (a: Ordered, b: Ordered) => number {
  const byTitle = (a: Ordered, b: Ordered) => a.title.localeCompare(b.title)
  if (order === 'title') return byTitle
  if (order === 'changed') return (a, b) => b.changedAt.localeCompare(a.changedAt)
  if (order === 'feeling') return (a, b) => (a.feeling ?? 3) - (b.feeling ?? 3) || byTitle(a, b)
  return (a, b) => (b[order] ?? -1) - (a[order] ?? -1) || byTitle(a, b)
}
