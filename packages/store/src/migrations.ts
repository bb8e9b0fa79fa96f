import { type Kysely, sql } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'
import { authorship, discoveries, files, first, inbox, liveEditing, workshops } from './tables.ts'
import { checklistTables } from './checklists/tables.ts'
import { evidenceTables } from './evidence/tables.ts'
import { researchTables } from './research/tables.ts'
import {
  mapWorkTables,
  recordImportTables,
  recordTables,
  recordTalkTables,
  renotedRecords,
} from './records/tables.ts'
import { memberTables } from './members/tables.ts'
import { priorityTables } from './priorities/tables.ts'
import { dashboardTables } from './dashboards/tables.ts'
import { savedViewTables } from './saved-views/tables.ts'
import { personaCountTables, recordCountTables } from './personas/tables.ts'
import { activityTables } from './activity/tables.ts'
import { findingTables } from './truth/tables.ts'
import { searchedChecklists, searchedResearch, searchTables } from './search/tables.ts'

/** Migrations run in the order of their names and are never edited once released. */
const migrations: Record<string, Migration> = {
  '0001_first': making(first),
  '0002_live_editing': making(liveEditing),
  '0003_files': making([files]),
  '0004_discoveries': making([discoveries]),
  '0005_workshops': making(workshops),
  '0006_authorship': making(authorship),
  '0007_inbox': making([inbox]),
  '0008_records': making(recordTables),
  '0009_evidence': making(evidenceTables),
  '0010_checklists': making(checklistTables),
  '0011_members': making(memberTables),
  '0011_search': making(searchTables),
  '0011_search_checklists': making(searchedChecklists),
  '0014_decide': making(priorityTables),
  '0020_research': making(researchTables),
  '0023_saved_views': making(savedViewTables),
  '0024_left_findings': making(findingTables),
  '0027_evidence_everywhere': making(renotedRecords),
  '0030_search_research': making(searchedResearch),
  '0031_record_talk': making(recordTalkTables),
  '0032_dashboards': making(dashboardTables),
  '0035_persona_counts': making(personaCountTables),
  '0036_map_work': making(mapWorkTables),
  '0036_record_imports': making(recordImportTables),
  '0037_record_counts': making(recordCountTables),
  '0038_people_once': making(renotedRecords),
  '0044_activity': making(activityTables),
}

export const migrationProvider: MigrationProvider = {
  getMigrations: async () => migrations,
}

/** A migration of statements, one after the other. */
function making(statements: readonly string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
