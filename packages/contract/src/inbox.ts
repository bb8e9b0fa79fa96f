import { commentTargetSchema, recordTypes } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

const told = {
  title: z.string(),
  author: z.string(),
  at: z.string(),
  /** With the names of today. */
  text: z.string(),
  reason: z.enum(['mention', 'answer']),
  isRead: z.boolean(),
}

const heard = { ...told, commentId: z.string() }

const onJourney = z.object({
  ...heard,
  journeyId: z.string(),
  threadId: z.string(),
  target: commentTargetSchema,
})

const onRecord = z.object({ ...heard, recordId: z.string(), recordType: z.enum(recordTypes) })

const inCard = z.object({ ...told, journeyId: z.string(), cardId: z.string() })

/** What others have written for the member who asks. */
export const inbox = {
  inbox: operation({
    id: 'inbox',
    method: 'GET',
    path: '/api/inbox',
    summary:
      'Comments on journeys and records that mention the member or answer them, and cards that mention them, newest first',
    output: z.object({
      items: z.array(z.union([onJourney, onRecord, inCard])),
      unread: z.number().int(),
    }),
    errors: [],
  }),
  readInbox: operation({
    id: 'readInbox',
    method: 'POST',
    path: '/api/inbox/reads',
    summary: 'Says that everything has been read',
    output: z.object({ at: z.string() }),
    errors: [],
  }),
} as const
