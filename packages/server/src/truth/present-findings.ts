import type { RecordFinding, RecordType } from '@desirepath/core'

interface Left {
  readonly reason: string
  readonly by: string
  readonly at: string
}

interface Asked {
  readonly left: ReadonlyMap<string, Left>
  readonly type: RecordType | undefined
  /** Of each rule. */
  readonly most: number
}

/** Findings as the contract shows them: all of them counted, some of each rule told. */
export function presentFindings(found: readonly RecordFinding[], { left, type, most }: Asked) {
  const open = found.filter(({ id }) => !left.has(id))
  const ofType = (each: RecordFinding) => type === undefined || each.record.type === type
  const asked = open.filter(ofType)
  const told = new Map<string, number>()
  const shown = found.filter((each) => {
    if (!ofType(each)) return false
    if (left.has(each.id)) return true
    const n = told.get(each.rule) ?? 0
    told.set(each.rule, n + 1)
    return n < most
  })
  return {
    n: asked.length,
    types: countsOf(open, ({ record }) => record.type).map(([of, n]) => ({ type: of, n })),
    rules: countsOf(asked, ({ rule }) => rule).map(([rule, n]) => ({ rule, n })),
    findings: shown.map((each) => ({ ...each, left: left.get(each.id) ?? null })),
  }
}

function countsOf<Key>(
  findings: readonly RecordFinding[],
  keyOf: (finding: RecordFinding) => Key,
): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const each of findings) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  return [...counts]
}
