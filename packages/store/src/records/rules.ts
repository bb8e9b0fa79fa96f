import { type Segment } from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { stored } from './records.ts'

/** A persona for whom somebody made a rule. */
export interface RuledPersona {
  readonly id: string
  readonly title: string
  readonly segment: Segment
  /** Of the journey that the rule was made for. */
  readonly journeyTitle: string
}

/** Personas of the workspace that have a rule, by title. */
export async function ruledPersonas(store: Store, workspaceId: string): Promise<RuledPersona[]> {
  const rows = await store
    .selectFrom('records')
    .leftJoin('journeys', (join) =>
      join
        .onRef('journeys.workspace_id', '=', 'records.workspace_id')
        .on('journeys.id', '=', sql<string>`records.body->'segment'->>'journeyId'`),
    )
    .selectAll('records')
    .select('journeys.title as journey_title')
    .where('records.workspace_id', '=', workspaceId)
    .where('records.type', '=', 'persona')
    .where('records.deleted_at', 'is', null)
    .where(sql<boolean>`jsonb_typeof(records.body->'segment') = 'object'`)
    .orderBy(sql`lower(records.title)`)
    .orderBy('records.id')
    .execute()
  return rows.flatMap((row) => {
    const { id, body } = stored(row)
    // Only personas have one.
    const { segment } = body as { readonly segment?: Segment | null }
    const journeyTitle = row.journey_title ?? ''
    return segment ? [{ id, title: body.title, segment, journeyTitle }] : []
  })
}
