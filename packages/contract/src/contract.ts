import { journeySchema, periods } from '@desirepath/core'
import { z } from 'zod'
import { checklists } from './checklists.ts'
import { atlas } from './atlas.ts'
import { binding } from './binding.ts'
import { dashboards } from './dashboards.ts'
import { editing } from './editing.ts'
import { eventFigures } from './event-figures.ts'
import { evidence } from './evidence.ts'
import { exchange } from './exchange.ts'
import { customerQuestions } from './customer-questions.ts'
import { evidencePolarity } from './evidence-polarity.ts'
import { evidenceResting } from './evidence-resting.ts'
import { evidenceScores } from './evidence-scores.ts'
import { evidenceThemes } from './evidence-themes.ts'
import { files } from './files.ts'
import { activity } from './activity.ts'
import { inbox } from './inbox.ts'
import { journeyFiles } from './journey-files.ts'
import { members } from './members.ts'
import { operation } from './operation.ts'
import { origins } from './origins.ts'
import { periodFigureSchema } from './period-figure.ts'
import { priorities } from './priorities.ts'
import { listFiles } from './list-files.ts'
import { recordFiles } from './record-files.ts'
import { personaPictures } from './persona-pictures.ts'
import { personaSegments } from './persona-segments.ts'
import { reasons } from './reasons.ts'
import { records } from './records.ts'
import { research } from './research.ts'
import { rediscovery } from './rediscovery.ts'
import { savedViews } from './saved-views.ts'
import { search } from './search.ts'
import { segments } from './segments.ts'
import {
  countedPageOf,
  cursorSchema,
  discoveryInputSchema,
  eventMappingSchema,
  feedbackItemSchema,
  daysQuerySchema,
  figureQuerySchema,
  flowColumnSchema,
  jobSchema,
  journeyListingSchema,
  memberSchema,
  pageOf,
  quarantinedRowSchema,
  quarantineKindsSchema,
  sessionSchema,
  timelineEventSchema,
  uploadSchema,
} from './shapes.ts'
import { support } from './support.ts'
import { touchpoints } from './touchpoints.ts'
import { together } from './together.ts'
import { truth } from './truth.ts'
import { expectations } from './expectations.ts'
import { whatIf } from './what-if.ts'
import { workshop } from './workshop.ts'
import { workspaceCheck } from './workspace-check.ts'

/** Ids with commas between; nothing is none of them. */
const idList = z
  .string()
  .max(20_000)
  .transform((text) => (text === '' ? [] : text.split(',')))

