import type { CheckedRecord } from './facts.ts'

/** How much speaks for a record, put to it by people or measured on its maps, and how new the newest is. */
export function evidenceOfRecord({ record, stands }: CheckedRecord): {
  readonly n: number
  /** ISO 8601. */
  readonly newest: string | null
} {
  const said = record.evidence.filter(({ against }) => against !== true)
  const measured = stands.filter(
    ({ backing, finding, persona }) =>
      (backing?.pro ?? 0) > 0 || (finding?.evidenceCount ?? 0) > 0 || (persona?.share.n ?? 0) > 0,
  )
  const dates = [
    ...said.flatMap((item) => (item.type === 'feedback' ? (item.at ?? []) : [])),
    ...measured.flatMap(({ asOf }) => asOf ?? []),
  ]
  return { n: said.length + measured.length, newest: dates.toSorted().at(-1) ?? null }
}
