import type { FigureQuery } from '@desirepath/contract'
import type { FigureRef } from '@desirepath/discovery'
import { findJourney, type Store } from '@desirepath/store'
import type { Evidence } from '../evidence/evidence.ts'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import type { Desk } from './desk.ts'
import type { DeskQuestion } from './question.ts'

export interface DrillDownDeps {
  readonly store: Store
  readonly evidence: Evidence
  readonly desk: Desk
}

interface Page {
  readonly n: number
  readonly items: readonly never[]
}

export function drillDownRoutes(
  deps: DrillDownDeps,
): Pick<Handlers, 'members' | 'customer' | 'feedback' | 'trend' | 'flow'> {
  const page = async (
    {
      workspaceId,
      params,
      query,
    }: {
      workspaceId: string
      params: Readonly<Record<string, string>>
      query: FigureQuery & { cursor?: string | undefined; limit: number }
    },
    type: 'members' | 'feedback',
  ) => {
    const after = afterCursor(query.cursor)
    const question = { type, ref: refOf(query), after, limit: query.limit }
    const { n, items } = (await ask(deps, { workspaceId, id: params.id!, question })) as Page
    const more = after + items.length < n
    return { n, items: [...items], next: more ? nextCursor(after, query.limit, query.limit) : null }
  }
  return {
    members: (call) => page(call, 'members'),
    feedback: (call) => page(call, 'feedback'),
    async trend({ workspaceId, params, query }) {
      return (await ask(deps, {
        workspaceId,
        id: params.id!,
        question: { type: 'trend', ref: refOf(query) },
      })) as never
    },
    async customer({ workspaceId, params }) {
      const question = { type: 'customer', customer: params.customer! } as const
      return (await ask(deps, { workspaceId, id: params.id!, question })) as never
    },
    async flow({ workspaceId, params, query }) {
      const question = { type: 'flow', columns: query.columns } as const
      return (await ask(deps, { workspaceId, id: params.id!, question })) as never
    },
  }
}

/** Has the desk take a journey that somebody opens, so that the first question need not wait for it. */
export function prepareDrillDown(deps: DrillDownDeps, workspaceId: string, id: string): void {
  const question = { type: 'trend', ref: { figure: 'all' } } as const
  // A journey without evidence has nothing to prepare; whatever else fails is told to whoever asks.
  ask(deps, { workspaceId, id, question }).catch(() => {})
}

async function ask(
  { store, evidence, desk }: DrillDownDeps,
  {
    workspaceId,
    id,
    question,
  }: { readonly workspaceId: string; readonly id: string; readonly question: DeskQuestion },
): Promise<unknown> {
  const found = await findJourney(store, workspaceId, id)
  if (found === null) throw new ProblemError('not-found', 'There is no such journey.')
  const { datasetId, document } = found
  if (datasetId === null) {
    throw new ProblemError(
      'not-found',
      'This journey was taken in without its events, so there is nobody to show behind its figures.',
    )
  }
  // A renamed journey is another document on the same evidence.
  const key = [workspaceId, id, datasetId, found.updatedAt.getTime()].join('/')
  const answer = await desk.ask(key, question, async () => {
    const analytics = await evidence.open()
    const ref = { workspaceId, datasetId }
    return {
      key,
      document,
      columns: await analytics.loadEvents(ref),
      feedback: await analytics.loadFeedback(ref),
    }
  })
  if (answer === null)
    throw new ProblemError('not-found', 'This journey has no such figure or customer.')
  return answer
}

function refOf(query: FigureQuery): FigureRef {
  const need = (name: 'stepId' | 'recordId' | 'personaId' | 'from' | 'to'): string => {
    const value = query[name]
    if (value === undefined)
      throw new ProblemError(
        'invalid-input',
        `query.${name}: needed for the figure “${query.figure}”`,
      )
    return value
  }
  switch (query.figure) {
    case 'all':
      return { figure: 'all' }
    case 'edge':
      return { figure: 'edge', from: need('from'), to: need('to') }
    case 'record':
      return { figure: 'record', recordId: need('recordId') }
    case 'persona':
      return { figure: 'persona', personaId: need('personaId') }
    case 'emotion': {
      const { personaId } = query
      return {
        figure: 'emotion',
        stepId: need('stepId'),
        ...(personaId !== undefined && { personaId }),
      }
    }
    default:
      return { figure: query.figure, stepId: need('stepId') }
  }
}
