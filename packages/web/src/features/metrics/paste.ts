import type { MetricPoint } from './points.ts'

/** Values of a spreadsheet: date, value, n, note in columns; and the lines, from 1, that are none. */
export function pastedPoints(text: string): {
  readonly points: readonly MetricPoint[]
  readonly wrong: readonly number[]
} {
  const points: MetricPoint[] = []
  const wrong: number[] = []
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return
    const cells = line.includes('\t') ? line.split('\t') : line.split(/;|,(?=\s)|,(?!\d)|\s{2,}/)
    const [first = '', second = '', third = '', ...rest] = cells.map((cell) => cell.trim())
    const at = dateOf(first)
    const value = numberOf(second)
    const n = numberOf(third)
    if (at === null || value === null) wrong.push(i + 1)
    else
      points.push({
        at,
        value,
        n: n !== null && Number.isInteger(n) && n >= 0 ? n : null,
        note: (n === null ? [third, ...rest] : rest).join(' ').trim().slice(0, 500),
      })
  })
  return { points, wrong }
}

/** 2026-03-31 or 31.03.2026, and 2026-03 or 03.2026 for its first day; null for what is no date. */
function dateOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?/.exec(text)
  const dotted = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text)
  const parts = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : null
  if (parts === null) return null
  const [year, month, day] = parts.map((part) => (part ?? '1').padStart(2, '0'))
  const date = `${year}-${month}-${day}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null
}

/** With a point or a comma for decimals, and a sign of percent or of a currency behind or before it. */
function numberOf(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f%€$£]/g, '')
  const decimal = /^[+-−]?\d+,\d{1,2}$/.test(plain)
    ? plain.replace(',', '.')
    : plain.replaceAll(',', '')
  const value = Number(decimal.replace('−', '-'))
  return decimal === '' || Number.isNaN(value) ? null : value
}

/** Values of the same date are replaced. */
export function joinedPoints(
  before: readonly MetricPoint[],
  added: readonly MetricPoint[],
): MetricPoint[] {
  const byDate = new Map([...before, ...added].map((point) => [point.at, point]))
  return [...byDate.values()].toSorted((a, b) => a.at.localeCompare(b.at))
}
