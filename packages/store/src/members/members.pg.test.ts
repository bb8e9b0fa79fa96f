import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { findRead } from '../inbox/inbox.ts'
import { migrationProvider } from '../migrations.ts'
import type { Schema } from '../schema.ts'
import { findSession } from '../sessions/sessions.ts'
import { findInvitation } from './invitations.ts'
import { hostMember, listMembers } from './members.ts'

test('sessions of before there were members go on, as members, with what they had read', async () => {
  const pglite = await PGlite.create()
  const store = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  const migrator = new Migrator({ db: store, provider: migrationProvider })
  expect((await migrator.migrateTo('0007_inbox')).error).toBeUndefined()
  const [ana, ben] = ['a'.repeat(64), 'b'.repeat(64)]
  await pglite.exec(`
    INSERT INTO workspaces (id, name) VALUES ('w', 'Mine');
    INSERT INTO sessions (token_hash, workspace_id, name, role, created_at) VALUES
      ('${ana}', 'w', 'Ana', 'owner', '2026-01-01'), ('${ben}', 'w', 'Ben', 'viewer', '2026-01-02');
    INSERT INTO inbox_reads (workspace_id, member_id, read_at) VALUES ('w', '${ben}', '2026-02-01');
    INSERT INTO invitations (token_hash, workspace_id, role) VALUES ('link', 'w', 'viewer');
  `)
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
  const session = await findSession(store, ben)
  expect(session).toMatchObject({ workspaceId: 'w', name: 'Ben', role: 'viewer' })
  expect(await findRead(store, 'w', session!.id)).toEqual(new Date('2026-02-01'))
  expect((await listMembers(store, 'w')).map(({ name }) => name)).toEqual(['Ana', 'Ben'])
  const host = await hostMember(store, { workspaceId: 'w', id: 'new' })
  expect(host).toBe((await findSession(store, ana))!.id)
  expect(await findInvitation(store, 'link')).toMatchObject({ role: 'viewer', isOfBefore: true })
  await store.destroy()
})
