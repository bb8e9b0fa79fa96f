import { type ListWithFiles, listsWithFiles } from '@desirepath/contract'
import type { WorkspaceRecord } from '@desirepath/core'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { WorkbookTask } from '../records/workbook-task.ts'
import { runThread } from '../threads/thread.ts'
import { tableOf } from './table.ts'
import { atlasRows, connectionRows, planRows } from './wholes.ts'

type Listing = Pick<
  Handlers,
  | 'listEvidence'
  | 'listThemes'
  | 'listResearch'
  | 'listChecklists'
  | 'listMembers'
  | 'solutions.list'
  | 'atlas'
  | 'graph'
>
type Asked = Parameters<Handlers['exportList']>[0]

const PAGE = 200
/** As much as a table holds that people still open. */
const MOST = 50_000

/** Lists as files, as whoever asks for them sees them. */
export function listFileRoutes(lists: Listing): Pick<Handlers, 'exportList'> {
  return {
    async exportList(asked) {
      const { list, format } = asked.params
      const name = listsWithFiles.find((each) => each === list)
      if (name === undefined)
        throw new ProblemError(
          'not-found',
          `There is no list “${list}”; those are ${listsWithFiles.join(', ')}.`,
        )
      return fileOf(name, format!, await itemsOf(lists, name, asked))
    },
  }
}

async function itemsOf(
  lists: Listing,
  name: ListWithFiles,
  asked: Asked,
): Promise<readonly object[]> {
  const { query: asks, ...call } = asked
  const { focus, ...query } = asks
  const plain = { ...call, query: undefined }
  switch (name) {
    case 'evidence':
      return all((page) =>
        lists.listEvidence({ ...call, query: { ...query, sort: 'newest', ...page } }),
      )
    case 'checklists':
      return all((page) =>
        lists.listChecklists({ ...call, query: { journey: query.journey, ...page } }),
      )
    case 'themes':
      return itemsIn(await lists.listThemes(plain))
    case 'research':
      return itemsIn(await lists.listResearch(plain))
    case 'members':
      return itemsIn(await lists.listMembers(plain))
    case 'plan': {
      const listed = await all((page) =>
        lists['solutions.list']({ ...call, query: { sort: 'title', ...page } }),
      )
      return planRows((listed as readonly { record: WorkspaceRecord<'solution'> }[]).map(recordOf))
    }
    case 'atlas': {
      const atlas = await lists.atlas(plain)
      return atlas instanceof Response ? [] : atlasRows(atlas)
    }
    case 'connections': {
      const graph = await lists.graph({ ...call, query: { focus } })
      return graph instanceof Response ? [] : connectionRows(graph)
    }
  }
}

const recordOf = <T>({ record }: { readonly record: T }): T => record

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}
interface Listed {
  readonly items: readonly object[]
  readonly next?: string | null
}

/** Page by page to the end. */
async function all(ask: (page: Page) => Promise<Listed | Response>): Promise<readonly object[]> {
  const items: object[] = []
  let cursor: string | undefined
  do {
    const page: Listed | Response = await ask({ limit: PAGE, cursor })
    if (page instanceof Response) return items
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined && items.length < MOST)
  if (cursor !== undefined)
    throw new ProblemError(
      'invalid-input',
      `These are more than ${MOST} rows. Narrow the list by a filter, or export the workspace.`,
    )
  return items
}

function itemsIn(listed: Listed | Response): readonly object[] {
  return listed instanceof Response ? [] : listed.items
}

async function fileOf(
  name: ListWithFiles,
  format: string,
  items: readonly object[],
): Promise<Response> {
  const answer = (body: BodyInit, mediaType: string) =>
    new Response(body, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}.${format}"`,
        'cache-control': 'no-cache',
      },
    })
  if (format === 'json')
    return answer(`${JSON.stringify(items, null, 2)}\n`, 'application/json; charset=utf-8')
  const table = tableOf(name, items)
  if (format === 'csv') {
    // Loaded by the first who asks for it.
    const { listCsv } = await import('@desirepath/export')
    return answer(listCsv(table), 'text/csv; charset=utf-8')
  }
  if (format !== 'xlsx')
    throw new ProblemError('invalid-input', `params.format: csv, xlsx or json, not ${format}`)
  const bytes = await runThread<Uint8Array>(
    new URL('../records/workbook-worker.ts', import.meta.url),
    { data: { table } satisfies WorkbookTask, onMessage: (message) => message },
  )
  return answer(
    bytes as BodyInit,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
}
