import {
  answerScaleSchema,
  attachmentSchema,
  fileIdOf,
  feedbackSources,
  supportParts,
} from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { cursorSchema, feedbackMappingSchema, handlingSchema, jobSchema, pageOf } from './shapes.ts'

const id = z.string().min(1).max(200)
/** One that there is: no store compares times with the 99th of May. */
const day = z.iso.date('a day as YYYY-MM-DD')

const moods = ['bad', 'middle', 'good', 'none'] as const
const polarities = ['positive', 'neutral', 'negative', 'unclear'] as const

/** Several of them with commas between. */
function listOf<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .max(20_000)
    .transform((text) => text.split(','))
    .pipe(z.array(item))
    .optional()
}

const scaleText = z
  .string()
  .regex(
    /^(?:nps|csat|ces|rating):-?\d+(?:\.\d+)?:-?\d+(?:\.\d+)?$/,
    'a scale as kind:min:max, e.g. nps:0:10',
  )
  .transform((text) => {
    const [kind = '', min, max] = text.split(':')
    return answerScaleSchema.parse({ kind, min: Number(min), max: Number(max) })
  })

export const evidenceFilterSchema = z.object({
  /** Words, "several as they stand", and -words to leave out. */
  q: z.string().max(500).optional(),
  source: listOf(z.enum(feedbackSources)),
  /** ISO 639-1, or `none`. */
  language: listOf(z.string()),
  score: listOf(z.enum(moods)),
  /** How texts that came without a score speak, read from their words. */
  polarity: listOf(z.enum(polarities)),
  /** Ids, or `none` for what nobody has coded. */
  theme: listOf(z.string()),
  /** An id, or `none` for what belongs to no journey. */
  journey: z.string().max(200).optional(),
  /** What people say it says, and what its customers say: those of the journey, or of every one. */
  persona: z.string().max(200).optional(),
  /** Of the journey. */
  step: z.string().max(200).optional(),
  /** Of the journey: a pain point or delight that was found in what is said there. */
  record: z.string().max(200).optional(),
  /** Tickets of the journey that a figure of its support counts; with `step`, of that step, or `none`. */
  support: z.enum(supportParts).optional(),
  /** Of these tickets, those on a channel or of a team. */
  by: z.enum(['channel', 'team']).optional(),
  name: z.string().max(300).optional(),
  customer: z.string().max(500).optional(),
  /** Who said it in public. */
  author: z.string().max(500).optional(),
  /** Only answers on this scale, as kind:min:max, e.g. `nps:0:10`. */
  scale: scaleText.optional(),
  /** The file or survey it is from. */
  file: z.string().max(300).optional(),
  /** A further column of what was taken in, e.g. the question, and what stands in it. */
  field: z.string().min(1).max(200).optional(),
  fieldValue: z.string().max(200).optional(),
  /** Leaves out scores that came without words. */
  words: z.enum(['some']).optional(),
  /** Only what people put on a map themselves. */
  byHand: z.enum(['some']).optional(),
  /** The first and the last day, in UTC. */
  from: day.optional(),
  to: day.optional(),
})
export type EvidenceFilter = z.output<typeof evidenceFilterSchema>

const scoreSchema = z.object({
  kind: z.enum(['nps', 'csat', 'ces', 'rating']),
  value: z.number(),
  min: z.number(),
  max: z.number(),
})

const turnSchema = z.object({
  speaker: z.string().max(200),
  second: z.number().min(0).nullable(),
  text: z.string().min(1).max(20_000),
})

/** The map that it was put on by hand, and the step. */
const placeSchema = z.object({ journeyId: id, stepId: id.nullable().default(null) })

const audienceSchema = z.object({
  author: z.string().nullable(),
  reach: z.number().nullable(),
  likes: z.number().nullable(),
  shares: z.number().nullable(),
  replies: z.number().nullable(),
})

export const listedEvidenceSchema = z.object({
  id: z.string(),
  source: z.enum(feedbackSources),
  /** The file or place it is from. */
  sourceName: z.string(),
  title: z.string().nullable(),
  /** Redacted; in lists the part around what was looked for. */
  text: z.string().nullable(),
  at: z.string().nullable(),
  language: z.string().nullable(),
  score: scoreSchema.nullable(),
  mood: z.enum(moods),
  /** Of a text without a score: how it speaks, read from its words; null before it is read. */
  reading: z
    .object({
      polarity: z.enum(polarities),
      /** Of the scored comments that read like this, the share whose score says the same; null where not known. */
      chance: z.number().nullable(),
    })
    .nullable(),
  customer: z.string().nullable(),
  /** The persona that people say it speaks for. */
  persona: z.object({ id: z.string(), title: z.string() }).nullable(),
  touchpoint: z.string().nullable(),
  channel: z.string().nullable(),
  /** Of what was said in public: by whom, and how far it went. */
  audience: audienceSchema.nullable(),
  themes: z.array(z.string()),
  /** The journeys whose data it came with. */
  journeys: z.array(z.object({ id: z.string(), title: z.string() })),
  /** How many turns its transcript has. */
  turnCount: z.number().int(),
  hasRecording: z.boolean(),
  /** Whether it was written down here, and may be changed here. */
  isOwn: z.boolean(),
})

