import { changesOf, recordBody } from '@desirepath/core'
import { sql } from 'kysely'
import { noteChanges } from './changes.ts'
import type { Store } from '../store.ts'
import { setLinks } from './links.ts'
import { stored } from './records.ts'

/** Fields of a record as they become, or as they were. */
export interface RecordFields {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Fields of a record as they were before a table wrote them, and as it wrote them. */
export interface FieldsWritten {
  readonly id: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/** Changes many records by one statement, where a record by itself takes several; the fields fit their types. */
export async function changeBatch(
  store: Store,
  workspaceId: string,
  { changes, author }: { readonly changes: readonly RecordFields[]; readonly author: string },
): Promise<FieldsWritten[]> {
  const wanted = new Map(changes.map(({ id, fields }) => [id, fields]))
  const rows = await store
    .selectFrom('records')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...wanted.keys()])
    .where('deleted_at', 'is', null)
    .forUpdate()
    .execute()
  const changed = rows.map(stored).flatMap(({ id, type, body }) => {
    const after = recordBody(type, { ...body, ...wanted.get(id) })
    const made = changesOf(body, after)
    return made.length === 0 ? [] : [{ id, after, made }]
  })
  if (changed.length === 0) return []
  const values = changed.map(({ id, after }) => {
    const { title, owner, isDraft, tags } = after
    return { id, title, owner, is_draft: isDraft, tags, body: after }
  })
  await sql`UPDATE records SET title = v.title, owner = v.owner, is_draft = v.is_draft, tags = v.tags,
    body = v.body, revision = records.revision + 1, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      AS v(id text, title text, owner text, is_draft boolean, tags jsonb, body jsonb)
    WHERE records.workspace_id = ${workspaceId} AND records.id = v.id`.execute(store)
  await noteChanges(
    store,
    workspaceId,
    changed.map(({ id, made }) => ({ id, author, fields: made })),
  )
  for (const { id, after, made } of changed)
    if (made.some(({ field }) => field === 'links'))
      await setLinks(store, { workspaceId, id }, after.links)
  return changed.map(({ id, made }) => ({
    id,
    before: Object.fromEntries(made.map(({ field, before }) => [field, before])),
    after: Object.fromEntries(made.map(({ field, after }) => [field, after])),
  }))
}
