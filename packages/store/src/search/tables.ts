/**
 * What a search finds. Records, themes, members and checklists are written here by triggers, so that whoever writes
 * one writes its entry in the same transaction; what is in journeys comes with the saved journey.
 */
export const searchTables = [
  // As `fold` in core does it.
  `CREATE FUNCTION search_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT replace(replace(replace(translate(
      lower(regexp_replace(normalize(given, NFKD), '[\u0300-\u036F]', '', 'g')),
      'øłđıς', 'oldiσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') $$`,
  `CREATE TABLE search_entries (
    workspace_id text NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    journey_id text NOT NULL DEFAULT '',
    title text NOT NULL,
    text text NOT NULL,
    heading text NOT NULL GENERATED ALWAYS AS (search_fold(title)) STORED,
    folded text NOT NULL GENERATED ALWAYS AS (search_fold(title || E'\\n' || text)) STORED,
    is_hidden boolean NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, kind, journey_id, id)
  )`,
  `CREATE INDEX search_entries_by_journey ON search_entries (workspace_id, journey_id)`,
  `CREATE INDEX search_entries_by_name ON search_entries (workspace_id, heading text_pattern_ops)`,
  `CREATE INDEX search_entries_by_change ON search_entries (workspace_id, changed_at DESC)`,
  `ALTER TABLE journeys ADD COLUMN search_noted boolean NOT NULL DEFAULT false`,
  `CREATE FUNCTION search_hide_journey() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE search_entries SET is_hidden = NEW.deleted_at IS NOT NULL
        WHERE workspace_id = NEW.workspace_id AND journey_id = NEW.id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER search_hides AFTER UPDATE OF deleted_at ON journeys FOR EACH ROW
    WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at) EXECUTE FUNCTION search_hide_journey()`,
  `CREATE FUNCTION search_forget_journey() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM search_entries WHERE workspace_id = OLD.workspace_id AND journey_id = OLD.id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER search_forgets AFTER DELETE ON journeys FOR EACH ROW
    EXECUTE FUNCTION search_forget_journey()`,
  ...followed('records', {
    kind: 'type',
    title: 'title',
    // Its sentences, and what stands in its lists: tags, goals, needs …
    text: `concat_ws(E'\\n', body->>'description', owner,
      (SELECT string_agg(line #>> '{}', E'\\n') FROM
        jsonb_path_query(body - 'links' - 'evidence', '$.*[*] ? (@.type() == "string")') AS line))`,
    isHidden: 'deleted_at IS NOT NULL',
    id: 'id',
  }),
  ...followed('evidence_themes', {
    kind: `'theme'`,
    title: 'name',
    text: 'description',
    isHidden: 'deleted_at IS NOT NULL',
    id: 'id',
  }),
  ...followed('members', {
    kind: `'member'`,
    title: 'name',
    text: `''`,
    isHidden: `removed_at IS NOT NULL OR name = ''`,
    id: 'id',
  }),
]

/** Checklists that are under way, with what their items say. */
export const searchedChecklists = followed('checklists', {
  kind: `'checklist'`,
  title: 'title',
  text: `concat_ws(E'\\n', about,
    (SELECT string_agg(item->>'text', E'\\n') FROM jsonb_array_elements(items) AS item))`,
  isHidden: 'deleted_at IS NOT NULL',
  id: 'id',
})

/** Research that is planned, with its questions and whom it asks. */
export const searchedResearch = followed('research_plans', {
  kind: `'research'`,
  title: `(body->>'title')`,
  text: `concat_ws(E'\\n', body->>'goal', (SELECT string_agg(line, E'\\n') FROM
    jsonb_array_elements_text(jsonb_path_query_array(body, '$.questions[*].text')
      || jsonb_path_query_array(body, '$.people[*].name')) AS line))`,
  isHidden: 'deleted_at IS NOT NULL',
  id: 'id',
})

interface Followed {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly text: string
  readonly isHidden: string
}

/** Fills in entries for the rows of a table, and has every later change of one followed. */
function followed(table: string, { kind, id, title, text, isHidden }: Followed): string[] {
  const taken = (rows: string) => `
    INSERT INTO search_entries (workspace_id, kind, id, title, text, is_hidden)
      SELECT workspace_id, ${kind}, ${id}, left(${title}, 300), left(${text}, 4000), ${isHidden}
      FROM ${rows}
    ON CONFLICT (workspace_id, kind, journey_id, id) DO UPDATE SET
      title = excluded.title, text = excluded.text, is_hidden = excluded.is_hidden, changed_at = now()
    WHERE (search_entries.title, search_entries.text, search_entries.is_hidden)
      IS DISTINCT FROM (excluded.title, excluded.text, excluded.is_hidden)`
  return [
    taken(table),
    `CREATE FUNCTION search_follow_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${taken('fresh')}; RETURN NULL; END $$`,
    ...['INSERT', 'UPDATE'].map(
      (event) => `CREATE TRIGGER search_follows_${event.toLowerCase()} AFTER ${event} ON ${table}
        REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_follow_${table}()`,
    ),
    `CREATE FUNCTION search_forget_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM search_entries USING gone WHERE search_entries.workspace_id = gone.workspace_id
          AND search_entries.kind = ${kind === 'type' ? 'gone.type' : kind}
          AND search_entries.journey_id = '' AND search_entries.id = gone.${id};
        RETURN NULL;
      END $$`,
    `CREATE TRIGGER search_forgets AFTER DELETE ON ${table} REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION search_forget_${table}()`,
  ]
}
