import { z } from 'zod'
import { operation } from './operation.ts'

const activities = z.array(z.string().min(1).max(500)).max(500)

const stepBindingSchema = z.object({
  id: z.string().min(1).max(200),
  activities,
  /** Whether people chose them: new data then leave them as they are. */
  own: z.boolean().default(true),
})

/** Which activities of the log belong to which step of a journey. */
export const binding = {
  journeyActivities: operation({
    id: 'journeyActivities',
    method: 'GET',
    path: '/api/journeys/:id/activities',
    summary:
      'The activities of the log of a journey with their counts, and the step each belongs to',
    output: z.object({
      asOf: z.string().nullable(),
      /** The most frequent first. */
      activities: z.array(
        z.object({
          activity: z.string(),
          events: z.number().int(),
          customers: z.number().int(),
          /** Null where it belongs to no step. */
          stepId: z.string().nullable(),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  bindSteps: operation({
    id: 'bindSteps',
    method: 'PUT',
    path: '/api/journeys/:id/activities',
    summary:
      'Says which activities belong to steps, takes them from other steps, and measures the map anew',
    body: z.object({
      steps: z
        .array(
          stepBindingSchema.extend({
            /** In the place of those that it has; left out, `add` and `remove` change these. */
            activities: activities.optional(),
            add: activities.default([]),
            remove: activities.default([]),
          }),
        )
        .min(1)
        .max(500),
    }),
    output: z.object({
      /** How all steps that changed were bound before; sent back, it undoes the change. */
      before: z.array(stepBindingSchema),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
} as const
