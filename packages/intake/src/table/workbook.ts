import { UnreadableFile } from '../source/bad-file.ts'
import { asWritten } from './as-written.ts'
import type { Table, TableRow } from './read-table.ts'
import { createUnzip, type Unzip } from './unzip.ts'
import { chosenSheet } from './sheets.ts'
import { columnOf, readSheet, type SheetCells } from './sheet.ts'
import { readParts, type WorkbookParts } from './workbook-parts.ts'

/** The sheet of a workbook that is asked for, or the first that holds a table; throws `UnreadableFile` where none does. */
export function readWorkbook(bytes: Uint8Array, file: string, asked?: string): Table {
  const zip = createUnzip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file)
  const parts = readParts(zip, file)
  const found = parts.sheets.flatMap((path, i) => {
    const table = tableOf(sheetAt(zip, path, { parts, file }))
    return table === null ? [] : [{ name: parts.names[i] ?? '', table }]
  })
  const [first, ...others] = found
  if (first === undefined)
    throw new UnreadableFile(file, 'No sheet of the workbook holds a table with a header.')
  const { name, table } = chosenSheet([first, ...others], asked, file)
  return { ...table, sheet: name, sheets: found.map((each) => each.name) }
}

function sheetAt(
  zip: Unzip,
  path: string,
  { parts, file }: { readonly parts: WorkbookParts; readonly file: string },
): SheetCells {
  const xml = zip.text(path)
  if (xml === null) throw new UnreadableFile(file, `The workbook misses its sheet ${path}.`)
  return readSheet(xml, { ...parts, file })
}

/** The header is the first row with more than one cell, or the first at all. */
function tableOf(cells: SheetCells): Table | null {
  const filled = [...cells].filter(([, row]) => [...row.values()].some((text) => text !== ''))
  const [header] = filled.find(([, row]) => row.size > 1) ?? filled[0] ?? []
  if (header === undefined) return null
  const names = cells.get(header)!
  const places = [...names.keys()].toSorted((a, b) => a - b)
  const rows = filled
    .filter(([line]) => line > header)
    .map(([line, row]): TableRow => ({
      line,
      cells: places.map((place) => asWritten(row.get(place) ?? '')),
    }))
  if (rows.length === 0) return null
  const columns = places.map((place) => names.get(place)?.trim() || `column ${columnOf(place)}`)
  return { type: 'table', columns, rows, broken: [] }
}
