import type { CodedColumn, EventColumns } from './columns.ts'

/**
 * The same log with every dictionary in the order in which its values first appear, and without
 * values that never do: two logs with the same rows become the same columns, wherever they come from.
 */
export function byAppearance(columns: EventColumns): EventColumns {
  const { size } = columns
  const customer = recode(columns.customer, { size, values: columns.customers, first: [] })
  const activity = recode(columns.activity, { size, values: columns.activities, first: [] })
  return {
    ...columns,
    customers: customer.values,
    customer: customer.codes,
    activities: activity.values,
    activity: activity.codes,
    channel: columns.channel && recodeColumn(columns.channel, size),
    attributes: columns.attributes.map((column) => recodeColumn(column, size)),
  }
}

/** Code 0 stays the missing value. */
function recodeColumn(column: CodedColumn, size: number): CodedColumn {
  return { name: column.name, ...recode(column.codes, { size, values: column.values, first: [0] }) }
}

function recode<Codes extends CodedColumn['codes']>(
  codes: Codes,
  { size, values, first }: { size: number; values: readonly string[]; first: readonly number[] },
): { values: readonly string[]; codes: Codes } {
  const next = new Int32Array(values.length).fill(-1)
  const order = [...first]
  first.forEach((code, place) => (next[code] = place))
  for (let i = 0; i < size; i++) {
    const code = codes[i]!
    if (next[code]! < 0) next[code] = order.push(code) - 1
  }
  const same = order.length === values.length && order.every((code, place) => code === place)
  if (same) return { values, codes }
  const recoded = codes.slice() as Codes
  for (let i = 0; i < size; i++) recoded[i] = next[codes[i]!]!
  return { values: order.map((code) => values[code]!), codes: recoded }
}
