import {
  countLibrary,
  type FoundItem,
  type LibrarySearch,
  searchLibrary,
  soughtIn,
  wordsOfLibrary,
} from '@desirepath/analytics'
import { createVocabulary, type Vocabulary } from '@desirepath/core'
import type { JourneyDataset } from '@desirepath/store'
import type { Logger } from 'pino'
import { createPrepareSearch, type SearchDeps } from '../library/search.ts'

export interface Said {
  readonly found: readonly FoundItem[]
  /** The journeys that they may belong to. */
  readonly journeys: readonly JourneyDataset[]
}

/** What customers said and what was written down, as a search over everything asks for it. */
export interface SaidSearch {
  /** What holds the words as the evidence library reads them. */
  readonly holding: (workspaceId: string, q: string, limit: number) => Promise<Said>
  /** What holds, of each list, one of its words. */
  readonly holdingOneOf: (
    workspaceId: string,
    words: readonly (readonly string[])[],
    limit: number,
  ) => Promise<Said>
  /** The words that there are, to forgive typing errors. */
  readonly vocabularyOf: (workspaceId: string) => Promise<Vocabulary>
  /** Has the engine loaded before it is asked anything. */
  readonly prepare: () => void
}

/** Shorter than this, letters stand in nearly everything. */
const SHORTEST = 3

/** Where its engine cannot be asked, that is logged, and everything else is found all the same. */
export function createSaidSearch({
  log,
  ...deps
}: SearchDeps & { readonly log: Logger }): SaidSearch {
  const warn = (error: unknown) => log.warn({ err: error }, 'the evidence could not be searched')
  const prepareSearch = createPrepareSearch(deps)
  const known = new Map<string, Known>()
  const ask = async (
    workspaceId: string,
    sought: Partial<LibrarySearch>,
    limit: number,
  ): Promise<Said> => {
    const { search, journeys } = await prepareSearch(workspaceId, {})
    const { engine } = await deps.evidence.open()
    const found = await searchLibrary(engine, { ...search, ...sought }, { after: 0, limit })
    return { found, journeys }
  }
  const vocabularyOf = async (workspaceId: string): Promise<Vocabulary> => {
    const { search } = await prepareSearch(workspaceId, {})
    const { engine } = await deps.evidence.open()
    const state = `${search.datasetIds.join('/')} ${await countLibrary(engine, search)}`
    const before = known.get(workspaceId)
    if (before?.state === state) return before.vocabulary
    const vocabulary = wordsOfLibrary(engine, search).then(learnt)
    vocabulary.catch(() => known.delete(workspaceId))
    known.set(workspaceId, { state, vocabulary })
    return vocabulary
  }
  const asked = (workspaceId: string, sought: Partial<LibrarySearch>, limit: number) =>
    ask(workspaceId, sought, limit).catch((error: unknown) => {
      warn(error)
      return nothing
    })
  return {
    holding: async (workspaceId, q, limit) => {
      const sought = soughtIn(q)
      const isAsked = sought.holds.some(({ length }) => length >= SHORTEST)
      return isAsked ? asked(workspaceId, sought, limit) : nothing
    },
    holdingOneOf: (workspaceId, words, limit) => asked(workspaceId, { holdsOneOf: words }, limit),
    vocabularyOf: (workspaceId) =>
      vocabularyOf(workspaceId).catch((error: unknown) => {
        warn(error)
        return createVocabulary()
      }),
    prepare: () => void deps.evidence.open().catch(warn),
  }
}

/** What is found where nothing is asked. */
export const nothing: Said = { found: [], journeys: [] }

interface Known {
  /** Which datasets, and how much is in them: imports and people change one of both. */
  readonly state: string
  readonly vocabulary: Promise<Vocabulary>
}

function learnt(words: readonly string[]): Vocabulary {
  const vocabulary = createVocabulary()
  for (const word of words) vocabulary.learn(word)
  return vocabulary
}
