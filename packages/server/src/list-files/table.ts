import type { ListTable } from '@desirepath/export'

type Fields = Readonly<Record<string, unknown>>

/** Things of a list as rows of a table: what is said inside of one stands in columns of its own. */
export function tableOf(name: string, items: readonly object[]): ListTable {
  const flat = items.map((item) => flattened(item as Fields))
  const keys = [...new Set(flat.flatMap((fields) => Object.keys(fields)))]
  return {
    name,
    columns: keys.map(titleOf),
    rows: flat.map((fields) => keys.map((key) => cellOf(fields[key]))),
  }
}

function flattened(item: Fields): Fields {
  const entries = Object.entries(item).flatMap(([name, value]): [string, unknown][] =>
    isFields(value)
      ? Object.entries(value).map(([inner, each]) => [innerName(name, inner), each])
      : [[name, value]],
  )
  return Object.fromEntries(entries)
}

/** The words of a plan are those of the row; a score’s value is not. */
function innerName(name: string, inner: string): string {
  return name === 'plan' ? inner : `${name} ${inner}`
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(lineOf).join('\n')
  return JSON.stringify(value)
}

/** One of several in a cell: what it is called, or all of it. */
function lineOf(value: unknown): string {
  if (!isFields(value)) return String(value)
  const name = value['title'] ?? value['name'] ?? value['text'] ?? value['question']
  return typeof name === 'string' ? name : JSON.stringify(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `updatedAt` → “Updated at”. */
function titleOf(key: string): string {
  const words = key.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
