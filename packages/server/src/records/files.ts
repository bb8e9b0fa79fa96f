import type { Contract } from '@desirepath/contract'
import {
  recordFields,
  recordNouns,
  type RecordType,
  recordTypes,
  type WorkspaceRecord,
} from '@desirepath/core'
import {
  importRecords,
  type ImportTakenBack,
  removeUnplaced,
  placedAmong,
  recordNames,
  type StoredRecord,
  takeImportBack,
  takeUntouchedOut,
} from '@desirepath/store'
import type { Table } from '@desirepath/intake'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'
import { runThread } from '../threads/thread.ts'
import type { CountTouchpoints } from '../touchpoints/figures.ts'
import { computedOf } from './computed.ts'
import { filterOf, knownFilterOf } from './filter.ts'
import type { RowChange } from './matching.ts'
import { namesInTables, withNames } from './naming.ts'
import type { RecordDeps } from './routes.ts'
import { shownRecords } from './shown.ts'
import { readRecordTable } from './table.ts'
import type { WorkbookTask } from './workbook-task.ts'

type Noun = (typeof recordNouns)[RecordType]
type FileOperation = Extract<keyof Contract, `${Noun}.${'preview' | 'import' | 'export'}`>

/** As the operations of personas are; those of other types are the same. */
interface Like {
  readonly preview: Handlers['personas.preview']
  readonly import: Handlers['personas.import']
  readonly export: Handlers['personas.export']
}

/** Of what is set aside, as much as somebody reads. */
const SHOWN = 100
const SAMPLES = 3

interface FileDeps extends Pick<RecordDeps, 'store' | 'maps'> {
  readonly count: CountTouchpoints
}

/** Records from tables, and as tables. */
export function recordFileRoutes(
  deps: FileDeps,
): Pick<Handlers, FileOperation | 'removeRecords' | 'takeImportBack'> {
  const { store, maps } = deps
  const all = recordTypes.flatMap((type) =>
    Object.entries(routesOf(deps, type)).map(([name, handler]) => [
      `${recordNouns[type]}.${name}`,
      handler,
    ]),
  )
  return {
    ...(Object.fromEntries(all) as Pick<Handlers, FileOperation>),
    async removeRecords({ workspaceId, member, body }) {
      if (body.unlessChanged) {
        const { removed, left } = await takeUntouchedOut(store, workspaceId, body.ids)
        return { removed: removed.length, ...presentLeft(left) }
      }
      const found = await placedAmong(store, workspaceId, body.ids)
      const author = shownName(member)
      // A channel stands on no map, and touchpoints name it.
      const isNamed = ({ type, isPlaced }: (typeof found)[number]) => isPlaced || type === 'channel'
      for (const { id } of found.filter(isNamed)) await maps.takeOff({ workspaceId, id }, author)
      const others = found.filter((each) => !isNamed(each))
      await removeUnplaced(
        store,
        workspaceId,
        others.map(({ id }) => id),
      )
      return { removed: found.length, ...presentLeft([]) }
    },
    async takeImportBack({ workspaceId, member, params }) {
      const author = shownName(member)
      const ref = { workspaceId, id: params.id! }
      const back = await takeImportBack(store, ref, author)
      if (back === 'missing')
        throw new ProblemError(
          'not-found',
          'There is no such import; it was taken back already, or is older than 30 days.',
        )
      await spread(deps, workspaceId, { changed: back.changed, author })
      return {
        removed: back.removed.length,
        changed: back.changed.length,
        ...presentLeft(back.left),
      }
    },
  }
}

