import { estimateProblem } from '../priority/estimate-problem.ts'
import { type ScoreName, scoreEnds } from '../priority/score-names.ts'
import type { RecordField } from './fields.ts'

export type CellParse =
  | { readonly type: 'value'; readonly value: unknown }
  /** What a cell of the field must be. */
  | { readonly type: 'bad'; readonly expected: string }

/** A value of a field as the text of a cell; `parseCell` gives the same value back. */
export function formatCell(field: RecordField, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (field.form) {
    case 'flag':
      return value === true ? 'yes' : 'no'
    case 'list':
      return listText(value as readonly string[])
    case 'pairs':
      return pairsText(value as readonly Pair[], field.halves)
    case 'estimate':
      return estimateText(value as Estimated)
    case 'money':
      return moneyText(value as Money)
    case 'json':
      return isEmpty(value) ? '' : JSON.stringify(value)
    default:
      return String(value as string | number)
  }
}

/** The value that a cell with something in it gives a field. */
export function parseCell(field: RecordField, text: string): CellParse {
  const trimmed = text.trim()
  switch (field.form) {
    case 'choice':
      return choice(field, trimmed)
    case 'number':
      return number(trimmed, 'a number')
    case 'grade':
      return grade(trimmed)
    case 'flag':
      return flag(trimmed)
    case 'date':
      return date(trimmed)
    case 'list':
      return { type: 'value', value: listOf(text, field.name === 'tags') }
    case 'pairs':
      return pairs(trimmed, field.halves)
    case 'estimate':
      return fitting(field.name, isObject(trimmed) ? json(trimmed) : estimate(trimmed))
    case 'money':
      return isObject(trimmed) ? json(trimmed) : money(trimmed)
    case 'json':
      return json(trimmed)
    default:
      return { type: 'value', value: text }
  }
}

/** As files of JSON have what has several parts. */
function isObject(text: string): boolean {
  return text.startsWith('{')
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

const BULLET = '• '

/** One plain item stands by itself; several stand a line each, so that none is cut at its commas. */
function listText(items: readonly string[]): string {
  const [only] = items
  if (items.length === 1 && only !== undefined && !/[;,\n]|^• /.test(only)) return only
  return items.map((item) => BULLET + item).join('\n')
}

function listOf(text: string, commas: boolean): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const items = lines.some((line) => line.startsWith('•'))
    ? bulleted(text)
    : text.split(commas ? /[\n;,]/ : /[\n;]/)
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))]
}

/** A line without a bullet goes on with the one before. */
function bulleted(text: string): string[] {
  return text.split(/(?:^|\n)\s*•\s?/)
}

type Pair = Readonly<Record<string, string | number>>

function pairsText(items: readonly Pair[], [first, second]: readonly [string, string]): string {
  const lines = items.map((item) => [String(item[first]), String(item[second])] as const)
  const plain = lines.every(([name, value]) => !/[:\n]/.test(name) && !/\n/.test(value))
  if (items.length === 0) return ''
  return plain ? lines.map((line) => line.join(': ')).join('\n') : JSON.stringify(items)
}

function pairs(text: string, [first, second]: readonly [string, string]): CellParse {
  if (text.startsWith('[')) return json(text)
  const items = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.indexOf(':')
      const [name, value] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)]
      return {
        [first]: name.trim(),
        [second]: second === 'level' ? Number(value) : value.trim(),
      }
    })
  return { type: 'value', value: items }
}

interface Estimated {
  readonly value: number
  readonly low: number
  readonly high: number
}

function estimateText({ value, low, high }: Estimated): string {
  return low === value && high === value ? String(value) : `${value} (${low} to ${high})`
}

function estimate(text: string): CellParse {
  const match = /^(\S+)\s*\(\s*(\S+)\s*(?:to|–|-)\s*(\S+)\s*\)$/.exec(text)
  const [value, low, high] = (match?.slice(1) ?? [text, text, text]).map((part) => numberOf(part))
  if (value === undefined || low === undefined || high === undefined)
    return { type: 'bad', expected: 'a number, or a number with its range as in “8 (5 to 12)”' }
  if (low > value || value > high)
    return { type: 'bad', expected: 'a number within its range as in “8 (5 to 12)”' }
  return { type: 'value', value: { value, low, high } }
}