const itemSchema = listedEvidenceSchema.extend({
  link: z.string().nullable(),
  turns: z.array(turnSchema),
  attachments: z.array(attachmentSchema),
  metadata: z.record(z.string(), z.string()),
  /** Where people put it; null for what its customer or touchpoint places. */
  place: placeSchema.nullable(),
  /** Of a ticket. */
  handling: handlingSchema.nullable(),
})
export type EvidenceItem = z.infer<typeof itemSchema>

const givenAttachmentSchema = attachmentSchema.refine(
  ({ url }) => fileIdOf(url) !== null || /^https?:\/\/[^\s/]+/i.test(url),
  {
    error: 'a file that was brought here (/api/files/…) or a whole address, with https:// in front',
    path: ['url'],
  },
)

const newItemSchema = z
  .object({
    source: z.enum(feedbackSources),
    title: z.string().trim().max(300).default(''),
    text: z.string().trim().max(200_000).default(''),
    turns: z.array(turnSchema).max(20_000).default([]),
    sourceName: z.string().trim().max(300).default(''),
    at: z.iso.datetime().nullable().default(null),
    customer: z.string().trim().max(500).nullable().default(null),
    score: scoreSchema
      .refine(({ value, min, max }) => value >= min && value <= max, {
        error: 'a score lies on its scale',
        path: ['value'],
      })
      .nullable()
      .default(null),
    touchpoint: z.string().trim().max(300).nullable().default(null),
    channel: z.string().trim().max(300).nullable().default(null),
    link: z
      .url({ protocol: /^https?$/, error: 'a whole address, with https:// in front' })
      .max(2000)
      .nullable()
      .default(null),
    attachments: z.array(givenAttachmentSchema).max(20).default([]),
    /** The journey and the step that it counts at. */
    place: placeSchema.nullable().default(null),
    /** The persona that it speaks for. */
    persona: id.nullable().default(null),
  })
  .refine(
    ({ text, turns, title, attachments }) =>
      text !== '' || turns.length > 0 || title !== '' || attachments.length > 0,
    'It says nothing yet: give a text, a transcript, a title or a file.',
  )

const evidenceImportSchema = z.object({
  title: z.string().trim().min(1).max(200),
  files: z
    .array(
      z.object({
        uploadId: id,
        mapping: feedbackMappingSchema,
        /** What the rows are that do not say it themselves; guessed from the file’s name where it is left out. */
        source: z.enum(feedbackSources).optional(),
      }),
    )
    .min(1)
    .max(50),
})
export type EvidenceImport = z.output<typeof evidenceImportSchema>

const partSchema = z.object({ value: z.string(), n: z.number().int() })

const created = z.object({ id: z.string() })

const picksSchema = z
  .array(
    z.object({
      id,
      /** The turn of the transcript that is meant, counted from 0. */
      turn: z.number().int().min(0).optional(),
      /** The part of the text that is meant, word for word. */
      excerpt: z.string().min(1).max(5000).optional(),
    }),
  )
  .min(1)
  .max(200)