function routesOf({ store, maps, count }: FileDeps, type: RecordType): Like {
  return {
    async preview({ workspaceId, query, request }) {
      const read = await readRecordTable({ store, workspaceId, type }, { request, query })
      const { table, targets, matching, matched } = read
      const { fresh, changed, same, quarantined } = matched
      return {
        ...sheetsOf(table),
        columns: table.columns.map((name, i) => ({
          name,
          target: targets[i] ?? 'none',
          samples: samplesOf(table.rows.map(({ cells }) => cells[i] ?? '')),
        })),
        fields: read.fields.map(({ name, title, choices }) => ({
          name,
          title,
          choices: [...choices],
        })),
        ...matching,
        added: fresh.length,
        changed: changed.length,
        same,
        titles: fresh.slice(0, 10).map(({ body }) => body.title),
        channels: read.channels.map(({ body }) => body.title),
        unlinked: read.unlinked.slice(0, SHOWN),
        unlinkedCount: read.unlinked.length,
        changes: changed.slice(0, SHOWN).map(shownChange),
        quarantined: quarantined.slice(0, SHOWN).map((each) => ({ ...each })),
        quarantinedCount: quarantined.length,
      }
    },
    async import({ workspaceId, member, query, request }) {
      const read = await readRecordTable({ store, workspaceId, type }, { request, query })
      const { fresh, changed, same, quarantined } = read.matched
      const records = [...read.channels, ...fresh]
      const author = shownName(member)
      const importId = newId()
      const asked = { id: importId, type, records, changes: changed, author }
      const written = await importRecords(store, workspaceId, asked)
      await spread({ store, maps }, workspaceId, { changed: written, author })
      return {
        importId,
        ids: records.map(({ id }) => id),
        channels: read.channels.map(({ body }) => body.title),
        changed: written,
        same,
        quarantined: quarantined.slice(0, SHOWN).map((each) => ({ ...each })),
        quarantinedCount: quarantined.length,
      }
    },
    async export({ workspaceId, params, query: { sort, columns, ...asked } }) {
      const filter = filterOf(type, asked)
      const shown = { filter, ...knownFilterOf(asked), sort }
      const found = await shownRecords({ store, count }, workspaceId, shown)
      const computed = await computedOf({ store, count }, workspaceId, {
        records: found,
        columns: columns ?? [],
      })
      const records = await tableRecordsOf(store, workspaceId, { found, format: params.format! })
      return tableFile(type, params.format!, { records, columns: columns ?? null, computed })
    },
  }
}

function sheetsOf({ sheet, sheets }: Pick<Table, 'sheet' | 'sheets'>) {
  return sheets === undefined ? {} : { sheet, sheets: [...sheets] }
}

/** Brings what was changed to its maps; most of a large table stands on none. */
async function spread(
  { store, maps }: Pick<RecordDeps, 'store' | 'maps'>,
  workspaceId: string,
  { changed, author }: { readonly changed: readonly string[]; readonly author: string },
): Promise<void> {
  const found = await placedAmong(store, workspaceId, changed)
  const shown = found.filter(({ isPlaced, type }) => isPlaced || type === 'channel')
  maps.spreadLater(
    workspaceId,
    shown.map(({ id }) => id),
    author,
  )
}

function presentLeft(left: ImportTakenBack['left']) {
  return { leftCount: left.length, left: left.slice(0, SHOWN).map(shownLeft) }
}

function shownLeft({ id, type, title, fields }: ImportTakenBack['left'][number]) {
  const titles = new Map(recordFields(type).map((field) => [field.name, field.title]))
  return {
    noun: recordNouns[type],
    id,
    title,
    fields: fields.map((name) => titles.get(name) ?? name),
  }
}

/** As much of a long text as tells the change. */
const LONGEST = 200

function shownChange({ line, title, shown }: RowChange) {
  return {
    line,
    title,
    fields: shown.map((field) => ({
      title: field.title,
      before: field.before.slice(0, LONGEST),
      after: field.after.slice(0, LONGEST),
    })),
  }
}

/** Spreadsheets are read by people: what is named in them has its name. */
async function tableRecordsOf(
  store: RecordDeps['store'],
  workspaceId: string,
  { found, format }: { readonly found: readonly StoredRecord[]; readonly format: string },
): Promise<readonly WorkspaceRecord[]> {
  const records = found.map(asRecord)
  if (format === 'json') return records
  const nameOf = namesInTables(await recordNames(store, workspaceId, null))
  return records.map((record) => withNames(record, nameOf))
}

function asRecord({ id, type, body }: StoredRecord): WorkspaceRecord {
  return { ...body, id, type } as WorkspaceRecord
}

function samplesOf(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.slice(0, SAMPLES).map((cell) => cell.slice(0, 120))
}

async function tableFile(
  type: RecordType,
  format: string,
  shown: Omit<Extract<WorkbookTask, { readonly type: RecordType }>, 'type'>,
): Promise<Response> {
  const headers = (mediaType: string) => ({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${recordNouns[type]}.${format}"`,
    'cache-control': 'no-cache',
  })
  if (format === 'csv') {
    // Loaded by the first who asks for it.
    const { recordsCsv } = await import('@desirepath/export')
    return new Response(recordsCsv(type, shown.records, shown), {
      headers: headers('text/csv; charset=utf-8'),
    })
  }
  if (format === 'json') {
    const text = `${JSON.stringify(
      shown.records.map(({ type: _, ...record }) => record),
      null,
      2,
    )}\n`
    return new Response(text, { headers: headers('application/json; charset=utf-8') })
  }
  if (format !== 'xlsx')
    throw new ProblemError('invalid-input', `params.format: csv, xlsx or json, not ${format}`)
  const body = await runThread<Uint8Array>(new URL('./workbook-worker.ts', import.meta.url), {
    data: { type, ...shown } satisfies WorkbookTask,
    onMessage: (bytes) => bytes,
  })
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Response(body as BodyInit, { headers: headers(excel) })
}