/** What is none of its score, e.g. 250 % of confidence. */
function fitting(name: string, parsed: CellParse): CellParse {
  if (parsed.type === 'bad') return parsed
  const problem = estimateProblem(name, parsed.value as Estimated)
  const [least, most] = scoreEnds[name as ScoreName] ?? []
  if (problem === null || least === undefined) return parsed
  const expected =
    most === Infinity
      ? `a number of ${least} or more`
      : most === 1
        ? 'a share, as in “80 %” or “0.8”'
        : `a number from ${least} to ${most}`
  return { type: 'bad', expected }
}

interface Money {
  readonly amount: number
  readonly currency: string
}

/** Digits after the point: none in yen, three in dinars; null where it is no currency. */
export function currencyDigits(currency: string): number | null {
  try {
    const options = { style: 'currency', currency } as const
    return new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return null
  }
}

/** “1200.50 EUR”: an amount in minor units as cells write it. */
export function moneyText({ amount, currency }: Money): string {
  const digits = currencyDigits(currency) ?? 2
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' }

function money(text: string): CellParse {
  const expected = 'an amount with its currency as in “1200.50 EUR”'
  const sign = Object.keys(signs).find((each) => text.includes(each))
  const currency = sign === undefined ? /[A-Za-z]{3}/.exec(text)?.[0].toUpperCase() : signs[sign]
  const digits = currency === undefined ? null : currencyDigits(currency)
  const value = numberOf(text.replaceAll(/[A-Za-z€$£\s]/g, ''))
  if (currency === undefined || digits === null || value === undefined)
    return { type: 'bad', expected }
  return { type: 'value', value: { amount: Math.round(value * 10 ** digits), currency } }
}

/** With a point or a comma before the decimals, and thousands set apart or not; percent are shares. */
function numberOf(text: string): number | undefined {
  const percent = text.endsWith('%')
  const plain = text.replace(/%$/, '').replaceAll(/[\s’']/g, '')
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
  const german = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)
  const point = grouped
    ? plain.replaceAll(',', '')
    : german
      ? plain.replaceAll('.', '').replace(',', '.')
      : plain.replace(',', '.')
  const value = Number(point)
  if (point === '' || !Number.isFinite(value)) return undefined
  return percent ? value / 100 : value
}

function number(text: string, expected: string): CellParse {
  const value = numberOf(text)
  return value === undefined ? { type: 'bad', expected } : { type: 'value', value }
}

const gradeWords: Readonly<Record<string, number>> = {
  lowest: 1,
  'very low': 1,
  low: 2,
  minor: 2,
  medium: 3,
  moderate: 3,
  high: 4,
  major: 4,
  critical: 5,
  highest: 5,
  'very high': 5,
}

function grade(text: string): CellParse {
  const value = gradeWords[text.toLowerCase()] ?? numberOf(text.replace(/\s*(?:\/|of)\s*5$/, ''))
  const known = value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5
  return known ? { type: 'value', value } : { type: 'bad', expected: 'a whole number from 1 to 5' }
}

function flag(text: string): CellParse {
  if (/^(?:yes|y|true|1|x|ja|oui|✓)$/i.test(text)) return { type: 'value', value: true }
  if (/^(?:no|n|false|0|nein|non|-)$/i.test(text)) return { type: 'value', value: false }
  return { type: 'bad', expected: 'yes or no' }
}

/** Choices are told apart by their letters alone: “In progress” is inProgress. */
function choice({ choices }: RecordField, text: string): CellParse {
  const letters = (word: string) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const value = choices.find((each) => letters(each) === letters(text))
  return value === undefined
    ? { type: 'bad', expected: `one of ${choices.join(', ')}` }
    : { type: 'value', value }
}

function date(text: string): CellParse {
  const value = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0]
  return value === undefined
    ? { type: 'bad', expected: 'a date as in 2026-03-31' }
    : { type: 'value', value }
}

function json(text: string): CellParse {
  try {
    return { type: 'value', value: JSON.parse(text) as unknown }
  } catch {
    return { type: 'bad', expected: 'JSON, as an export has it' }
  }
}
