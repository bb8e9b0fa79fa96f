import type { ProposalGrounds } from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'

/** What a workspace has that a dashboard can show; of evidence the one who asks knows. */
export async function proposalGrounds(
  store: Store,
  workspaceId: string,
): Promise<
  Omit<ProposalGrounds, 'has'> & { readonly has: Omit<ProposalGrounds['has'], 'evidence'> }
> {
  const journeys = await store
    .selectFrom('journeys')
    .select(['id', sql<boolean>`listing->>'asOf' IS NOT NULL`.as('isMeasured')])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`listing->>'basedOn' IS NULL`)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
  const metrics = await store
    .selectFrom('records')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('type', '=', 'metric')
    .where('deleted_at', 'is', null)
    .orderBy(sql`(body->>'target' IS NULL)`)
    .orderBy('title')
    .orderBy('id')
    .limit(20)
    .execute()
  const types = await store
    .selectFrom('records')
    .select('type')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .execute()
  const checklist = await store
    .selectFrom('checklists')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const hasType = (type: string) => types.some((each) => each.type === type)
  const idsOf = (isMeasured: boolean) =>
    journeys.filter((each) => each.isMeasured === isMeasured).map(({ id }) => id)
  return {
    metrics: metrics.map(({ id }) => id),
    measured: idsOf(true),
    drawn: idsOf(false),
    has: {
      painPoints: hasType('painPoint'),
      opportunities: hasType('opportunity'),
      solutions: hasType('solution'),
      checklists: checklist !== undefined,
    },
  }
}
