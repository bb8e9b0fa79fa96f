import { type ListWithFiles, listsWithFiles } from '@desirepath/contract'
import type { Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { WorkbookTask } from '../records/workbook-task.ts'
import { runThread } from '../threads/thread.ts'
import { picturedLists, pictureFile } from './pictures.ts'
import { all, type Asked, given, type Listing, solutionsOf } from './reading.ts'
import { tableOf } from './table.ts'
import { atlasRows, connectionRows, planRows } from './wholes.ts'

/** Lists as files, as whoever asks for them sees them. */
export function listFileRoutes(store: Store, lists: Listing): Pick<Handlers, 'exportList'> {
  return {
    async exportList(asked) {
      const { list, format } = asked.params
      const name = listsWithFiles.find((each) => each === list)
      if (name === undefined)
        throw new ProblemError(
          'not-found',
          `There is no list “${list}”; those are ${listsWithFiles.join(', ')}.`,
        )
      const picture = picturedLists.find((each) => each === name)
      const file = picture && (await pictureFile({ store, lists }, picture, asked))
      return file ?? fileOf(name, format!, await itemsOf(lists, name, asked))
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
      return given(await lists.listThemes(plain)).items
    case 'research':
      return given(await lists.listResearch(plain)).items
    case 'members':
      return given(await lists.listMembers(plain)).items
    case 'plan':
      return planRows(await solutionsOf(lists, asked))
    case 'atlas':
      return atlasRows(given(await lists.atlas(plain)))
    case 'connections':
      return connectionRows(given(await lists.graph({ ...call, query: { focus } })))
  }
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
    throw new ProblemError(
      'invalid-input',
      `params.format: csv, xlsx or json${pictureHint(name)}, not ${format}`,
    )
  const bytes = await runThread<Uint8Array>(
    new URL('../records/workbook-worker.ts', import.meta.url),
    { data: { table } satisfies WorkbookTask, onMessage: (message) => message },
  )
  return answer(
    bytes as BodyInit,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
}

function pictureHint(name: ListWithFiles): string {
  return picturedLists.some((each) => each === name) ? ', png, svg or pdf' : ''
}
