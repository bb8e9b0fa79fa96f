import { figureSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const journeyFiguresSchema = z.object({
  journeyId: z.string(),
  title: z.string(),
  /** Of the newest event; ISO 8601. */
  asOf: z.string().nullable(),
  /** Share of the journeys that meet it. */
  reach: figureSchema,
  /** Share of the successes lost if everyone who meets it left instead; null where nothing means success. */
  effect: figureSchema.nullable(),
  /** Mean feeling of the feedback about it, −2…+2. */
  feeling: figureSchema,
  feedback: z.number().int(),
})

const activitySchema = z.object({
  activity: z.string(),
  /** Where it stands on the journeys: the most frequented step that it belongs to. */
  step: z.string(),
  stage: z.string(),
  channel: z.string().nullable(),
  /** Of that step. */
  reach: figureSchema.nullable(),
  journeys: z.array(z.object({ journeyId: z.string(), title: z.string() })),
  /** Touchpoints that are bound to it. */
  touchpointIds: z.array(z.string()),
})

const seenChannelSchema = z.object({
  name: z.string(),
  /** The largest share that it has of a step. */
  share: z.number(),
  journeys: z.array(z.object({ journeyId: z.string(), title: z.string() })),
})

const stageProposalSchema = z.object({
  title: z.string(),
  touchpoints: z.array(z.object({ id: z.string(), title: z.string() })),
})

export const touchpoints = {
  touchpointFigures: operation({
    id: 'touchpointFigures',
    method: 'GET',
    path: '/api/touchpoint-figures',
    summary:
      'What was measured of every touchpoint and channel that is bound to events, by journey; `pending` journeys are still being counted',
    output: z.object({
      items: z.array(
        z.object({
          /** A touchpoint, or a channel: whoever meets one of its touchpoints. */
          id: z.string(),
          /** 1…5, from reach and effect; null where there is too little to say. */
          significance: z.number().int().nullable(),
          /** Those that meet it; none where it was looked for and no event ever reached it. */
          journeys: z.array(journeyFiguresSchema),
        }),
      ),
      pending: z.number().int(),
    }),
    errors: [],
  }),
  seenActivities: operation({
    id: 'seenActivities',
    method: 'GET',
    path: '/api/seen-activities',
    summary: 'The activities and channels of all event logs, and the touchpoints bound to them',
    output: z.object({
      activities: z.array(activitySchema),
      channels: z.array(seenChannelSchema),
    }),
    errors: [],
  }),
  proposeStages: operation({
    id: 'proposeStages',
    method: 'POST',
    path: '/api/stage-proposals',
    summary:
      'Puts touchpoints in the order in which customers meet them, and parts them into stages',
    body: z.object({
      touchpointIds: z.array(z.string()).min(1).max(200),
      /** Whose order and stages they take; those of all logs where it is left out. */
      journeyId: z.string().optional(),
    }),
    output: z.object({
      stages: z.array(stageProposalSchema),
      /** The journeys with a log that meets any of them. */
      journeys: z.array(z.object({ id: z.string(), title: z.string() })),
      /** How many stand where the logs have them; the others follow the names of their stages. */
      ordered: z.number().int(),
    }),
    errors: ['invalid-input'],
  }),
  beginFromTouchpoints: operation({
    id: 'beginFromTouchpoints',
    method: 'POST',
    path: '/api/touchpoint-journeys',
    summary: 'Begins a journey whose steps are touchpoints, in the stages given',
    body: z.object({
      title: z.string().trim().min(1).max(200),
      stages: z
        .array(
          z.object({
            title: z.string().trim().min(1).max(200),
            touchpointIds: z.array(z.string()).min(1).max(200),
          }),
        )
        .min(1)
        .max(40),
    }),
    output: z.object({ id: z.string() }),
    creates: true,
    errors: ['invalid-input', 'key-reused'],
  }),
} as const
