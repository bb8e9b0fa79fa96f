import { zipOf } from './zip-fixture.ts'

export type Value = string | number | boolean | Date | null

/** A workbook as Excel writes it, for tests: a list of rows for each sheet, by its name; null leaves a cell out. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  behind = '',
): Buffer {
  const names = Object.keys(sheets)
  const list = names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')
  const rels = names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`)
  const parts = Object.values(sheets).map((rows, i) => [
    `xl/worksheets/s${i}.xml`,
    `<worksheet><sheetData>${rows.map(rowXml).join('')}</sheetData>${behind}</worksheet>`,
  ])
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...(Object.fromEntries(parts) as Record<string, string>),
  })
}

const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[h]:mm:ss"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/></cellXfs></styleSheet>`

function rowXml(values: readonly Value[], i: number): string {
  const cells = values.map((value, column) => cellXml(value, `${letter(column)}${i + 1}`)).join('')
  return cells === '' ? '' : `<row r="${i + 1}">${cells}</row>`
}

function letter(column: number): string {
  return String.fromCharCode(65 + column)
}

function cellXml(value: Value, at: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
  if (value instanceof Date) {
    const days = (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000
    return `<c r="${at}" s="1"><v>${days}</v></c>`
  }
  if (/^\d+:\d\d:\d\d$/.test(value)) {
    const [h = 0, m = 0, s = 0] = value.split(':').map(Number)
    return `<c r="${at}" s="2"><v>${(h * 3600 + m * 60 + s) / 86_400}</v></c>`
  }
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return value.startsWith('=')
    ? `<c r="${at}" t="str"><f>A1</f><v>${text.slice(1)}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
}
