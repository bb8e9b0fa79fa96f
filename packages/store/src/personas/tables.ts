/** How many customers the rule of a persona stands for, as it was counted last; worked out anew when it is asked for. */
export const personaCountTables = [
  `CREATE TABLE persona_counts (
    workspace_id text NOT NULL REFERENCES workspaces,
    record_id text NOT NULL,
    rule_key text NOT NULL,
    customers integer NOT NULL,
    total integer NOT NULL,
    as_of text,
    PRIMARY KEY (workspace_id, record_id)
  )`,
]

/** The same of touchpoints: how many journeys meet their events. */
export const recordCountTables = [
  'ALTER TABLE persona_counts RENAME TO record_counts',
  'ALTER TABLE record_counts RENAME COLUMN customers TO counted',
]
