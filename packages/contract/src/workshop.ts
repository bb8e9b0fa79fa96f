import { z } from 'zod'
import { operation } from './operation.ts'
import { roles } from './policy.ts'
import { cursorSchema, pageOf } from './shapes.ts'

const PATH = '/api/journeys/:id/workshop'
const title = z.string().trim().max(200)
const noteText = z.string().trim().min(1).max(2000)
/** As in an address: a card, or a record in all its places. */
const target = z
  .string()
  .max(300)
  .regex(/^(card|record):./)
const seconds = z.number().int().min(1).max(86_400)
const changed = z.object({ id: z.string() })

const personSchema = z.object({ name: z.string(), role: z.enum(roles) })
const voteSchema = z.object({ target, dots: z.number().int().min(1).max(20) })
const rankingSchema = z.array(
  z.object({
    target: z.string(),
    title: z.string(),
    dots: z.number().int(),
    /** How many people gave them. */
    people: z.number().int(),
  }),
)
const place = { stepId: z.string().max(300).nullable(), laneId: z.string().max(300).nullable() }

/** A workshop as one participant may see it: of votes and notes only one's own, until they are revealed. */
const workshopSchema = z.object({
  id: z.string(),
  title: z.string(),
  startedBy: z.string(),
  startedAt: z.string(),
  /** Running towards `endsAt`, or paused with `leftMs` to go. */
  timer: z
    .object({
      seconds: z.number(),
      endsAt: z.string().nullable(),
      leftMs: z.number().nullable(),
    })
    .nullable(),
  ballot: z
    .object({
      question: z.string(),
      /** How many each person has. */
      dots: z.number().int(),
      isRevealed: z.boolean(),
      voters: z.number().int(),
      mine: z.array(z.object({ target: z.string(), dots: z.number().int() })),
      /** Null until it is revealed. */
      ranking: rankingSchema.nullable(),
    })
    .nullable(),
  notes: z.object({
    mine: z.array(z.object({ id: z.string(), text: z.string(), ...place })),
    /** Everybody's that wait to be revealed, and by how many people. */
    waiting: z.number().int(),
    writers: z.number().int(),
  }),
  people: z.array(personSchema),
})

/** What is kept of a workshop. */
const workshopSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  startedBy: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  people: z.array(personSchema),
  votes: z.array(
    z.object({
      question: z.string(),
      dots: z.number().int(),
      voters: z.number().int(),
      ranking: rankingSchema,
    }),
  ),
  notes: z.array(
    z.object({
      text: z.string(),
      /** Null where notes were revealed without names. */
      author: z.string().nullable(),
      /** The title of the step; null for a note in general. */
      step: z.string().nullable(),
    }),
  ),
  /** Threads that were open at the end. */
  comments: z.array(
    z.object({ on: z.string(), author: z.string(), at: z.string(), text: z.string() }),
  ),
})

