import { z } from 'zod'
import { issueWords } from '../wording/issue-words.ts'
import { journeySchema, type Journey } from './journey.ts'

export type JourneyParse =
  | { readonly type: 'journey'; readonly journey: Journey }
  | { readonly type: 'invalid'; readonly problems: readonly string[] }

/**
 * The canonical JSON of a journey: keys sorted, one item of each array a line, a final newline,
 * so that the same journey gives the same bytes and git diffs read well.
 */
export function formatJourney(journey: Journey): string {
  return `${format(journey, 0)}\n`
}

/** Reads canonical JSON; says every problem with its path instead of throwing. */
export function parseJourney(text: string): JourneyParse {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { type: 'invalid', problems: [`Not JSON: ${(error as Error).message}`] }
  }
  const result = journeySchema.safeParse(data)
  if (result.success) return { type: 'journey', journey: result.data }
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || '(root)'}: ${issueWords(issue)}`,
  )
  return { type: 'invalid', problems }
}

/** The published JSON Schema (draft 2020-12) of the canonical format. */
export function journeyJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(journeySchema) as Record<string, unknown>
}

/** Anything that holds items is laid out over lines, an item a line; what holds none is one line. */
function format(value: unknown, depth: number): string {
  if (!holdsItems(value)) return inline(value)
  const indent = '  '.repeat(depth + 1)
  const close = '  '.repeat(depth)
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => indent + format(item, depth + 1)).join(',\n')}\n${close}]`
  }
  const lines = sortedEntries(value as object).map(
    ([key, item]) => `${indent}${JSON.stringify(key)}: ${format(item, depth + 1)}`,
  )
  return `{\n${lines.join(',\n')}\n${close}}`
}

/** An item is an object in an array, however deep it lies. */
function holdsItems(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  if (Array.isArray(value)) return value.some((item) => item !== null && typeof item === 'object')
  return Object.values(value).some(holdsItems)
}

function inline(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const fields = sortedEntries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`,
  )
  return `{${fields.join(', ')}}`
}

function sortedEntries(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
