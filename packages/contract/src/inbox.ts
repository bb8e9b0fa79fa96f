import { commentTargetSchema } from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'

/** What others have written for the member who asks. */
export const inbox = {
  inbox: operation({
    id: 'inbox',
    method: 'GET',
    path: '/api/inbox',
    summary: 'Comments that mention the member or answer them, newest first',
    output: z.object({
      items: z.array(
        z.object({
          journeyId: z.string(),
          title: z.string(),
          threadId: z.string(),
          commentId: z.string(),
          target: commentTargetSchema,
          author: z.string(),
          at: z.string(),
          text: z.string(),
          reason: z.enum(['mention', 'answer']),
          isRead: z.boolean(),
        }),
      ),
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
