import {
  formatJourney,
  journeySchema,
  recordBody,
  recordTypes,
  tilesSchema,
  mayBeUnstorable,
  unstorable,
} from '@desirepath/core'
import {
  type ColumnForm,
  type ExchangedKind,
  type ExchangedRow,
  type ExchangedTable,
  exchangedTables,
} from '@desirepath/store'
import { z } from 'zod'
import { ProblemError } from '../http/problem.ts'
import { listingOf } from '../journeys/listing.ts'
import { type FileLine, linesOf, WORKSPACE_FORMAT } from './lines.ts'

const whole = z.number().int().min(0)
const words = z.array(z.string())
const name = z.string().min(1).max(300)

const others = {
  workspace: z.object({ format: z.literal(WORKSPACE_FORMAT) }),
  file: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), name, size: whole }),
  bytes: z.object({ data: z.base64() }),
  feedback: z.object({
    dataset: name,
    item: z.looseObject({ id: z.string().min(1), metadata: z.record(z.string(), z.string()) }),
  }),
  events: z.object({
    dataset: name,
    size: whole,
    channel: z.string().nullable(),
    attributes: words,
  }),
  eventWords: z.object({ of: z.string(), words }),
  eventRows: z.object({
    customer: z.array(whole),
    activity: z.array(whole),
    time: z.array(z.number()),
    columns: z.array(z.array(whole)),
  }),
  end: z.object({ lines: whole }),
} as const

type Others = typeof others
/** A line, understood. */
export type Thing =
  | { readonly kind: 'row'; readonly of: ExchangedKind; readonly row: ExchangedRow }
  | { readonly [K in keyof Others]: { readonly kind: K } & z.infer<Others[K]> }[keyof Others]

/** The things in a file; throws a `ProblemError` that says the line where one is none, or the end is missing. */
export async function* thingsOf(path: string): AsyncGenerator<Thing> {
  let ended = false
  let last = 0
  let lines = 0
  for await (const line of linesOf(path)) {
    if (line.at === 1) requireWorkspace(line)
    const thing = thingOf(line)
    if (ended) refuse(line, 'something stands after the end')
    if ((line.at === 1) !== (thing.kind === 'workspace'))
      refuse(line, `a file of a workspace begins with its format, ${WORKSPACE_FORMAT}`)
    if (thing.kind === 'row') last = inOrder(line, thing.of, last)
    if (thing.kind === 'end') {
      ended = true
      if (thing.lines !== lines) refuse(line, `${thing.lines - lines} lines are missing before it`)
    }
    lines++
    yield thing
  }
  if (lines === 0) throw new ProblemError('bad-file', `The file is empty. ${WANTED}`)
  if (!ended) throw new ProblemError('bad-file', 'The file ends in the middle. Export it again.')
}

const WANTED = 'Choose a file that Export has written: workspace.jsonl, as it was saved, in UTF-8.'

/** What is no workspace at all is told in other words than one that is damaged. */
function requireWorkspace({ text }: FileLine): void {
  if (text.startsWith('{"kind":')) return
  throw new ProblemError('bad-file', `This is no file of a workspace. ${WANTED}`)
}

const order = Object.keys(exchangedTables)

/** What belongs to something comes after it. */
function inOrder(line: FileLine, kind: ExchangedKind, last: number): number {
  const place = order.indexOf(kind)
  if (place < last) refuse(line, `a ${kind} stands after a ${order[last]}`)
  return place
}

function refuse({ at }: FileLine, why: string): never {
  throw new ProblemError('bad-file', `Line ${at}: ${why}. Export the workspace again.`)
}

const lineSchema = z.object({ kind: z.string(), value: z.record(z.string(), z.unknown()) })

function thingOf(line: FileLine): Thing {
  // No database keeps one in a text.
  const found = mayBeUnstorable(line.text) ? unstorable(parsed(line)) : null
  if (found !== null) refuse(line, `a text holds ${found}`)
  const { kind, value } = asNow(fitting(line, lineSchema, parsed(line)))
  if (kind in exchangedTables) {
    const of = kind as ExchangedKind
    return { kind: 'row', of, row: rowOf(line, of, value) }
  }
  if (!(kind in others)) refuse(line, `“${kind.slice(0, 40)}” is nothing that a workspace has`)
  const schema = others[kind as keyof Others] as z.ZodType<object>
  return { kind, ...fitting(line, schema, value) } as Thing
}

interface Said {
  readonly kind: string
  readonly value: Record<string, unknown>
}

/** Rankings had views before other lists had. */
function asNow(said: Said): Said {
  if (said.kind !== 'rankingView') return said
  return { kind: 'savedView', value: { ...said.value, place: 'decide' } }
}

function parsed(line: FileLine): unknown {
  try {
    return JSON.parse(line.text)
  } catch {
    return refuse(line, 'this is not JSON')
  }
}

function fitting<T>(line: FileLine, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { path, message } = result.error.issues[0]!
  return refuse(line, `${path.join('.') || 'the line'}: ${message}`)
}

function rowOf(line: FileLine, kind: ExchangedKind, value: ExchangedRow): ExchangedRow {
  if (kind === 'journey') return journeyRow(line, value)
  const table: ExchangedTable = exchangedTables[kind]
  const row = columnsOf(line, table.columns, value)
  if (kind === 'dashboard') return { ...row, tiles: fitting(line, tilesSchema, row['tiles']) }
  return kind === 'record' ? recordRow(line, row) : row
}

function columnsOf(
  line: FileLine,
  columns: Readonly<Record<string, ColumnForm>>,
  value: ExchangedRow,
): ExchangedRow {
  return Object.fromEntries(
    Object.entries(columns).map(([column, form]) => {
      const given = value[column] ?? null
      if (!fits(form, given)) refuse(line, `“${column}” is not what it should be (${form})`)
      return [column, given]
    }),
  )
}

function fits(form: ColumnForm, value: unknown): boolean {
  if (value === null) return form.endsWith('?')
  switch (form.replace('?', '')) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number'
    case 'flag':
      return typeof value === 'boolean'
    case 'time':
      return (
        typeof value === 'string' &&
        /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
        !Number.isNaN(Date.parse(value))
      )
    default:
      return typeof value === 'object'
  }
}

/** With the columns that repeat what stands in its body. */
function recordRow(line: FileLine, row: ExchangedRow): ExchangedRow {
  const type = fitting(line, z.enum(recordTypes), row['type'])
  const { title, owner, isDraft, tags, ...rest } = bodyOf(line, () =>
    recordBody(type, row['body'] as object),
  )
  const body = { title, owner, isDraft, tags, ...rest }
  return { ...row, body, title, owner, is_draft: isDraft, tags }
}

function bodyOf<T>(line: FileLine, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const { path, message } = error.issues[0]!
    return refuse(line, `${path.join('.')}: ${message}`)
  }
}

function journeyRow(line: FileLine, value: ExchangedRow): ExchangedRow {
  const { dataset_id, created_at, updated_at, id } = columnsOf(
    line,
    { id: 'text', dataset_id: 'text?', created_at: 'time', updated_at: 'time' },
    value,
  )
  const journey = fitting(line, journeySchema, value['journey'])
  if (journey.id !== id) refuse(line, 'a journey has two ids')
  const { title, kind } = journey
  const document = formatJourney(journey)
  return {
    id,
    title,
    kind,
    document,
    listing: listingOf(journey),
    dataset_id,
    created_at,
    updated_at,
  }
}
