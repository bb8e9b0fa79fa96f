import type { Contract } from '@desirepath/contract'
import { recordNouns, type RecordType, recordTypes, type WorkspaceRecord } from '@desirepath/core'
import { everyRecord, importRecords, removeUnplaced, placedAmong } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { shownName } from '../session/shown-name.ts'
import { runThread } from '../threads/thread.ts'
import type { RecordDeps } from './routes.ts'
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

/** Records from tables, and as tables. */
export function recordFileRoutes(
  deps: RecordDeps,
): Pick<Handlers, FileOperation | 'removeRecords'> {
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
      const found = await placedAmong(store, workspaceId, body.ids)
      const author = shownName(member)
      for (const { id, type, isPlaced } of found)
        if (isPlaced) await maps.takeOff({ workspaceId, id }, { type, author })
      const others = found.filter(({ isPlaced }) => !isPlaced)
      await removeUnplaced(
        store,
        workspaceId,
        others.map(({ id }) => id),
      )
      return { removed: found.length }
    },
  }
}

function routesOf({ store }: RecordDeps, type: RecordType): Like {
  return {
    async preview({ workspaceId, query, request }) {
      const read = await readRecordTable({ store, workspaceId, type }, { request, query })
      const { table, targets, fresh, here, quarantined } = read
      return {
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
        added: fresh.length,
        here,
        titles: fresh.slice(0, 10).map(({ body }) => body.title),
        quarantined: quarantined.slice(0, SHOWN).map((each) => ({ ...each })),
        quarantinedCount: quarantined.length,
      }
    },
    async import({ workspaceId, member, query, request }) {
      const read = await readRecordTable({ store, workspaceId, type }, { request, query })
      const { fresh, channels, here, quarantined } = read
      const records = [...channels, ...fresh]
      await importRecords(store, workspaceId, { records, author: shownName(member) })
      return {
        ids: records.map(({ id }) => id),
        here,
        quarantined: quarantined.slice(0, SHOWN).map((each) => ({ ...each })),
        quarantinedCount: quarantined.length,
      }
    },
    async export({ workspaceId, params }) {
      const records: WorkspaceRecord[] = []
      for await (const page of everyRecord(store, workspaceId, type))
        for (const { id, body } of page) records.push({ ...body, id, type } as WorkspaceRecord)
      return tableFile(type, params.format!, records)
    },
  }
}

function samplesOf(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.slice(0, SAMPLES).map((cell) => cell.slice(0, 120))
}

async function tableFile(
  type: RecordType,
  format: string,
  records: readonly WorkspaceRecord[],
): Promise<Response> {
  const headers = (mediaType: string) => ({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${recordNouns[type]}.${format}"`,
    'cache-control': 'no-cache',
  })
  if (format === 'csv') {
    // Loaded by the first who asks for it.
    const { recordsCsv } = await import('@desirepath/export')
    return new Response(recordsCsv(type, records), { headers: headers('text/csv; charset=utf-8') })
  }
  if (format !== 'xlsx')
    throw new ProblemError('invalid-input', `params.format: csv or xlsx, not ${format}`)
  const body = await runThread<Uint8Array>(new URL('./workbook-worker.ts', import.meta.url), {
    data: { type, records } satisfies WorkbookTask,
    onMessage: (bytes) => bytes,
  })
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Response(body as BodyInit, { headers: headers(excel) })
}
