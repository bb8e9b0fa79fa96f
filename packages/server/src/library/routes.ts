import { idsFound, searchLibrary, splitLibrary } from '@desirepath/analytics'
import { listCodings } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { createFind } from './find.ts'
import { presentListed, presentSplits } from './present.ts'
import type { Looking } from '../jobs/look-soon.ts'
import { createPrepareSearch, journeysOf, type SearchDeps } from './search.ts'
import { countByPersona } from './spoken-for.ts'

interface LibraryDeps extends SearchDeps {
  readonly reading: Pick<Looking, 'wake'>
}

type LibraryOperation = 'listEvidence' | 'evidenceSplits' | 'evidencePersonas' | 'readEvidence'

/** Everything collected: searched, counted and read. */
export function libraryRoutes(deps: LibraryDeps): Pick<Handlers, LibraryOperation> {
  const { ask, store, evidence, reading } = deps
  const prepare = createPrepareSearch(deps)
  const find = createFind(deps)
  return {
    async listEvidence({ workspaceId, query: { cursor, limit, sort, ...filter } }) {
      const after = afterCursor(cursor)
      const { search, journeys, personas } = await prepare(workspaceId, filter)
      const { engine } = await evidence.open()
      const found = await searchLibrary(engine, search, { after, limit, order: sort })
      const ids = found.map(({ item }) => item.id)
      const around = { journeys, personas, codings: await listCodings(store, workspaceId, ids) }
      const holds = search.holds ?? []
      return {
        items: found.map((each) => presentListed(each, { ...around, holds })),
        next: nextCursor(after, found.length, limit),
      }
    },
    async evidenceSplits({ workspaceId, query }) {
      reading.wake(workspaceId)
      const { search, journeys } = await prepare(workspaceId, query)
      const { engine } = await evidence.open()
      const splits = await splitLibrary(engine, search)
      const codings = await listCodings(store, workspaceId, 'all')
      const coded = codings.filter(({ belongs }) => belongs)
      const found = new Set(
        await idsFound(engine, search, [...new Set(coded.map(({ itemId }) => itemId))]),
      )
      const theme = [...Map.groupBy(coded, ({ themeId }) => themeId)].map(([value, own]) => ({
        value,
        n: own.filter(({ itemId }) => found.has(itemId)).length,
      }))
      return presentSplits(splits, {
        journeys,
        theme: [...theme, { value: 'none', n: splits.n - found.size }],
      })
    },
    async evidencePersonas({ workspaceId, query }) {
      const { search, journeys, personas } = await prepare(workspaceId, query)
      const { engine } = await evidence.open()
      const within = { ask, workspaceId, journeys: journeysOf(query, journeys) }
      return countByPersona(engine, { search, personas }, within)
    },
    async readEvidence({ workspaceId, params }) {
      return (await find(workspaceId, [params.item!]))[0]!
    },
  }
}
