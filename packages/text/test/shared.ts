import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env['DESIREPATH_SHARED'] ?? join(import.meta.dirname, '../../../../shared')

/** A file of the shared test data as text, or null with a printed reason where the folder is absent. */
export function sharedText(path: string, encoding: 'utf-8' | 'latin1'): string | null {
  const file = join(folder, 'data', path)
  if (existsSync(file)) return new TextDecoder(encoding).decode(readFileSync(file))
  console.warn(`skipped: ${file} is not here; set DESIREPATH_SHARED to the folder that holds data/`)
  return null
}

/** Rows of a quoted CSV, header first. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/"((?:[^"]|"")*)"(,|\r?\n|$)|([^",\r\n]*)(,|\r?\n|$)/g)) {
    if (match[0] === '') break
    rows.at(-1)!.push((match[1] ?? match[3] ?? '').replaceAll('""', '"'))
    if ((match[2] ?? match[4]) !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}
