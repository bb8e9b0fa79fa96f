import {
  recordBody,
  type RecordBody,
  type RecordField,
  recordFields,
  type RecordType,
} from '@desirepath/core'
import { readTable, suggestTargets, type Table, tableRecords } from '@desirepath/intake'
import {
  everyRecord,
  type KnownNames,
  type NewRecord,
  recordNames,
  type Store,
  type StoredRecord,
} from '@desirepath/store'
import { limitedBytes } from '../http/limited.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { safeName } from '../uploads/folder.ts'
import { type Match, type Matched, type Matching, matchRows } from './matching.ts'

const LIMIT = 20 * 1024 * 1024
const TOO_LARGE = 'A table of records may be 20 MB at most. Split it.'

interface Place {
  readonly store: Store
  readonly workspaceId: string
  readonly type: RecordType
}

interface Sent {
  readonly request: Request
  readonly query: {
    readonly name: string
    readonly sheet?: string | undefined
    readonly targets?: readonly string[] | undefined
    readonly match?: Match | undefined
    readonly empty?: Matching['empty'] | undefined
  }
}

export interface RecordTable {
  readonly table: Table
  readonly targets: readonly string[]
  readonly fields: readonly RecordField[]
  readonly matching: Matching
  /** What comes of the rows. */
  readonly matched: Matched
  /** Channels that touchpoints name and that are not here yet. */
  readonly channels: readonly NewRecord[]
  /** What rows name as linked and nothing here is called; it is kept in words. */
  readonly unlinked: readonly string[]
}

/** Reads a table of records of one type against what the workspace has; stores nothing. */
export async function readRecordTable(place: Place, sent: Sent): Promise<RecordTable> {
  const { store, workspaceId, type } = place
  const name = safeName(sent.query.name)
  const bytes = await limitedBytes(sent.request.body, { limit: LIMIT, tooLarge: TOO_LARGE })
  const table = await readTable(bytes, { name, type, sheet: sent.query.sheet })
  if (table.type === 'badFile') throw new ProblemError('bad-file', `${table.file}: ${table.reason}`)
  const fields = recordFields(type)
  const targets = checkedTargets(sent.query.targets, table, fields) ?? suggestTargets(type, table)
  const matching = matchingOf(sent.query, table, targets)
  const [records, every, channelNames] = await Promise.all([
    allOf(store, workspaceId, type),
    recordNames(store, workspaceId, null),
    recordNames(store, workspaceId, 'channel'),
  ])
  const titles = new Map(records.map(({ id, body }) => [id, body.title]))
  const channels = new Map<string, NewRecord>()
  const unlinked = new Set<string>()
  const link = (text: string) => {
    const id = findIn(every, text)
    if (id === null) unlinked.add(text)
    return id
  }
  const channel = (text: string) => findIn(channelNames, text) ?? newChannel(text, channels)
  const title = (id: string) => titles.get(id) ?? null
  const names = { link, channel, ...(matching.match === 'id' && { title }) }
  const read = tableRecords(type, table, { targets, names })
  const taken = new Set([...every.ids, ...every.gone])
  const nameOf = (id: string) => madeById(channels, id) ?? every.titles.get(id) ?? id
  const matched = matchRows(type, read, { here: { records, taken }, matching, nameOf })
  const rowIds = new Set(read.records.map(({ id }) => id))
  return {
    table,
    targets,
    fields,
    matching,
    matched,
    channels: usedChannels(channels, matched),
    unlinked: [...unlinked].filter((text) => !rowIds.has(text)),
  }
}

function madeById(made: ReadonlyMap<string, NewRecord>, id: string): string | undefined {
  return [...made.values()].find((each) => each.id === id)?.body.title
}

/** A row that is set aside makes no channel. */
function usedChannels(
  made: ReadonlyMap<string, NewRecord>,
  { fresh, changed }: Matched,
): readonly NewRecord[] {
  const said: readonly object[] = [
    ...fresh.map(({ body }) => body),
    ...changed.map((each) => each.fields),
  ]
  const used = new Set(said.map((fields) => ('channelId' in fields ? fields.channelId : null)))
  return [...made.values()].filter(({ id }) => used.has(id))
}

/** By ids where the table has them; an emptied cell means so only in a table that left from here. */
function matchingOf(
  { match, empty }: Sent['query'],
  { columns }: Table,
  targets: readonly string[],
): Matching {
  const ids = targets.indexOf('id')
  if (match === 'id' && ids < 0)
    throw new ProblemError('invalid-input', 'query.match: no column of the table is the ID')
  const isOurs = ids >= 0 && columns[ids] === 'ID'
  return {
    match: match ?? (ids < 0 ? 'title' : 'id'),
    empty: empty ?? (isOurs ? 'clear' : 'keep'),
  }
}

/** All records of a type. */
export async function allOf(
  store: Store,
  workspaceId: string,
  type: RecordType,
): Promise<readonly StoredRecord[]> {
  const all: StoredRecord[] = []
  for await (const page of everyRecord(store, workspaceId, { filter: { type }, sort: 'title' }))
    all.push(...page)
  return all
}

function checkedTargets(
  targets: readonly string[] | undefined,
  { columns }: Table,
  fields: readonly RecordField[],
): readonly string[] | null {
  if (targets === undefined) return null
  if (targets.length !== columns.length)
    throw new ProblemError(
      'invalid-input',
      `query.targets: one for each of ${columns.length} columns`,
    )
  const known = new Set(['id', 'own', 'none', ...fields.map((field) => field.name)])
  const unknown = targets.find((target) => !known.has(target))
  if (unknown !== undefined)
    throw new ProblemError('invalid-input', `query.targets: there is no field “${unknown}”`)
  const given = targets.filter((target) => target !== 'own' && target !== 'none')
  const twice = given.find((target, i) => given.indexOf(target) !== i)
  if (twice !== undefined)
    throw new ProblemError('invalid-input', `query.targets: “${twice}” stands for two columns`)
  return targets
}

function findIn({ ids, byTitle }: KnownNames, text: string): string | null {
  return ids.has(text) ? text : (byTitle.get(text.trim().toLowerCase()) ?? null)
}

function newChannel(text: string, channels: Map<string, NewRecord>): string {
  const key = text.toLowerCase()
  const known = channels.get(key)
  if (known !== undefined) return known.id
  const body: RecordBody = recordBody('channel', { title: text.slice(0, 300) })
  const made = { id: newId(), type: 'channel', body } as const
  channels.set(key, made)
  return made.id
}
