import type { CodedColumn, EventColumns } from '@desirepath/core'

/** Several logs as one, in their order; a column that one of them lacks is missing there. */
export function mergeColumns(logs: readonly EventColumns[]): EventColumns {
  const [only] = logs
  if (only && logs.length === 1) return only
  const size = logs.reduce((sum, log) => sum + log.size, 0)
  const customers = mergeCodes(size, logs, (log) => [log.customers, log.customer])
  const activities = mergeCodes(size, logs, (log) => [log.activities, log.activity])
  const time = new Float64Array(size)
  forEachStart(logs, (log, start) => time.set(log.time.subarray(0, log.size), start))
  const names = new Set(logs.flatMap(({ attributes }) => attributes.map(({ name }) => name)))
  return {
    size,
    customers: customers.values,
    customer: customers.codes,
    activities: activities.values,
    activity: activities.codes,
    time,
    channel: mergeCoded(size, logs, (log) => log.channel),
    attributes: [...names].flatMap(
      (name) =>
        mergeCoded(size, logs, (log) => log.attributes.find((each) => each.name === name)) ?? [],
    ),
  }
}

function mergeCoded(
  size: number,
  logs: readonly EventColumns[],
  columnOf: (log: EventColumns) => CodedColumn | null | undefined,
): CodedColumn | null {
  const name = logs.map(columnOf).find((column) => column)?.name
  if (name === undefined) return null
  const { values, codes } = mergeCodes(size, logs, (log) => {
    const column = columnOf(log)
    return column ? [column.values, column.codes] : [[''], new Uint8Array(log.size)]
  })
  const narrow =
    values.length <= 0x100 ? Uint8Array : values.length <= 0x10000 ? Uint16Array : Uint32Array
  return { name, values, codes: narrow.from(codes) }
}

type Coded = readonly [values: readonly string[], codes: ArrayLike<number>]

function mergeCodes(
  size: number,
  logs: readonly EventColumns[],
  codedOf: (log: EventColumns) => Coded,
): { readonly values: string[]; readonly codes: Uint32Array } {
  const known = new Map<string, number>()
  const codes = new Uint32Array(size)
  forEachStart(logs, (log, start) => {
    const [values, own] = codedOf(log)
    const merged = values.map((value) => {
      const code = known.get(value) ?? known.size
      known.set(value, code)
      return code
    })
    for (let i = 0; i < log.size; i++) codes[start + i] = merged[own[i]!]!
  })
  return { values: [...known.keys()], codes }
}

function forEachStart(
  logs: readonly EventColumns[],
  visit: (log: EventColumns, start: number) => void,
): void {
  let start = 0
  for (const log of logs) {
    visit(log, start)
    start += log.size
  }
}
