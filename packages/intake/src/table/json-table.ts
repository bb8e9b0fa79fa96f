import { mayBeUnstorable, type RecordType, unstorable } from '@desirepath/core'
import { keptText } from '../json/flatten.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { Table, TableRow } from './read-table.ts'
import { isTheyDo, theyDoObjects } from './theydo.ts'

/** Objects of JSON as a table, a field a column; of TheyDo’s files as our fields are called. */
export function jsonTable(
  text: string,
  { file, type }: { readonly file: string; readonly type: RecordType },
): Table {
  const data = parsed(text, file)
  const mayBe = mayBeUnstorable(text)
  const objects = isTheyDo(data)
    ? theyDoObjects(mayBe ? mended(data) : data, { file, type })
    : objectsIn(data, file)
  if (mayBe) checkStorable(objects, file)
  const columns = [...new Set(objects.flatMap((object) => Object.keys(object)))]
  const rows = objects.map((object, i): TableRow => ({
    line: i + 1,
    cells: columns.map((column) => cellOf(object[column])),
  }))
  return { type: 'table', columns, rows, broken: [] }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = `This is no whole JSON (${(error as Error).message.slice(0, 120)}). Save it again.`
    throw new UnreadableFile(file, reason)
  }
}

type Fields = Readonly<Record<string, unknown>>

/** What another system cut in the middle of a character, nobody can mend there. */
function mended<T>(data: T): T {
  const text = JSON.stringify(data)
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? keptText(value) : value,
  ) as T
}

function checkStorable(objects: readonly Fields[], file: string): void {
  for (const [i, object] of objects.entries())
    for (const [name, value] of Object.entries(object)) {
      const found = unstorable(name) ?? unstorable(value)
      if (found === null) continue
      const at = `“${keptText(name)}” of entry ${i + 1}`
      throw new UnreadableFile(file, `${at} holds ${found}. Remove it.`)
    }
}

function objectsIn(data: unknown, file: string): readonly Fields[] {
  const isObject = (each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
  if (Array.isArray(data) && data.length > 0 && data.every(isObject)) return data as Fields[]
  throw new UnreadableFile(
    file,
    'The JSON is no list of objects. Write [ {…}, {…} ], one a record.',
  )
}

/** Lists of words stand a line each; whatever else is no text stays JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return String(value as number | boolean)
  const isWords = Array.isArray(value) && value.every((each) => typeof each === 'string')
  if (!isWords) return JSON.stringify(value)
  return (value as string[]).map((each) => `• ${each}`).join('\n')
}
