import { UnreadableFile } from '../source/bad-file.ts'
import type { Unzip } from './unzip.ts'
import { walkXml } from './xml-walk.ts'

/** A number may be shown as a day, a time of day, or a length of time: [h]:mm. */
export type CellFormat = 'plain' | 'date' | 'clock' | 'length'

export interface WorkbookParts {
  /** Paths of the sheets in their order, without the hidden ones. */
  readonly sheets: readonly string[]
  /** What the sheets are called. */
  readonly names: readonly string[]
  readonly strings: readonly string[]
  /** As what each cell style shows a number. */
  readonly formats: readonly CellFormat[]
  /** Days count from 1904, as old Macs have it. */
  readonly from1904: boolean
}

/** What the sheets of a workbook share. */
export function readParts(zip: Unzip, file: string): WorkbookParts {
  const book = zip.text('xl/workbook.xml')
  if (book === null) {
    const reason = 'This is a zip archive and no workbook. Give the sheet as .xlsx or CSV.'
    throw new UnreadableFile(file, reason)
  }
  const targets = targetsOf(zip.text('xl/_rels/workbook.xml.rels') ?? '<a/>', file)
  const found: { readonly path: string; readonly name: string }[] = []
  let from1904 = false
  walkXml(book, file, {
    open(name, attributes) {
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') {
        const path = targets.get(attributes['r:id'] ?? attributes['id'] ?? '')
        if (path !== undefined) found.push({ path, name: attributes['name'] ?? '' })
      }
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
    },
  })
  return {
    sheets: found.map(({ path }) => path),
    names: found.map((sheet) => sheet.name),
    strings: stringsOf(zip.text('xl/sharedStrings.xml'), file),
    formats: formatsOf(zip.text('xl/styles.xml'), file),
    from1904,
  }
}

function targetsOf(xml: string, file: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walkXml(xml, file, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return targets
}

/** Texts that cells name by their number; what is written above one for its sound is left out. */
function stringsOf(xml: string | null, file: string): string[] {
  const strings: string[] = []
  let inText = false
  let silent = false
  if (xml === null) return strings
  walkXml(xml, file, {
    open(name) {
      if (name === 'si') strings.push('')
      if (name === 't') inText = true
      if (name === 'rPh') silent = true
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') silent = false
    },
    text(text) {
      if (inText && !silent) strings[strings.length - 1] += text
    },
  })
  return strings
}

/** Formats of Excel’s own that show a time. */
const builtIn = new Map<number, CellFormat>([
  ...[14, 15, 16, 17, 22].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 45, 47].map((id) => [id, 'clock'] as const),
  [46, 'length'],
])

function formatsOf(xml: string | null, file: string): CellFormat[] {
  const custom = new Map<number, CellFormat>()
  const styles: CellFormat[] = []
  let inStyles = false
  if (xml === null) return styles
  walkXml(xml, file, {
    open(name, { numFmtId, formatCode = '' }) {
      const id = Number(numFmtId)
      if (name === 'numFmt') custom.set(id, formatOf(formatCode))
      if (name === 'cellXfs') inStyles = true
      if (name === 'xf' && inStyles) styles.push(custom.get(id) ?? builtIn.get(id) ?? 'plain')
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false
    },
  })
  return styles
}

/** Days or years, hours or seconds, or hours beyond a day; outside quotes and colours. */
function formatOf(code: string): CellFormat {
  const bare = code.replaceAll(/"[^"]*"|\\.|_./g, '')
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'length'
  const letters = bare.replaceAll(/\[[^\]]*\]|general/gi, '')
  if (/[dy]/i.test(letters)) return 'date'
  return /[hs]/i.test(letters) ? 'clock' : 'plain'
}
