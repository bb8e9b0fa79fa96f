import type { RecordType } from './kinds.ts'

/**
 * The fields of a record that name another one, with a third in its place; null where none does. What is
 * needed of both is needed of the one. Without a third, only what can stand empty is emptied: the channel
 * of a touchpoint.
 */
export function pointElsewhere(
  { id, type, body }: { readonly id: string; readonly type: RecordType; readonly body: object },
  from: string,
  into: string | null,
): Readonly<Record<string, unknown>> | null {
  const said = body as Readonly<Record<string, unknown>>
  const fields: Record<string, unknown> = {}
  if (type === 'touchpoint' && said['channelId'] === from) fields['channelId'] = into
  if (into !== null) {
    const links = said['links'] as readonly string[]
    if (links.includes(from))
      fields['links'] = [...new Set(links.map((each) => (each === from ? into : each)))].filter(
        (each) => each !== id,
      )
    const needs = (said['needs'] ?? []) as readonly Need[]
    if (type === 'solution' && needs.some(({ resourceId }) => resourceId === from))
      fields['needs'] = needsOf(needs, from, into)
    for (const field of ['source', 'segment']) {
      const renamed = renamedIn(said[field], from, into)
      if (!Object.is(renamed, said[field])) fields[field] = renamed
    }
  }
  return Object.keys(fields).length === 0 ? null : fields
}

interface Need {
  readonly resourceId: string
  readonly amount: number
}

/** In the place of the first of the two. */
function needsOf(needs: readonly Need[], from: string, into: string): readonly Need[] {
  const amounts = new Map<string, number>()
  for (const { resourceId, amount } of needs) {
    const id = resourceId === from ? into : resourceId
    amounts.set(id, (amounts.get(id) ?? 0) + amount)
  }
  return [...amounts].map(([resourceId, amount]) => ({ resourceId, amount }))
}

/** The fields of a figure or a rule that hold a record as it stands on a map. */
const naming = new Set(['recordId', 'personaId', 'touchpointId', 'ruleOf'])

/** The same value where nothing in it names the record. */
function renamedIn(value: unknown, from: string, into: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    naming.has(name) && each === from ? into : renamedIn(each, from, into),
  ])
  if (entries.every(([name, each]) => Object.is(each, value[name as keyof typeof value])))
    return value
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}
