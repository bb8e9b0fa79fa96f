export { openStore, type Store, type StoreLocation } from './store.ts'
export {
  findJourney,
  isJourney,
  listAllJourneys,
  listJourneys,
  purgeJourneys,
  saveJourney,
  setJourneyDeleted,
  usedDatasets,
  type ListedJourney,
  type StoredJourney,
} from './journeys/journeys.ts'
export {
  addJob,
  changeJob,
  failInterruptedJobs,
  findJob,
  findSampleJob,
  listJobs,
  listQuarantined,
  reopenJob,
  type JobChange,
  type StoredJob,
} from './jobs/jobs.ts'
export { finishJob, publishImport, type FinishedImport } from './imports/publish.ts'
export {
  findAnsweredKey,
  forgetAnsweredKeys,
  keepAnsweredKey,
  type AnsweredKey,
} from './requests/answered-keys.ts'
export {
  addUpload,
  findUpload,
  removeUpload,
  removeUploadsBefore,
  type StoredUpload,
} from './uploads/uploads.ts'
export {
  addChecklist,
  changeChecklist,
  changeMark,
  copyAssignees,
  findChecklist,
  listChecklists,
  listMarks,
  type StoredChecklist,
} from './checklists/checklists.ts'
export { countWorkspace, findHead } from './checklists/counts.ts'
export {
  listTemplates,
  type OwnedRef,
  saveTemplate,
  setTemplateDeleted,
} from './checklists/templates.ts'
export { addFile, findFile, type StoredFile } from './files/files.ts'
export { removeUnusedFiles } from './files/unused.ts'
export {
  addSession,
  ensureWorkspace,
  findSession,
  type StoredSession,
} from './sessions/sessions.ts'
export {
  changeMember,
  findMember,
  hostMember,
  listMembers,
  purgeMembers,
  renameMember,
  touchMember,
  type MemberChange,
  type MemberRef,
  type StoredMember,
} from './members/members.ts'
export {
  addInvitation,
  findInvitation,
  joinByInvitation,
  listInvitations,
  setInvitationWithdrawn,
  type StoredInvitation,
} from './members/invitations.ts'
export {
  appendUpdates,
  beginLive,
  compactLive,
  endLive,
  readLive,
  type LiveRef,
  type LiveState,
} from './live/live.ts'
export {
  addVersion,
  findVersion,
  listVersions,
  nameVersion,
  type ListedVersion,
  type StoredVersion,
} from './versions/versions.ts'
export { type DeedPlace, listDeeds } from './activity/activity.ts'
export { type CardTalk, findRead, listCardTalks, listCommented, saveRead } from './inbox/inbox.ts'
export { addEdits, listEdits, type StoredEdit } from './authorship/authorship.ts'
export {
  changeRejected,
  findDiscovery,
  saveDiscovery,
  type StoredDiscovery,
} from './discoveries/discoveries.ts'
export {
  changeWorkshop,
  endWorkshop,
  findOpenWorkshop,
  findSummary,
  joinWorkshop,
  listParticipants,
  listWorkshops,
  removeWorkshop,
  startWorkshop,
  type Ballot,
  type BallotResult,
  type Participant,
  type StoredWorkshop,
  type WorkshopRef,
  type WorkshopTimer,
} from './workshops/workshops.ts'
export {
  clearVotes,
  closeBallot,
  countVoters,
  setVotes,
  tallyVotes,
  votesOf,
  type Vote,
} from './workshops/votes.ts'
export {
  addNote,
  changeNote,
  countNotes,
  hideNotes,
  notesOf,
  removeNote,
  revealedNotes,
  revealNotes,
  type WorkshopNote,
} from './workshops/notes.ts'
export type { Role, VersionKind } from './schema.ts'
export { codeItems, listCodings, type Coding } from './evidence/codings.ts'
export { listJourneyDatasets, type JourneyDataset } from './evidence/datasets.ts'
export { personasSpokenFor, type SpokenFor } from './evidence/personas.ts'
export { addTheme, changeTheme, listThemes, type StoredTheme } from './evidence/themes.ts'
export {
  addRecord,
  changeRecordBody,
  findRecord,
  type RecordRef,
  recordType,
  type StoredRecord,
} from './records/records.ts'
export {
  listRecords,
  recordFacets,
  recordsByIds,
  tagsOnJourney,
  touchpointsOfChannel,
  touchpointsOnChannels,
  type RecordFilter,
  recordTypesOf,
} from './records/list.ts'
export type { DueFilter } from './records/judged.ts'
export { listUnnoted, listUses, noteUses, usesOfRecords, type StoredUse } from './records/uses.ts'
export { focusOnly } from './records/focus.ts'
export { linkedWith, linkedIds } from './records/links.ts'
export { listLogJourneys, type LogJourney } from './records/logs.ts'
export { backdateRecord, standAlways } from './records/backdate.ts'
export { listChanges } from './records/changes.ts'
export {
  addRecordComment,
  changeRecordComment,
  findRecordComment,
  listRecordComments,
  listTalks,
  type RecordComment,
} from './records/comments.ts'
export { bringBack, deleteRecord, mergeRecord, survivorsOf } from './records/merging.ts'
export { beginMapWork, endMapWork, listMapWork, type MapWork } from './records/map-work.ts'
export { type RuledPersona, ruledPersonas } from './records/rules.ts'
export {
  everyRecord,
  importRecords,
  type KnownNames,
  type NewRecord,
  placedAmong,
  recordNames,
  removeUnplaced,
} from './records/imports.ts'
export {
  forgetImports,
  type ImportTakenBack,
  takeImportBack,
  takeUntouchedOut,
} from './records/table-imports.ts'
export { listUnsearched, noteSearched } from './search/entries.ts'
export {
  findEntries,
  recentEntries,
  wordsSince,
  type EntryQuery,
  type FoundEntry,
} from './search/search.ts'
export { hasTrigrams } from './search/trigrams.ts'
export {
  linksAt,
  listChangedSteps,
  listLinks,
  listStandings,
  namesOf,
  placesOf,
} from './records/graph.ts'
export { recordsAt, usesAt } from './priorities/past.ts'
export {
  addView,
  changeView,
  listViews,
  type StoredView,
  type ViewChange,
  visibleView,
} from './saved-views/saved-views.ts'
export {
  addDashboard,
  changeDashboard,
  type DashboardChange,
  findDashboard,
  listDashboards,
  type StoredDashboard,
} from './dashboards/dashboards.ts'
export { firstDashboard, setFirstDashboard } from './dashboards/first.ts'
export { proposalGrounds } from './dashboards/grounds.ts'
export { type Arrivals, type Arrived, createArrivals } from './exchange/arrive.ts'
export { leavingFiles, leavingRows } from './exchange/leave.ts'
export {
  type ColumnForm,
  type ExchangedKind,
  type ExchangedRow,
  type ExchangedTable,
  exchangedTables,
} from './exchange/tables.ts'
export { addPlan, changePlan, listPlans, type StoredPlan } from './research/plans.ts'
export { checkedRecords, newestEvents, recordsState, recordTitles } from './truth/checked.ts'
export { namingItem } from './evidence/rests.ts'
export {
  boundKey,
  countKey,
  keepRecordCount,
  type RecordCount,
  recordCounts,
  ruleKey,
} from './records/counts.ts'
export {
  leaveFinding,
  type LeftFinding,
  listLeftFindings,
  reopenFinding,
} from './truth/left-findings.ts'
