import { countSpokenFor, type Engine, type LibrarySearch } from '@desirepath/analytics'
import type { MembersRef } from '@desirepath/discovery'
import type { JourneyDataset, SpokenFor } from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import { ProblemError } from '../http/problem.ts'

interface Within {
  readonly ask: Ask
  readonly workspaceId: string
  /** The journeys whose customers count. */
  readonly journeys: readonly JourneyDataset[]
}

/** What the customers of a persona said, by the data of some journeys. */
export async function itemsSpokenFor(persona: SpokenFor, within: Within): Promise<string[]> {
  const found = new Set<string>()
  for (const { journeyId } of measuredOf(persona, within.journeys))
    for (const id of await saidBy(persona, { ...within, journeyId })) found.add(id)
  return [...found]
}

/** More data than that of so many journeys is not gone through while somebody waits. */
const MOST_MEASURED = 4
/** Of more personas the first by title are counted. */
const MOST_PERSONAS = 100

/** How much of what a search finds each persona says, the most first. */
export async function countByPersona(
  engine: Engine,
  { search, personas }: { readonly search: LibrarySearch; readonly personas: readonly SpokenFor[] },
  within: Within,
) {
  const measured = new Set(within.journeys.flatMap(({ datasetId }) => datasetId ?? []))
  const isWhole = measured.size <= MOST_MEASURED
  const journeys = isWhole ? within.journeys : []
  const first = personas.slice(0, MOST_PERSONAS)
  const among = await Promise.all(
    first.map(async (persona) => ({
      personas: persona.ids,
      ids: await itemsSpokenFor(persona, { ...within, journeys }),
    })),
  )
  const counts = await countSpokenFor(engine, search, among)
  const items = first.map(({ id, title }, i) => ({ value: id, title, n: counts[i] ?? 0 }))
  return { items: items.toSorted((a, b) => b.n - a.n), isWhole }
}

/** A rule tells its customers in any data, each asked once; a group was found on the maps where it stands. */
function measuredOf({ rule, journeyIds }: SpokenFor, journeys: readonly JourneyDataset[]) {
  const measured = journeys.filter(({ datasetId }) => datasetId !== null)
  if (rule === null) return measured.filter(({ journeyId }) => journeyIds.includes(journeyId))
  return [...new Map(measured.map((each) => [each.datasetId, each])).values()]
}

async function saidBy(
  { id, rule }: SpokenFor,
  { ask, workspaceId, journeyId }: Within & { readonly journeyId: string },
): Promise<string[]> {
  const ref: MembersRef =
    rule === null ? { figure: 'persona', personaId: id } : { figure: 'ruled', rule }
  try {
    const question = { type: 'feedbackIds', ref } as const
    return (await ask({ workspaceId, id: journeyId, question })) as string[]
  } catch (error) {
    // It was drawn on a map: nobody in its data is meant by it.
    if (error instanceof ProblemError && error.kind === 'not-found') return []
    throw error
  }
}
