import {
  recordBody,
  type RecordBody,
  type RecordField,
  recordFields,
  type RecordType,
} from '@desirepath/core'
import {
  type QuarantinedRow,
  readTable,
  type RecordsRead,
  suggestTargets,
  type Table,
  tableRecords,
} from '@desirepath/intake'
import { type KnownNames, type NewRecord, recordNames, type Store } from '@desirepath/store'
import { limitedBytes } from '../http/limited.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { safeName } from '../uploads/folder.ts'

const LIMIT = 20 * 1024 * 1024
const TOO_LARGE = 'A table of records may be 20 MB at most. Split it.'

interface Place {
  readonly store: Store
  readonly workspaceId: string
  readonly type: RecordType
}

interface Sent {
  readonly request: Request
  readonly query: { readonly name: string; readonly targets?: readonly string[] | undefined }
}

export interface RecordTable {
  readonly table: Table
  readonly targets: readonly string[]
  readonly fields: readonly RecordField[]
  /** What is not here yet. */
  readonly fresh: readonly NewRecord[]
  /** Channels that touchpoints name and that are not here yet. */
  readonly channels: readonly NewRecord[]
  /** Rows that are here already, by their id or else by their title. */
  readonly here: number
  readonly quarantined: readonly QuarantinedRow[]
}

/** Reads a table of records of one type against what the workspace has; stores nothing. */
export async function readRecordTable(place: Place, sent: Sent): Promise<RecordTable> {
  const { store, workspaceId, type } = place
  const name = safeName(sent.query.name)
  const bytes = await limitedBytes(sent.request.body, { limit: LIMIT, tooLarge: TOO_LARGE })
  const table = await readTable(bytes, { name, type })
  if (table.type === 'badFile') throw new ProblemError('bad-file', `${table.file}: ${table.reason}`)
  const fields = recordFields(type)
  const targets = checkedTargets(sent.query.targets, table, fields) ?? suggestTargets(type, table)
  const [own, every, channelNames] = await Promise.all([
    recordNames(store, workspaceId, type),
    recordNames(store, workspaceId, null),
    recordNames(store, workspaceId, 'channel'),
  ])
  const channels = new Map<string, NewRecord>()
  const link = (text: string) => findIn(every, text)
  const channel = (text: string) => findIn(channelNames, text) ?? newChannel(text, channels)
  const read = tableRecords(type, table, { targets, names: { link, channel } })
  const { fresh, here } = withoutKnown(type, read, { own, every })
  return {
    table,
    targets,
    fields,
    fresh,
    here,
    quarantined: read.quarantined,
    channels: [...channels.values()],
  }
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

/** The same title twice in one table is two records: only what the workspace has is left alone. */
function withoutKnown(
  type: RecordType,
  { records }: RecordsRead,
  { own, every }: { readonly own: KnownNames; readonly every: KnownNames },
): { readonly fresh: NewRecord[]; readonly here: number } {
  const fresh = records.filter(({ id, body }) =>
    id === null ? !own.byTitle.has(body.title.toLowerCase()) : !every.ids.has(id),
  )
  return {
    fresh: fresh.map(({ id, body }) => ({
      id: id === null || every.gone.has(id) ? newId() : id,
      type,
      body,
    })),
    here: records.length - fresh.length,
  }
}
