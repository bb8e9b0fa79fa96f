import {
  readingState,
  type VoiceCount,
  voiceCounts,
  voicesAmong,
  type VoicePart,
} from '@desirepath/analytics'
import { type Figure, wilson } from '@desirepath/core'
import { listCodings } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import type { Looking } from '../jobs/look-soon.ts'
import { createPrepareSearch, type SearchDeps } from './search.ts'

interface VoiceDeps extends SearchDeps {
  readonly reading: Pick<Looking, 'wake'>
}

/** Fewer say nothing as a share. */
const LEAST = 10
const MOST_GROUPS = 200

/** How what came without a score speaks, and how far it went. */
export function voiceRoutes(deps: VoiceDeps): Pick<Handlers, 'evidencePolarity'> {
  const { store, evidence, reading } = deps
  const prepare = createPrepareSearch(deps)
  const ofThemes = async (workspaceId: string, search: Parameters<typeof voicesAmong>[1]) => {
    const coded = (await listCodings(store, workspaceId, 'all')).filter(({ belongs }) => belongs)
    const { engine } = await evidence.open()
    const ids = [...new Set(coded.map(({ itemId }) => itemId))]
    const byId = new Map((await voicesAmong(engine, search, ids)).map((each) => [each.value, each]))
    return coded.flatMap(({ itemId, themeId }) => {
      const voice = byId.get(itemId)
      return voice === undefined ? [] : { ...voice, value: themeId }
    })
  }
  return {
    async evidencePolarity({ workspaceId, query: { by, ...filter } }) {
      reading.wake(workspaceId)
      const { search } = await prepare(workspaceId, filter)
      const { engine } = await evidence.open()
      const { model, unread } = await readingState(engine, workspaceId)
      const counts =
        by === 'theme'
          ? await ofThemes(workspaceId, search)
          : await voiceCounts(engine, search, by satisfies VoicePart)
      return {
        model: model && { ...model, at: new Date(model.at).toISOString() },
        unread,
        least: LEAST,
        groups: groupsOf(counts, by === 'month'),
      }
    },
  }
}

function groupsOf(counts: readonly VoiceCount[], inOrder: boolean) {
  const groups = [...Map.groupBy(counts, ({ value }) => value)]
    .map(([value, own]) => groupOf(value, own))
    .toSorted((a, b) => (inOrder ? 0 : b.n - a.n) || (a.value < b.value ? -1 : 1))
  return inOrder ? groups.slice(-MOST_GROUPS) : groups.slice(0, MOST_GROUPS)
}

const READ = ['positive', 'neutral', 'negative'] as const

function groupOf(value: string, own: readonly VoiceCount[]) {
  const sum =
    (of: keyof Pick<VoiceCount, 'n' | 'reached' | 'reach' | 'squares'>) =>
    (some: readonly VoiceCount[]) =>
      some.reduce((all, each) => all + each[of], 0)
  const [n, reach] = [sum('n'), sum('reach')]
  const having = (polarity: string) => own.filter((each) => each.polarity === polarity)
  const read = READ.flatMap(having)
  const scored = own.filter(({ mood }) => mood !== 'none')
  const scores = (mood: string) =>
    shareOf(n(scored.filter((each) => each.mood === mood)) / n(scored), n(scored))
  // So many voices of equal reach would know as much (Kish 1965).
  const squares = sum('squares')(read)
  const effective = squares > 0 ? reach(read) ** 2 / squares : 0
  const heard = sum('reached')(read)
  return {
    value,
    n: n(own),
    read: n(read),
    unclear: n(having('unclear')),
    counts: each((polarity) => n(having(polarity))),
    ...each((polarity) => shareOf(n(having(polarity)) / n(read), n(read))),
    reach: {
      known: sum('reached')(own),
      sum: reach(own),
      read: { known: heard, sum: reach(read) },
      unclear: reach(having('unclear')),
      counts: each((polarity) => reach(having(polarity))),
      ...each((polarity) => ({
        ...shareOf(reach(having(polarity)) / reach(read), heard, effective),
      })),
    },
    scored: { n: n(scored), low: scores('bad'), high: scores('good') },
  }
}

function each<Value>(of: (polarity: (typeof READ)[number]) => Value) {
  return { positive: of('positive'), neutral: of('neutral'), negative: of('negative') }
}

/** A share with Wilson's interval, which goes by `known` equal voices where they weigh differently. */
function shareOf(share: number, n: number, known = n): Figure {
  if (n < LEAST || !Number.isFinite(share)) return { value: null, n, low: null, high: null }
  return { value: share, n, ...wilson(share * known, known) }
}
