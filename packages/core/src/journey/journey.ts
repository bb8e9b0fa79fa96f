import { z } from 'zod'
import { briefSchema } from './brief.ts'
import { elsewhereSchema } from './elsewhere-schema.ts'
import { evidenceSchema } from './evidence.ts'
import { savedViewSchema } from './saved-view.ts'
import { attachmentSchema } from './attachment.ts'
import { cardColours } from './card-colours.ts'
import { figureRefSchema } from './figure-ref.ts'
import { iconSchema } from './icon.ts'
import { LONGEST_OWNER } from './owners.ts'
import { tagsSchema } from './tags-schema.ts'
import { FEWEST_LEVELS, LONGEST_LEVEL, MOST_LEVELS } from './emotion-levels.ts'

/** The canonical format; a breaking change gets a new number and a migration beside this file. */
export const JOURNEY_SCHEMA = 'desirepath.journey/1'

const share = z.number().min(0).max(1)
const id = z.string().min(1).max(200)

/** A figure with its sample size and 95 % interval; nulls where n is too small to say. */
export const figureSchema = z.object({
  value: z.number().nullable(),
  n: z.number().int().min(0),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Figure = z.infer<typeof figureSchema>

export const stageSchema = z.object({
  id,
  title: z.string(),
  /** Share of journeys that reach any step of the stage. */
  reach: figureSchema.nullable(),
  /** The step of the sales funnel that the stage stands for. */
  funnelStep: z.string().optional(),
  icon: iconSchema.optional(),
  /** Which of the seven colours of stages it has, from 0; that of its place where it is left out. */
  hue: z.number().int().min(0).max(6).optional(),
})
export type Stage = z.infer<typeof stageSchema>

export const staySchema = z.object({
  medianSeconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
  n: z.number().int().min(0),
})
export type Stay = z.infer<typeof staySchema>

export const measuredSchema = z.object({
  /** Share of all journeys that meet the step; n is the number of all journeys. */
  reach: figureSchema,
  /** Share of the journeys at the step whose last event is there; n is the number that reach it. */
  leave: figureSchema,
  /** Time from arriving at the step to the next event outside it. */
  stay: staySchema,
  /** Share of the journeys at the step that come to it more than once. */
  repeat: figureSchema,
})
export type Measured = z.infer<typeof measuredSchema>

export const stepSchema = z.object({
  id,
  stageId: id,
  title: z.string(),
  /** The binding: raw activity names whose events belong to the step. */
  activities: z.array(z.string()),
  /** People chose the activities: new data leave them as they are. */
  ownActivities: z.literal(true).optional(),
  channel: z.string().nullable(),
  /** Every channel seen at the step with its share, most used first. */
  channels: z.array(z.object({ name: z.string(), share, n: z.number().int() })),
  measured: measuredSchema.nullable(),
  /** Time of day, `HH:MM`, on a map with a clock axis. */
  clock: z.string().optional(),
  /** The outcome after which the step happens, e.g. “left without buying”; none on the main path. */
  branch: z.string().optional(),
  /** Width of the column in pixels at 100 %; by content where it is left out. */
  width: z.number().int().min(96).max(960).optional(),
  icon: iconSchema.optional(),
  /** What people take for true before it is measured: the share that comes, how long they stay. */
  believed: z
    .object({ reach: share.optional(), staySeconds: z.number().min(0).optional() })
    .optional(),
})
export type Step = z.infer<typeof stepSchema>

/** `from` may be `start` and `to` may be `exit`; every other end is a step. Share is of the journeys that come to `from`. */
export const edgeSchema = z.object({
  from: id,
  to: id,
  share,
  n: z.number().int().min(0),
  kind: z.enum(['start', 'next', 'skip', 'loop', 'exit']),
  medianSeconds: z.number().nullable(),
  /** The condition under which customers go this way. */
  label: z.string().optional(),
  /** What stops customers on this way, as people put it. */
  obstacle: z.string().optional(),
})
export type Edge = z.infer<typeof edgeSchema>

/**
 * A card is a text (small Markdown) or the placement of a record; `note` is its small second line.
 */
export const cardSchema = z.object({
  id,
  text: z.string().nullable(),
  recordId: id.nullable(),
  note: z.string().nullable(),
  /** Name of the score scale and value for quotes; null elsewhere. */
  score: z.object({ value: z.number(), min: z.number(), max: z.number() }).nullable(),
  at: z.string().nullable(),
  language: z.string().nullable(),
  /** How many columns the card covers, from its own to the right; one where it is left out. */
  span: z.number().int().min(2).optional(),
  colour: z.enum(cardColours).optional(),
  /** Written from what is typical, not from evidence. */
  assumed: z.literal(true).optional(),
  /** The number of a card in a lane of numbers or of importance. */
  value: z.number().optional(),
  attachment: attachmentSchema.optional(),
  icon: iconSchema.optional(),
  /** The journey that the card stands for: a closer look at its step. */
  journeyId: id.optional(),
  /** What people have put to the card, for it or against it. */
  evidence: z.array(evidenceSchema).optional(),
  /** Cards of other lanes that this one rests on or sets off. */
  linksTo: z.array(id).optional(),
  tags: tagsSchema.optional(),
  /** Who is responsible, by name: a person or a team. */
  owner: z.string().max(LONGEST_OWNER).optional(),
  /** The figure that the card says, so that it leads to whom it counts; `at` is its as-of. */
  counts: figureRefSchema.optional(),
})
export type Card = z.infer<typeof cardSchema>

export const laneTypes = [
  'measured',
  'doing',
  'thinking',
  'goals',
  'needs',
  'questions',
  'touchpoints',
  'quotes',
  'emotion',
  'painPoints',
  'delights',
  'opportunities',
  'solutions',
  'text',
  'expectations',
  'motivation',
  'obstacles',
  'suggestions',
  'story',
  'responsible',
  'metrics',
  'images',
  'video',
  'files',
  'backstage',
  'systems',
  'importance',
  'number',
  'list',
  'journeys',
  'market',
] as const
export const laneTypeSchema = z.enum(laneTypes)
export type LaneType = z.infer<typeof laneTypeSchema>

export const laneSchema = z.object({
  id,
  type: laneTypeSchema,
  title: z.string(),
  /** Small line under the title, e.g. “ranked by cost”. */
  subtitle: z.string(),
  /** Only cells that hold something; `stepId` names the column. */
  cells: z.array(z.object({ stepId: id, cards: z.array(cardSchema) })),
  /** Lanes of one group stand together and fold together, e.g. “Front stage”. */
  group: z.string().optional(),
  folded: z.literal(true).optional(),
  hidden: z.literal(true).optional(),
  pinned: z.literal(true).optional(),
  /** Height in pixels at 100 %, or `clamp` for at most three lines a card; by content without it. */
  height: z.union([z.number().int().min(32).max(2000), z.literal('clamp')]).optional(),
  /** The line of the service blueprint drawn below the lane. */
  lineBelow: z.enum(['interaction', 'visibility', 'internal']).optional(),
  icon: iconSchema.optional(),
  /** Of a lane of feelings: the names of its levels from worst (−2) to best (+2), evenly spread. */
  levels: z
    .array(z.string().min(1).max(LONGEST_LEVEL))
    .min(FEWEST_LEVELS)
    .max(MOST_LEVELS)
    .optional(),
})
export type Lane = z.infer<typeof laneSchema>

/** Emotion −2…+2 at a step. A missing value is a gap, never zero. `basis` says what it rests on. */
export const curvePointSchema = z.object({
  stepId: id,
  value: z.number().min(-2).max(2).nullable(),
  n: z.number().int().min(0),
  low: z.number().min(-2).max(2).nullable(),
  high: z.number().min(-2).max(2).nullable(),
  basis: z.enum(['stated', 'inferred', 'mixed', 'assumed', 'none']),
  /** The feeling in a word of one's own, e.g. “relieved”. */
  emotion: z.string().optional(),
})
export type CurvePoint = z.infer<typeof curvePointSchema>

export const curveSchema = z.object({
  id,
  kind: z.enum(['assumed', 'scored', 'measured', 'target']),
  /** A persona's id, or null for everyone. */
  persona: id.nullable(),
  points: z.array(curvePointSchema),
  title: z.string().optional(),
  /** Of a scored curve: its points are the means of what is placed at the steps, computed anew whenever that changes. */
  fromPlaced: z.literal(true).optional(),
})
export type Curve = z.infer<typeof curveSchema>

export const momentSchema = z.object({
  stepId: id,
  type: z.enum(['momentOfTruth', 'delight', 'pain', 'pointOfNoReturn']),
  /** One sentence a manager understands, with its figures. */
  text: z.string(),
  /** Set where people say so; what a discovered journey does not mark like this was measured. */
  basis: z.literal('assumed').optional(),
})
export type Moment = z.infer<typeof momentSchema>

export const traitSchema = z.object({
  /** e.g. “channel” or a column’s name. */
  name: z.string(),
  value: z.string(),
  /** Share inside the persona and in everyone. */
  share,
  baseline: share,
})

export const personaSchema = z.object({
  id,
  title: z.string(),
  draft: z.boolean(),
  summary: z.string(),
  share: figureSchema,
  /** The typical path, as step ids. */
  path: z.array(id),
  traits: z.array(traitSchema),
  success: figureSchema.nullable(),
  emotion: figureSchema.nullable(),
  elsewhere: elsewhereSchema.optional(),
})
export type Persona = z.infer<typeof personaSchema>

/** What people say of a pain point or delight on its page; the workspace keeps it up to date. */
export const judgedSchema = z.object({
  /** Of a pain point: what hurts, or a gap between what was expected and what came, or an obstacle. */
  form: z.enum(['pain', 'gap', 'obstacle']).optional(),
  /** 1…5; what was computed from the cost stands beside it. */
  severity: z.number().int().min(1).max(5).optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
})
export type Judged = z.infer<typeof judgedSchema>

export const painKinds = ['dropOff', 'loop', 'wait', 'lowScore', 'complaint'] as const

export const recordSchema = z.object({
  id,
  type: z.enum(['painPoint', 'delight', 'opportunity', 'solution', 'touchpoint', 'metric']),
  /** How it was found; null for what a person wrote. */
  kind: z.enum([...painKinds, 'highScore', 'praise', 'improve', 'unproven']).nullable(),
  title: z.string(),
  /** What it costs or brings, in a sentence a manager understands. */
  summary: z.string(),
  /** Where it happens: for a drop-off the step left from, for a loop the step that sends people back. */
  stepIds: z.array(id),
  /** 1 is worst (or best, for delights), within its type; null where nothing is provable. */
  rank: z.number().int().min(1).nullable(),
  /** 1…5, from the cost. */
  severity: z.number().int().min(1).max(5).nullable(),
  /** Share hit; n is everything that could have been hit (journeys at the step, or answers). */
  reach: figureSchema,
  /** Loss (pain) or gain (delight, opportunity) in `unit`. */
  cost: z
    .object({
      value: z.number(),
      low: z.number(),
      high: z.number(),
      unit: z.enum(['customers', 'scorePoints']),
      /** What becomes of these customers: lost before success, left dissatisfied, or made happy. */
      effect: z.enum(['lost', 'unhappy', 'happy']).optional(),
    })
    .nullable(),
  draft: z.boolean(),
  /** Items of feedback behind it, beyond the few quoted in `evidence`. */
  evidenceCount: z.number().int().min(0),
  evidence: z.array(evidenceSchema),
  /** Other records it answers or rests on. */
  links: z.array(id),
  /** Of a touchpoint: the channel on which it is met. */
  channel: z.string().optional(),
  /** The channel’s icon, where people gave it one. */
  icon: iconSchema.optional(),
  elsewhere: elsewhereSchema.optional(),
  judged: judgedSchema.optional(),
  /** Of a touchpoint: the activities of event logs that are it; the workspace keeps it up to date. */
  bound: z.array(z.string()).optional(),
  /** Who looks after it, by name; empty once nobody does. */
  owner: z.string().max(LONGEST_OWNER).optional(),
})
export type JourneyRecord = z.infer<typeof recordSchema>

/** What a thread of comments hangs on. */
export const commentTargetSchema = z.object({
  kind: z.enum(['journey', 'stage', 'step', 'lane', 'cell', 'card', 'record', 'point', 'edge']),
  /** The id of the thing; `laneId~stepId` for a cell, `curveId~stepId` for a point, `from~to` for a way. */
  id,
})
export type CommentTarget = z.infer<typeof commentTargetSchema>

export const threadSchema = z.object({
  id,
  target: commentTargetSchema,
  resolved: z.boolean(),
  comments: z.array(
    z.object({
      id,
      author: z.string(),
      /** The member, where it was written by one: names change, and two may have the same. */
      authorId: id.optional(),
      at: z.string(),
      /** Mentions stand in it as `@[Ana Lopes](member-id)`. */
      text: z.string().min(1).max(20_000),
    }),
  ),
})
export type Thread = z.infer<typeof threadSchema>

/** A finding of the check that somebody leaves as it is, and why. */
export const dismissalSchema = z.object({
  /** The key of the finding. */
  id,
  reason: z.string().min(1).max(2000),
  by: z.string(),
  /** ISO 8601. */
  at: z.string(),
})
export type Dismissal = z.infer<typeof dismissalSchema>

/** How the map was made from data, and how far to trust it. */
export const discoverySchema = z.object({
  customers: z.number().int(),
  /** Journeys after cutting; equals customers where nothing was cut. */
  journeys: z.number().int(),
  events: z.number().int(),
  /** Newest and oldest event, ISO 8601. */
  asOf: z.string(),
  from: z.string(),
  fitness: z.number().nullable(),
  coverage: z.number().nullable(),
  k: z.number().int().nullable(),
  silhouette: z.number().nullable(),
  /** Share of events that some step explains. */
  boundShare: share,
  feedback: z.number().int(),
  /** Share of customers with feedback. */
  feedbackShare: share,
  quarantined: z.number().int(),
  success: z.object({ activity: z.string(), share: figureSchema }).nullable(),
  /** What inferred feeling rests on; null where none was inferred. */
  sentiment: z
    .object({
      method: z.enum(['learned', 'vader', 'none']),
      auc: z.number().nullable(),
      labels: z.number().int(),
    })
    .nullable(),
  nps: figureSchema.nullable(),
  /** Rare activities folded into neighbours. */
  folded: z.array(
    z.object({ activity: z.string(), events: z.number().int(), into: z.string().nullable() }),
  ),
  parameters: z.object({
    cut: z.string(),
    k: z.number().int().nullable(),
    seed: z.number().int(),
    success: z.string().nullable(),
    /** Without a success activity: the steps at which a journey may end well. */
    endings: z.array(id),
  }),
  /** Sentences: what this map may not be used for, and why. */
  warnings: z.array(z.string()),
})
export type Discovery = z.infer<typeof discoverySchema>

export const journeySchema = z.object({
  schema: z.literal(JOURNEY_SCHEMA),
  id,
  title: z.string(),
  kind: z.enum(['as-is', 'to-be', 'day-in-the-life', 'service-blueprint']),
  brief: briefSchema,
  discovery: discoverySchema.nullable(),
  stages: z.array(stageSchema),
  steps: z.array(stepSchema),
  edges: z.array(edgeSchema),
  lanes: z.array(laneSchema),
  curves: z.array(curveSchema),
  moments: z.array(momentSchema),
  personas: z.array(personaSchema),
  records: z.array(recordSchema),
  threads: z.array(threadSchema).optional(),
  views: z.array(savedViewSchema).optional(),
  /** Findings of the check that people have looked at and leave as they are. */
  dismissals: z.array(dismissalSchema).optional(),
  /** Of a to-be: the journey as it is, which it means to change. */
  basedOn: id.optional(),
})
export type Journey = z.infer<typeof journeySchema>
