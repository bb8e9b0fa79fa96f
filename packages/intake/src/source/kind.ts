import { UnreadableFile } from './bad-file.ts'

export type SourceKind = 'csv' | 'jsonl' | 'json' | 'xes' | 'parquet' | 'xlsx'

/** Beginnings of files that people try, and what to do with them instead. */
const foreign: readonly (readonly [start: string, reason: string])[] = [
  [
    '\u00d0\u00cf\u0011\u00e0',
    'This is an old Excel or Office file, or one that is locked with a password. Save it as .xlsx without one, or the sheet as CSV (UTF-8).',
  ],
  ['%PDF', 'This is a PDF. Export the data as CSV, JSON, or XES.'],
  ['SQLite format 3', 'This is an SQLite database. Export the table as CSV.'],
  ['BZh', 'This is packed with bzip2. Unpack it first, or pack it with gzip.'],
  ['(\u00b5/\u00fd', 'This is packed with Zstandard. Unpack it first, or pack it with gzip.'],
  ['\u00fd7zXZ', 'This is packed with xz. Unpack it first, or pack it with gzip.'],
  ['7z\u00bc\u00af', 'This is a 7-Zip archive. Unpack it first.'],
  ['\u0089PNG', 'This is a picture. Give an event log or feedback as CSV, JSON, or XES.'],
  ['\u00ff\u00d8\u00ff', 'This is a picture. Give an event log or feedback as CSV, JSON, or XES.'],
]

/** Refuses what is no table or log by its first bytes; throws `UnreadableFile`. */
export function refuseForeign(path: string, sample: Buffer): void {
  const start = sample.toString('latin1', 0, 16)
  for (const [magic, reason] of foreign) {
    if (start.startsWith(magic)) throw new UnreadableFile(path, reason)
  }
}

/** Whether rows and columns are read as those of CSV are. */
export function isTabular(kind: SourceKind): boolean {
  return kind === 'csv' || kind === 'xlsx'
}

export function isParquet(sample: Buffer): boolean {
  return sample.toString('latin1', 0, 4) === 'PAR1'
}

/** Or another zip. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

export function isGzip(sample: Buffer): boolean {
  return sample[0] === 0x1f && sample[1] === 0x8b
}

/** Kind of a text file from its beginning (UTF-8, unpacked); throws `UnreadableFile` for XML that is no log. */
export function textKind(path: string, sample: Buffer): SourceKind {
  const text = sample.toString('utf8').trimStart()
  if (text.startsWith('<')) return xmlKind(path, text)
  if (text.startsWith('[')) return looksLikeJsonArray(text) ? 'json' : 'csv'
  if (text.startsWith('{')) return isOneObjectPerLine(text) ? 'jsonl' : 'json'
  return 'csv'
}

function xmlKind(path: string, text: string): SourceKind {
  const body = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
  if (/^\s*<!DOCTYPE\s+html|^\s*<html/i.test(body)) {
    throw new UnreadableFile(
      path,
      'This is a web page. Download the data itself as CSV, JSON, or XES.',
    )
  }
  const root = /<([A-Za-z_][\w:.-]*)/.exec(body)?.[1]
  if (root !== undefined && root.replace(/^.*:/, '') !== 'log') {
    throw new UnreadableFile(
      path,
      `This is XML with the root <${root}>, not an XES event log, whose root is <log>. Export the log as XES or CSV.`,
    )
  }
  return 'xes'
}

function looksLikeJsonArray(text: string): boolean {
  return /^\[\s*[[{\]]/.test(text)
}

function isOneObjectPerLine(text: string): boolean {
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  try {
    const value: unknown = JSON.parse(line)
    if (end >= 0 && text.slice(end).trim() !== '') return true
    return !Object.values(value as object).some(isArrayOfObjects)
  } catch {
    return brokenFirstLine(line, end < 0 ? '' : text.slice(end + 1))
  }
}

/** A broken first line still begins a file of lines where whole objects stand on the next ones. */
function brokenFirstLine(line: string, rest: string): boolean {
  if (/[[{,]\s*$/.test(line)) return false
  const whole = rest.split('\n', 20).filter((each) => each.startsWith('{') && parses(each))
  return whole.length > 1
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function isArrayOfObjects(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null
}
