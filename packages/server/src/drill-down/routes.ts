import type { DaysQuery, FigureQuery } from '@desirepath/contract'
import { type FigureRef, figureRefSchema } from '@desirepath/core'
import type { Within } from '@desirepath/discovery'
import type { Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import type { Ask } from './ask.ts'
import { membersRef } from './members-ref.ts'

interface Page {
  readonly n: number
  readonly items: readonly never[]
}

export function drillDownRoutes(
  store: Store,
  ask: Ask,
): Pick<Handlers, 'members' | 'customer' | 'feedback' | 'trend' | 'flow' | 'whatIf'> {
  const page = async (
    {
      workspaceId,
      params,
      query,
    }: {
      workspaceId: string
      params: Readonly<Record<string, string>>
      query: FigureQuery & DaysQuery & { cursor?: string | undefined; limit: number }
    },
    type: 'members' | 'feedback',
  ) => {
    const after = afterCursor(query.cursor)
    const ref = await membersRef(store, workspaceId, refOf(query))
    const within = withinOf(query)
    const question = { type, ref, after, limit: query.limit, ...(within && { within }) }
    const { n, items } = (await ask({ workspaceId, id: params.id!, question })) as Page
    const more = after + items.length < n
    return { n, items: [...items], next: more ? nextCursor(after, query.limit, query.limit) : null }
  }
  return {
    members: (call) => page(call, 'members'),
    feedback: (call) => page(call, 'feedback'),
    async trend({ workspaceId, params, query }) {
      const ref = await membersRef(store, workspaceId, refOf(query))
      const question = { type: 'trend', ref, by: query.per } as const
      return (await ask({ workspaceId, id: params.id!, question })) as never
    },
    async customer({ workspaceId, params }) {
      const question = { type: 'customer', customer: params.customer! } as const
      return (await ask({ workspaceId, id: params.id!, question })) as never
    },
    async whatIf({ workspaceId, params, body }) {
      const question = { type: 'whatIf', ...body } as const
      return (await ask({ workspaceId, id: params.id!, question })) as never
    },
    async flow({ workspaceId, params, query }) {
      const question = { type: 'flow', columns: query.columns } as const
      return (await ask({ workspaceId, id: params.id!, question })) as never
    },
  }
}

/** Has the desk take a journey that somebody opens, so that the first question need not wait for it. */
export function prepareDrillDown(ask: Ask, workspaceId: string, id: string): void {
  // Of no length: it takes what the desk holds, be it all columns or those of who gave feedback.
  const question = { type: 'feedback', ref: { figure: 'all' }, after: 0, limit: 0 } as const
  // A journey without evidence has nothing to prepare; whatever else fails is told to whoever asks.
  ask({ workspaceId, id, question }).catch(() => {})
}

const DAY = 86_400_000

/** Whole days, the last one too. */
function withinOf({ since, until }: DaysQuery): Within | null {
  if (since === undefined && until === undefined) return null
  return {
    from: since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since),
    to: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + DAY,
  }
}

/** The reference that the fields of a query make; throws where one is missing. */
function refOf(query: FigureQuery): FigureRef {
  const ref = figureRefSchema.safeParse(query)
  if (ref.success) return ref.data
  const field = ref.error.issues[0]!.path.join('.')
  throw new ProblemError('invalid-input', `query.${field}: needed for the figure “${query.figure}”`)
}
