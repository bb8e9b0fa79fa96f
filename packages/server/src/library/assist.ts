import { type FoundItem, type LibrarySearch, searchLibrary } from '@desirepath/analytics'
import { type Figure, wilson } from '@desirepath/core'
import type { EvidenceFilter } from '@desirepath/contract'
import { type Coding, listCodings } from '@desirepath/store'
import { type CodedText, redact } from '@desirepath/text'
import type { Handlers } from '../http/operation.ts'
import { runThread } from '../threads/thread.ts'
import type { CodingAnswer, CodingTask } from './coding-task.ts'
import { presentListed } from './present.ts'
import { createPrepareSearch, type SearchDeps } from './search.ts'

/** So many texts are read for proposals or a first look: the newest; more take seconds. */
const MOST_OPEN = 2000
const MOST_CODED = 4000
const MOST_LOOKED_AT = 6000
/** A long text says in its beginning what it is about; an hour of talk would outweigh all others. */
const MOST_READ = 4000

/** Helps people to code: a first look at what there is, and themes proposed from what they coded. */
export function assistRoutes(
  deps: SearchDeps,
): Pick<Handlers, 'proposeThemes' | 'clusterEvidence'> {
  const { store, evidence } = deps
  const prepare = createPrepareSearch(deps)
  const read = async (search: LibrarySearch, limit: number) => {
    const { engine } = await evidence.open()
    return searchLibrary(engine, { ...search, saysSomething: true }, { after: 0, limit })
  }
  const readCoded = async (workspaceId: string, codings: readonly Coding[]) => {
    const ids = [...new Set(codings.map(({ itemId }) => itemId))].slice(0, MOST_CODED)
    if (ids.length === 0) return []
    const { search } = await prepare(workspaceId, {})
    return read({ ...search, ids }, ids.length)
  }
  return {
    async proposeThemes({ workspaceId, query: { limit, ...filter }, request }) {
      const codings = await listCodings(store, workspaceId, 'all')
      const { search, journeys, personas } = await prepare(workspaceId, filter)
      const coded = await readCoded(workspaceId, codings)
      const open = await read(withoutCoded(search, codings), MOST_OPEN)
      const task: CodingTask = {
        type: 'propose',
        coded: codedTexts(coded, codings),
        texts: open.map(wordsOf),
        limit,
      }
      const answer = await think(task, request.signal)
      const considered = open.length
      if (answer.type !== 'proposed')
        return {
          needed: answer.type === 'tooFew' ? answer.needed : 0,
          considered,
          first: null,
          topThree: null,
          items: [],
        }
      const { n, first, topThree } = answer.tested
      const around = { journeys, personas, codings: [], holds: search.holds ?? [] }
      return {
        needed: 0,
        considered,
        first: shareOf(first, n),
        topThree: shareOf(topThree, n),
        items: answer.proposed.map(({ text, proposals }) => ({
          item: presentListed(open[text]!, around),
          proposals: proposals.map(({ code, likelihood }) => ({ theme: code, likelihood })),
        })),
      }
    },
    async clusterEvidence({ workspaceId, query, request }) {
      const { search } = await prepare(workspaceId, query as EvidenceFilter)
      const found = await read(search, MOST_LOOKED_AT)
      const texts = found.map((each) => ({ text: wordsOf(each), language: each.item.language }))
      const answer = await think({ type: 'cluster', texts }, request.signal)
      const clusters = answer.type === 'clusters' ? answer.clusters : []
      return {
        considered: found.length,
        clusters: clusters.map(({ title, language, items, representative }) => ({
          title,
          language,
          items: items.map((i) => found[i]!.item.id),
          examples: representative
            .slice(0, 3)
            .map((i) => ({ id: found[i]!.item.id, text: texts[i]!.text.slice(0, 300) })),
        })),
      }
    },
  }
}

function think(data: CodingTask, signal: AbortSignal): Promise<CodingAnswer> {
  return runThread<CodingAnswer>(new URL('./coding-worker.ts', import.meta.url), {
    data,
    signal,
    onMessage: (answer) => answer,
  })
}

/** What somebody has said something of, for or against, is not asked about again. */
function withoutCoded(search: LibrarySearch, codings: readonly Coding[]): LibrarySearch {
  const said = [...new Set(codings.map(({ itemId }) => itemId))]
  return { ...search, notIds: [...(search.notIds ?? []), ...said] }
}

function codedTexts(coded: readonly FoundItem[], codings: readonly Coding[]): CodedText[] {
  const byItem = Map.groupBy(codings, ({ itemId }) => itemId)
  return coded.map((found) => {
    const own = byItem.get(found.item.id) ?? []
    const themes = (belongs: boolean) =>
      own.flatMap((coding) => (coding.belongs === belongs ? [coding.themeId] : []))
    return { text: wordsOf(found), codes: themes(true), notCodes: themes(false) }
  })
}

function wordsOf({ item: { title = '', text } }: FoundItem): string {
  return redact(`${title}\n${text ?? ''}`.trim().slice(0, MOST_READ)).text
}

function shareOf(hits: number, n: number): Figure {
  return n === 0
    ? { value: null, n, low: null, high: null }
    : { value: hits / n, n, ...wilson(hits, n) }
}