/** Workshops on a journey: a timer, votes by dots, private notes, and a summary afterwards. */
export const workshop = {
  readWorkshop: operation({
    id: 'readWorkshop',
    method: 'GET',
    path: PATH,
    summary: 'The workshop under way, as the one who asks may see it',
    output: z.object({
      /** The server's clock, by which timers run. */
      now: z.string(),
      workshop: workshopSchema.nullable(),
    }),
    errors: ['not-found'],
  }),
  startWorkshop: operation({
    id: 'startWorkshop',
    method: 'POST',
    path: PATH,
    summary: 'Starts a workshop for everybody who has the journey open',
    body: z.object({ title }),
    output: changed,
    errors: ['invalid-input', 'not-found', 'conflict'],
  }),
  joinWorkshop: operation({
    id: 'joinWorkshop',
    method: 'PUT',
    path: `${PATH}/people`,
    summary: 'Says that one takes part',
    output: changed,
    errors: ['not-found'],
  }),
  setTimer: operation({
    id: 'setTimer',
    method: 'PUT',
    path: `${PATH}/timer`,
    summary: 'Starts, pauses, lengthens or clears the timer',
    body: z.discriminatedUnion('do', [
      z.object({ do: z.literal('start'), seconds }),
      z.object({ do: z.literal('add'), seconds }),
      z.object({ do: z.enum(['pause', 'resume', 'clear']) }),
    ]),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
  openBallot: operation({
    id: 'openBallot',
    method: 'POST',
    path: `${PATH}/ballot`,
    summary: 'Lets everybody vote by dots; nobody sees the votes of others until they are revealed',
    body: z.object({ question: title, dots: z.number().int().min(1).max(20) }),
    output: changed,
    errors: ['invalid-input', 'not-found', 'conflict'],
  }),
  vote: operation({
    id: 'vote',
    method: 'PUT',
    path: `${PATH}/votes`,
    summary: 'Makes one’s own votes be these',
    body: z.object({ votes: z.array(voteSchema).max(20) }),
    output: changed,
    errors: ['invalid-input', 'not-found', 'conflict'],
  }),
  revealBallot: operation({
    id: 'revealBallot',
    method: 'POST',
    path: `${PATH}/ballot/reveal`,
    summary: 'Ends the vote and shows everybody what it came to',
    output: changed,
    errors: ['not-found', 'conflict'],
  }),
  addNote: operation({
    id: 'addNote',
    method: 'POST',
    path: `${PATH}/notes`,
    summary: 'Writes a note that nobody else sees until all are revealed',
    body: z.object({ text: noteText, ...place }),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
  changeNote: operation({
    id: 'changeNote',
    method: 'PATCH',
    path: `${PATH}/notes/:note`,
    summary: 'Changes the words of a note of one’s own',
    body: z.object({ text: noteText }),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
  removeNote: operation({
    id: 'removeNote',
    method: 'DELETE',
    path: `${PATH}/notes/:note`,
    summary: 'Deletes a note of one’s own',
    output: changed,
    errors: ['not-found'],
  }),
  revealNotes: operation({
    id: 'revealNotes',
    method: 'POST',
    path: `${PATH}/notes/reveal`,
    summary: 'Turns everybody’s notes into cards, all at once',
    body: z.object({
      /** Where notes become cards that name no lane, and no step. */
      laneId: z.string(),
      stepId: z.string(),
      withNames: z.boolean(),
    }),
    output: z.object({ cards: z.number().int() }),
    errors: ['invalid-input', 'not-found'],
  }),
  endWorkshop: operation({
    id: 'endWorkshop',
    method: 'POST',
    path: `${PATH}/end`,
    summary: 'Ends the workshop and keeps its summary; private notes only go where that is said',
    body: z.object({ discardNotes: z.boolean() }),
    output: changed,
    errors: ['invalid-input', 'not-found', 'conflict'],
  }),
  listWorkshops: operation({
    id: 'listWorkshops',
    method: 'GET',
    path: '/api/journeys/:id/workshops',
    summary: 'Summaries of the workshops that a journey has had, newest first',
    query: cursorSchema,
    output: pageOf(workshopSummarySchema),
    errors: ['invalid-input', 'not-found'],
  }),
  workshopMarkdown: operation({
    id: 'workshopMarkdown',
    method: 'GET',
    path: '/api/journeys/:id/workshops/:workshop/markdown',
    summary: 'The summary of a workshop as Markdown',
    output: 'text/markdown',
    errors: ['not-found'],
  }),
  removeWorkshop: operation({
    id: 'removeWorkshop',
    method: 'DELETE',
    path: '/api/journeys/:id/workshops/:workshop',
    summary: 'Deletes the summary of a workshop',
    output: changed,
    errors: ['not-found'],
  }),
} as const

export type WorkshopSummary = z.infer<typeof workshopSummarySchema>
export type Workshop = z.infer<typeof workshopSchema>
