import { UnreadableFile } from '../source/bad-file.ts'

/** The sheets of a workbook that hold what is looked for, and which of them was read. */
export interface Sheets {
  readonly sheet: string
  readonly sheets: readonly string[]
}

/** The sheet that is asked for by its name, or the first; throws `UnreadableFile` where there is none of the name. */
export function chosenSheet<T extends { readonly name: string }>(
  found: readonly [T, ...T[]],
  asked: string | undefined,
  file: string,
): T {
  if (asked === undefined) return found[0]
  const names = found.map(({ name }) => name)
  const sheet = found.find(({ name }) => name === asked)
  if (sheet !== undefined) return sheet
  throw new UnreadableFile(
    file,
    `There is no table in a sheet ‘${asked.slice(0, 100)}’. Sheets with a table: ${names.join(', ')}.`,
  )
}
