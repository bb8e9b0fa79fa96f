/**
 * Members become people who may have several sessions. A session of before is a member by itself,
 * under the beginning of its hash: what it had read and voted stays its own.
 */
export const memberTables = [
  `CREATE TABLE members (
    id text NOT NULL,
    workspace_id text NOT NULL REFERENCES workspaces,
    name text NOT NULL DEFAULT '',
    role text NOT NULL,
    is_host boolean NOT NULL DEFAULT false,
    came_by text,
    joined_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz,
    removed_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `INSERT INTO members (id, workspace_id, name, role, joined_at)
    SELECT left(token_hash, 24), workspace_id, name, role, created_at FROM sessions`,
  `UPDATE members SET is_host = true WHERE id = (
    SELECT left(token_hash, 24) FROM sessions WHERE role = 'owner' ORDER BY created_at DESC, token_hash LIMIT 1
  )`,
  `ALTER TABLE sessions ADD COLUMN member_id text`,
  `UPDATE sessions SET member_id = left(token_hash, 24)`,
  `ALTER TABLE sessions ALTER COLUMN member_id SET NOT NULL, DROP COLUMN name, DROP COLUMN role,
    ADD FOREIGN KEY (workspace_id, member_id) REFERENCES members ON DELETE CASCADE`,
  `UPDATE inbox_reads SET member_id = left(member_id, 24)`,
  `UPDATE workshop_people SET person = left(person, 24)`,
  `UPDATE workshop_votes SET person = left(person, 24)`,
  `UPDATE workshop_notes SET person = left(person, 24)`,
  `ALTER TABLE invitations ADD COLUMN id text, ADD COLUMN made_by text,
    ADD COLUMN uses integer NOT NULL DEFAULT 0, ADD COLUMN last_used_at timestamptz,
    ADD COLUMN withdrawn_at timestamptz`,
  `UPDATE invitations SET id = left(token_hash, 24)`,
  `ALTER TABLE invitations ALTER COLUMN id SET NOT NULL`,
]
