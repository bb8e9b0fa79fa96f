import { z } from 'zod'
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
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`)
  return { type: 'invalid', problems }
}

/** The published JSON Schema (draft 2020-12) of the canonical format. */
export function journeyJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(journeySchema) as Record<string, unknown>
}

/** Containers whose items are single lines; everything shallower is laid out over lines. */
const INLINE_BELOW = 3

function format(value: unknown, depth: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const indent = '  '.repeat(depth + 1)
  const close = '  '.repeat(depth)
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    if (depth >= INLINE_BELOW) return inline(value)
    return `[\n${value.map((item) => indent + inline(item)).join(',\n')}\n${close}]`
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  if (entries.length === 0) return '{}'
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{\n${entries.map(([key, item]) => `${indent}${JSON.stringify(key)}: ${format(item, depth + 1)}`).join(',\n')}\n${close}}`
}

function inline(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(', ')}}`
}
