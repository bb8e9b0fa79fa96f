import { z } from 'zod'
import type { SourceRecord } from '../record/source-record.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import { keptText } from './flatten.ts'

const MOST_BYTES = 200 << 20

/** The answers or the conversation in a file of TheyDo’s S3 integration; throws `UnreadableFile` where it is none. */
export async function* theyDoFeedback(
  source: Source,
  options: StreamOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const data = await whole(source, options)
  const { format } = fitting(source, z.looseObject({ format: z.string() }), data)
  yield /^THEYDO_(?:SURVEY|FEEDBACK)/.test(format)
    ? answers(source, data)
    : [conversation(source, data)]
}

async function whole(source: Source, options: StreamOptions): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of source.chunks(options)) {
    size += chunk.length
    if (size > MOST_BYTES)
      throw new UnreadableFile(source.path, 'The file is larger than 200 MB. Export it in parts.')
    parts.push(Buffer.from(chunk))
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown
  } catch {
    throw new UnreadableFile(source.path, 'The JSON is not whole. Copy or export it again.')
  }
}

function fitting<T>({ path: file }: Source, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const { path, message } = result.error.issues[0]!
  throw new UnreadableFile(file, `${path.join('.')}: ${message}. Export the file again.`)
}

const fields = z.array(
  z.object({
    fieldId: z.string(),
    fieldName: z.string(),
    fieldType: z.enum(['TEXT', 'TAG_GROUP', 'PERSONA', 'IGNORE']).default('TEXT'),
    tagGroupTitle: z.string().optional(),
  }),
)
const answersSchema = z.object({
  surveyMetadata: z.object({ surveyName: z.string(), surveyFields: fields }).optional(),
  feedbackMetadata: z.object({ feedbackName: z.string(), feedbackFields: fields }).optional(),
  responses: z.array(
    z.object({
      responseId: z.string(),
      responseDateTime: z.string(),
      responseFields: z.array(z.object({ fieldId: z.string(), textValue: z.string() })),
    }),
  ),
})

/** A record for each text that somebody wrote; what codes it goes along with each. */
function answers(source: Source, data: unknown): SourceRecord[] {
  const {
    surveyMetadata: survey,
    feedbackMetadata: feedback,
    responses,
  } = fitting(source, answersSchema, data)
  const known = survey?.surveyFields ?? feedback?.feedbackFields ?? []
  const ofId = new Map(known.map((field) => [field.fieldId, field]))
  const name = survey?.surveyName ?? feedback?.feedbackName ?? ''
  let row = 0
  return responses.flatMap(({ responseId, responseDateTime, responseFields }) => {
    const said = responseFields.flatMap(({ fieldId, textValue }) => {
      const field = ofId.get(fieldId)
      return field === undefined || textValue.trim() === '' ? [] : [{ field, textValue }]
    })
    const coded = said.flatMap(({ field, textValue }): [string, string][] => {
      if (field.fieldType === 'PERSONA') return [['persona', textValue]]
      return field.fieldType === 'TAG_GROUP'
        ? [[field.tagGroupTitle ?? field.fieldName, textValue]]
        : []
    })
    const texts = said.filter(({ field }) => field.fieldType === 'TEXT')
    return texts.map(({ field, textValue }) =>
      recordOf(++row, [
        ...coded,
        ['response id', texts.length === 1 ? responseId : `${responseId} ${field.fieldId}`],
        ['text', textValue],
        ['date', responseDateTime],
        ['question', field.fieldName],
        ['survey', name],
        ['source type', 'survey'],
      ]),
    )
  })
}

const conversationSchema = z.object({
  format: z.string(),
  sourceSystem: z.object({ name: z.string() }),
  transcript: z.object({
    id: z.string(),
    title: z.string().optional(),
    occurredAt: z.string(),
    text: z.string().optional(),
    conversation: z.array(z.object({ actor: z.string(), statement: z.string() })).optional(),
    tags: z.array(z.object({ groupTitle: z.string(), title: z.string() })).optional(),
    personas: z.array(z.string()).optional(),
  }),
})

/** One conversation is one piece of feedback, its turns a line each. */
function conversation(source: Source, data: unknown): SourceRecord {
  const { format, sourceSystem, transcript } = fitting(source, conversationSchema, data)
  const turns = (transcript.conversation ?? []).map(
    ({ actor, statement }) => `${actor}: ${statement}`,
  )
  return recordOf(1, [
    ...(transcript.tags ?? []).map(({ groupTitle, title }): [string, string] => [
      groupTitle,
      title,
    ]),
    ['response id', transcript.id],
    ['text', transcript.text ?? turns.join('\n')],
    ['date', transcript.occurredAt],
    ['headline', transcript.title ?? ''],
    ['system', sourceSystem.name],
    ['persona', (transcript.personas ?? []).join(', ')],
    ['source type', format.includes('INTERVIEW') ? 'interview' : 'ticket'],
  ])
}

function recordOf(row: number, pairs: readonly (readonly [string, string])[]): SourceRecord {
  const kept = pairs.map(([name, value]) => [keptText(name), keptText(value)] as const)
  const filled = new Map(kept.filter(([, value]) => value !== ''))
  return {
    type: 'record',
    row,
    fields: filled,
    shared: null,
    raw: () => [...filled].map(([key, value]) => `${key}=${value}`).join('; '),
  }
}