/** Everything collected, over all journeys and beside them; coded into themes, and put to use. */
export const evidence = {
  listEvidence: operation({
    id: 'listEvidence',
    method: 'GET',
    path: '/api/evidence',
    summary:
      'Everything collected that a search and filters find, newest first, or most reached, or most liked, shared and answered',
    query: evidenceFilterSchema.extend({
      ...cursorSchema.shape,
      sort: z.enum(['newest', 'reach', 'engagement']).default('newest'),
    }),
    output: pageOf(listedEvidenceSchema),
    errors: ['invalid-input', 'not-found'],
  }),
  evidenceSplits: operation({
    id: 'evidenceSplits',
    method: 'GET',
    path: '/api/evidence/splits',
    summary:
      'How much a search and filters find, in all and by source, language, score, time and theme',
    query: evidenceFilterSchema,
    output: z.object({
      n: z.number().int(),
      /** Time of the newest of them. */
      newest: z.string().nullable(),
      source: z.array(partSchema),
      language: z.array(partSchema),
      score: z.array(partSchema),
      /** Of texts without a score, read from their words. */
      polarity: z.array(partSchema),
      month: z.array(partSchema),
      /** By id; `none` for what nobody has coded. An item may be in several. */
      theme: z.array(partSchema),
      journey: z.array(partSchema.extend({ title: z.string() })),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
  evidencePersonas: operation({
    id: 'evidencePersonas',
    method: 'GET',
    path: '/api/evidence/personas',
    summary: 'How much of what a search and filters find each persona says, the most first',
    query: evidenceFilterSchema.omit({ persona: true }),
    output: z.object({
      items: z.array(partSchema.extend({ title: z.string() })),
      /** Whether what their customers say is counted, too; without a journey named, of a few alone. */
      isWhole: z.boolean(),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
  readEvidence: operation({
    id: 'readEvidence',
    method: 'GET',
    path: '/api/evidence/items/:item',
    summary: 'One item of the evidence library, with its transcript and recordings',
    output: itemSchema,
    errors: ['not-found'],
  }),
  addEvidence: operation({
    id: 'addEvidence',
    method: 'POST',
    path: '/api/evidence',
    summary:
      'Puts an interview, a test, a mention, a note or a file into the evidence library, redacted',
    body: newItemSchema,
    output: created,
    creates: true,
    errors: ['invalid-input', 'key-reused', 'too-large'],
  }),
  importEvidence: operation({
    id: 'importEvidence',
    method: 'POST',
    path: '/api/evidence/imports',
    summary: 'Takes uploaded files of feedback into the evidence library, as a job',
    body: evidenceImportSchema,
    output: jobSchema,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  changeEvidence: operation({
    id: 'changeEvidence',
    method: 'PUT',
    path: '/api/evidence/items/:item',
    summary: 'Makes an item that was written down here say what is given, or brings it back',
    body: newItemSchema,
    output: created,
    errors: ['invalid-input', 'not-found', 'too-large'],
  }),
  removeEvidence: operation({
    id: 'removeEvidence',
    method: 'DELETE',
    path: '/api/evidence/items/:item',
    summary: 'Takes an item that was written down here out of the library',
    output: created,
    errors: ['not-found'],
  }),
  readTranscript: operation({
    id: 'readTranscript',
    method: 'POST',
    path: '/api/evidence/transcripts',
    summary:
      'Reads a transcript (VTT, SRT, or lines of “Speaker: text”) into turns; nothing is kept',
    body: z.object({ text: z.string().min(1).max(5_000_000) }),
    output: z.object({
      kind: z.enum(['vtt', 'srt', 'lines']),
      turns: z.array(turnSchema),
      /** What could not be read: the line, and why. */
      problems: z.array(z.object({ line: z.number().int(), reason: z.string() })),
    }),
    errors: ['invalid-input', 'bad-file', 'too-large'],
  }),
  backRecord: operation({
    id: 'backRecord',
    method: 'POST',
    path: '/api/evidence/backings',
    summary:
      'Puts items of the library to a record of the workspace, to a reason of a pain point or to a note of an empathy map, for it or against it',
    body: z.object({
      items: picksSchema,
      record: id,
      /** Of a pain point: one of its reasons. */
      cause: id.optional(),
      /** Of a persona: one of the notes of its empathy map. */
      note: id.optional(),
      against: z.boolean().default(false),
    }),
    output: z.object({
      id: z.string(),
      /** The record had so many of them already. */
      already: z.number().int(),
    }),
    errors: ['invalid-input', 'not-found'],
  }),
  placeEvidence: operation({
    id: 'placeEvidence',
    method: 'POST',
    path: '/api/journeys/:id/evidence',
    summary:
      'Puts items of the library on a journey: as quotes, as notes of the market, as a question that rests on them, as evidence for or against something, or as a new finding that rests on them',
    body: z.object({
      items: picksSchema,
      as: z.discriminatedUnion('type', [
        z.object({ type: z.literal('quote'), stepId: id }),
        /** Notes on trends, competitors and technologies. */
        z.object({ type: z.literal('note'), stepId: id }),
        /** A question that customers ask: a card in the lane of questions that rests on them. */
        z.object({
          type: z.literal('question'),
          stepId: id,
          text: z.string().trim().min(1).max(300),
        }),
        z.object({
          type: z.literal('evidence'),
          target: z.object({ kind: z.enum(['card', 'record']), id }),
          against: z.boolean().default(false),
        }),
        z.object({
          type: z.literal('finding'),
          finding: z.enum(['painPoint', 'delight', 'opportunity']),
          stepId: id,
          title: z.string().trim().min(1).max(300),
        }),
      ]),
    }),
    output: z.object({
      /** The quotes or notes made, or the card that places the new finding. */
      cardIds: z.array(z.string()),
      recordId: z.string().nullable(),
      /** Of a card, finding or step that had them already. */
      already: z.number().int(),
    }),
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
} as const