/** Every operation of the HTTP API, by name. */
export const contract = {
  ...checklists,
  ...atlas,
  ...dashboards,
  ...editing,
  ...eventFigures,
  ...evidence,
  ...exchange,
  ...evidenceThemes,
  ...customerQuestions,
  ...evidencePolarity,
  ...evidenceResting,
  ...evidenceScores,
  ...research,
  ...together,
  ...truth,
  ...expectations,
  ...files,
  ...activity,
  ...inbox,
  ...journeyFiles,
  ...records,
  ...recordFiles,
  ...listFiles,
  ...personaSegments,
  ...personaPictures,
  ...members,
  ...origins,
  ...reasons,
  ...priorities,
  ...rediscovery,
  ...savedViews,
  ...search,
  ...segments,
  ...support,
  ...binding,
  ...whatIf,
  ...touchpoints,
  ...workshop,
  ...workspaceCheck,
  session: operation({
    id: 'session',
    method: 'GET',
    path: '/api/session',
    summary: 'Who is asking, and in which workspace',
    output: sessionSchema,
    errors: [],
  }),
  listJourneys: operation({
    id: 'listJourneys',
    method: 'GET',
    path: '/api/journeys',
    summary: 'The journeys of the workspace, newest change first',
    query: cursorSchema,
    output: pageOf(journeyListingSchema),
    errors: ['invalid-input'],
  }),
  importJourney: operation({
    id: 'importJourney',
    method: 'POST',
    path: '/api/journeys',
    summary: 'Takes in a journey in the canonical format',
    body: journeySchema,
    output: z.object({ id: z.string() }),
    creates: true,
    errors: ['invalid-input', 'conflict', 'too-large', 'key-reused'],
  }),
  readJourney: operation({
    id: 'readJourney',
    method: 'GET',
    path: '/api/journeys/:id',
    summary: 'A journey in the canonical format',
    output: journeySchema,
    errors: ['not-found'],
  }),
  editJourney: operation({
    id: 'editJourney',
    method: 'PATCH',
    path: '/api/journeys/:id',
    summary: 'Renames a journey or brings a deleted one back; with If-Match only an unchanged one',
    body: z.object({
      title: z.string().trim().min(1).max(200).optional(),
      deleted: z.literal(false).optional(),
    }),
    output: journeyListingSchema,
    errors: ['invalid-input', 'not-found', 'changed-meanwhile'],
  }),
  deleteJourney: operation({
    id: 'deleteJourney',
    method: 'DELETE',
    path: '/api/journeys/:id',
    summary: 'Deletes a journey; it can be brought back with PATCH deleted: false',
    output: z.object({ id: z.string() }),
    errors: ['not-found'],
  }),
  thumbnail: operation({
    id: 'thumbnail',
    method: 'GET',
    path: '/api/journeys/:id/thumbnail',
    summary: 'A small picture of a journey',
    query: z.object({
      theme: z.enum(['light', 'dark']).default('light'),
      /** Of which version; a browser asks anew for another. */
      v: z.string().max(100).optional(),
    }),
    output: 'image/svg+xml',
    errors: ['not-found'],
  }),
  exportJourney: operation({
    id: 'exportJourney',
    method: 'GET',
    path: '/api/journeys/:id/export/:format',
    summary:
      'A journey as png, svg, pdf, html, md, pptx, xlsx, csv, json or mmd; all but json with the lanes and curves of these ids only, where any are named, or as a saved view has them; with the figures of one persona where it or the view names one; pictures with the branches folded that begin with these steps, or that the view does not open',
    query: z.object({
      theme: z.enum(['light', 'dark']).default('light'),
      scale: z.coerce.number().min(1).max(4).default(2),
      paper: z.enum(['one', 'a4', 'a3', 'letter']).default('one'),
      lanes: z.union([z.enum(['shown', 'all']), idList]).default('shown'),
      curves: z.union([z.enum(['all']), idList]).default('all'),
      view: z.string().max(200).optional(),
      /** The persona whose figures the steps have; left out, that of the view. */
      segment: z.string().max(200).optional(),
      folded: idList.optional(),
    }),
    output: 'application/octet-stream',
    errors: ['invalid-input', 'not-found'],
  }),
  members: operation({
    id: 'members',
    method: 'GET',
    path: '/api/journeys/:id/members',
    summary: 'Exactly the journeys that a figure counts, in all or in some days',
    query: figureQuerySchema.extend({ ...daysQuerySchema.shape, ...cursorSchema.shape }),
    output: countedPageOf(memberSchema),
    errors: ['invalid-input', 'not-found'],
  }),
  customer: operation({
    id: 'customer',
    method: 'GET',
    path: '/api/journeys/:id/customers/:customer',
    summary: 'Everything one customer did and said, in order',
    output: z.object({
      customer: z.string(),
      events: z.array(timelineEventSchema),
      feedback: z.array(feedbackItemSchema),
    }),
    errors: ['not-found'],
  }),
  feedback: operation({
    id: 'feedback',
    method: 'GET',
    path: '/api/journeys/:id/feedback',
    summary: 'The feedback that a figure counts, in all or in some days, redacted',
    query: figureQuerySchema.extend({ ...daysQuerySchema.shape, ...cursorSchema.shape }),
    output: countedPageOf(feedbackItemSchema),
    errors: ['invalid-input', 'not-found'],
  }),
  trend: operation({
    id: 'trend',
    method: 'GET',
    path: '/api/journeys/:id/trend',
    summary: 'A figure by day, week or month, with n and interval',
    query: figureQuerySchema.extend({ per: z.enum(periods).default('week') }),
    output: z.object({ points: z.array(periodFigureSchema) }),
    errors: ['invalid-input', 'not-found'],
  }),
  flow: operation({
    id: 'flow',
    method: 'GET',
    path: '/api/journeys/:id/flow',
    summary: 'Where journeys are at their first, second, … visit, with Other and Exit',
    query: z.object({ columns: z.coerce.number().int().min(2).max(12).default(6) }),
    output: z.object({ journeys: z.number().int(), columns: z.array(flowColumnSchema) }),
    errors: ['invalid-input', 'not-found'],
  }),
  upload: operation({
    id: 'upload',
    method: 'POST',
    path: '/api/uploads',
    summary: 'Takes in a file as it is and says what is in it',
    query: z.object({ name: z.string().min(1).max(300) }),
    body: 'binary',
    output: uploadSchema,
    creates: true,
    errors: ['invalid-input', 'too-large', 'bad-file', 'key-reused'],
  }),
  readUpload: operation({
    id: 'readUpload',
    method: 'GET',
    path: '/api/uploads/:id',
    summary: 'What is in an uploaded file, or in another sheet of it',
    query: z.object({ sheet: z.string().max(200).optional() }),
    output: uploadSchema,
    errors: ['not-found', 'invalid-input', 'bad-file'],
  }),
  deleteUpload: operation({
    id: 'deleteUpload',
    method: 'DELETE',
    path: '/api/uploads/:id',
    summary: 'Forgets an uploaded file',
    output: z.object({ id: z.string() }),
    errors: ['not-found'],
  }),
  uploadActivities: operation({
    id: 'uploadActivities',
    method: 'POST',
    path: '/api/uploads/:id/activities',
    summary: 'The activities of an uploaded event log, to choose the one that means success',
    body: z.object({ mapping: eventMappingSchema.partial() }),
    output: z.object({
      activities: z.array(
        z.object({ name: z.string(), events: z.number().int(), customers: z.number().int() }),
      ),
      guess: z.string().nullable(),
    }),
    errors: ['invalid-input', 'not-found', 'bad-file'],
  }),
  discover: operation({
    id: 'discover',
    method: 'POST',
    path: '/api/discoveries',
    summary: 'Makes a journey from uploaded files, as a job',
    body: discoveryInputSchema,
    output: jobSchema,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  listJobs: operation({
    id: 'listJobs',
    method: 'GET',
    path: '/api/jobs',
    summary: 'Running and past jobs, newest first',
    query: cursorSchema,
    output: pageOf(jobSchema),
    errors: ['invalid-input'],
  }),
  readJob: operation({
    id: 'readJob',
    method: 'GET',
    path: '/api/jobs/:id',
    summary: 'How far a job is, or what came of it',
    output: jobSchema,
    errors: ['not-found'],
  }),
  cancelJob: operation({
    id: 'cancelJob',
    method: 'POST',
    path: '/api/jobs/:id/cancel',
    summary: 'Stops a job; nothing that it has begun becomes visible',
    output: jobSchema,
    errors: ['not-found', 'conflict'],
  }),
  retryJob: operation({
    id: 'retryJob',
    method: 'POST',
    path: '/api/jobs/:id/retry',
    summary: 'Starts a failed or cancelled job again, under the same id',
    output: jobSchema,
    errors: ['not-found', 'conflict'],
  }),
  quarantine: operation({
    id: 'quarantine',
    method: 'GET',
    path: '/api/jobs/:id/quarantine',
    summary: 'The rows that could not be taken, and why; all of them, or those of one kind',
    query: cursorSchema.extend({ kind: z.string().optional() }),
    output: countedPageOf(quarantinedRowSchema),
    errors: ['invalid-input', 'not-found'],
  }),
  quarantineKinds: operation({
    id: 'quarantineKinds',
    method: 'GET',
    path: '/api/jobs/:id/quarantine/kinds',
    summary: 'The kinds of reason why rows could not be taken, the most frequent first',
    output: quarantineKindsSchema,
    errors: ['not-found'],
  }),
} as const

export type Contract = typeof contract
