import type { Segment } from '@desirepath/core'
import { listUses, type RecordRef, ruleKey, type Store } from '@desirepath/store'
import type { CustomerFigures } from '@desirepath/discovery'
import type { Ask } from '../drill-down/ask.ts'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'
import { existing } from '../records/existing.ts'
import type { CountDesk } from '../records/count-desk.ts'
import type { SegmentQuestion } from './question.ts'

interface SegmentDeps {
  readonly store: Store
  readonly ask: Ask
  readonly counts: Pick<CountDesk, 'note'>
}

type SegmentHandlers = Pick<
  Handlers,
  | 'personaSegment'
  | 'personaCustomers'
  | 'personaFeedback'
  | 'personaEmpathy'
  | 'segmentTerms'
  | 'countSegment'
>

interface Page {
  readonly n: number
  readonly items: readonly never[]
}

/** The real customers whom personas stand for. */
export function segmentRoutes({ store, ask, counts }: SegmentDeps): SegmentHandlers {
  const about = (workspaceId: string, id: string, question: SegmentQuestion) =>
    ask({ workspaceId, id, question })
  const page = async (
    ref: RecordRef,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
    type: 'customers' | 'customerFeedback',
  ) => {
    const { journeyId, rule } = await saidSegment(store, ref)
    const after = afterCursor(cursor)
    const question = { type, rule, after, limit } as const
    const { n, items } = (await about(ref.workspaceId, journeyId, question)) as Page
    const more = after + items.length < n
    return { n, items: [...items], next: more ? nextCursor(after, limit, limit) : null }
  }
  return {
    async personaSegment({ workspaceId, params }) {
      const ref = { workspaceId, id: params.id! }
      const { segment, isFound } = await segmentOf(store, ref)
      if (segment === null) return { segment, isFound, journeyTitle: '', steps: [], figures: null }
      const { journeyId, rule, valueColumn } = segment
      const { document } = await existingJourney(store, { workspaceId, journeyId })
      const { title, steps } = storedJourney(document)
      const question = { type: 'customerFigures', rule, valueColumn } as const
      const figures = (await about(workspaceId, journeyId, question)) as CustomerFigures
      if (!isFound) {
        const { customers, share, asOf } = figures
        const count = { counted: customers, total: share.n, asOf }
        await counts.note(workspaceId, { id: ref.id, key: ruleKey(segment), count })
      }
      return {
        segment,
        isFound,
        journeyTitle: title,
        steps: steps.map((step) => ({ id: step.id, title: step.title })),
        figures: figures as never,
      }
    },
    personaCustomers: ({ workspaceId, params, query }) =>
      page({ workspaceId, id: params.id! }, query, 'customers'),
    personaFeedback: ({ workspaceId, params, query }) =>
      page({ workspaceId, id: params.id! }, query, 'customerFeedback'),
    async personaEmpathy({ workspaceId, params }) {
      const { journeyId, rule } = await saidSegment(store, { workspaceId, id: params.id! })
      return (await about(workspaceId, journeyId, { type: 'customerEmpathy', rule })) as never
    },
    async segmentTerms({ workspaceId, params }) {
      return (await about(workspaceId, params.id!, { type: 'segmentTerms' })) as never
    },
    async countSegment({ workspaceId, params, body: { rule } }) {
      const question = { type: 'customerCount', rule } as const
      return (await about(workspaceId, params.id!, question)) as never
    },
  }
}

interface Known {
  readonly segment: Segment | null
  readonly isFound: boolean
}

/** As people said, else as discovery found: on the map with events where its group is largest. */
export async function segmentOf(store: Store, ref: RecordRef): Promise<Known> {
  const { body } = await existing(store, ref, 'persona')
  // Only personas have one; their type is checked above.
  const { segment } = body as { readonly segment: Segment | null }
  if (segment !== null) return { segment, isFound: false }
  const uses = (await listUses(store, ref))
    .filter(({ stands }) => (stands.persona?.share.n ?? 0) > 0)
    .toSorted((a, b) => (b.stands.persona?.share.n ?? 0) - (a.stands.persona?.share.n ?? 0))
  const journeyId = await firstWithEvents(store, ref.workspaceId, uses)
  if (journeyId === null) return { segment: null, isFound: false }
  const rule = { match: 'all', rules: [{ type: 'found', personaId: ref.id }] } as const
  return {
    segment: { journeyId, rule, valueColumn: '' },
    isFound: true,
  }
}

/** Maps drawn from a measured one keep its personas and their shares, but have no customers. */
async function firstWithEvents(
  store: Store,
  workspaceId: string,
  uses: readonly { readonly journeyId: string }[],
): Promise<string | null> {
  for (const { journeyId } of uses) {
    // One after the other: nearly always the first one is it.
    // oxlint-disable-next-line no-await-in-loop
    const { datasetId } = await existingJourney(store, { workspaceId, journeyId })
    if (datasetId !== null) return journeyId
  }
  return null
}

async function saidSegment(store: Store, ref: RecordRef): Promise<Segment> {
  const { segment } = await segmentOf(store, ref)
  if (segment !== null) return segment
  throw new ProblemError(
    'not-found',
    'This persona stands for no customers yet. Say which: choose a journey and make a rule.',
  )
}
