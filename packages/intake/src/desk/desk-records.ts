import { keptText } from '../json/flatten.ts'
import type { SourceRecord } from '../record/source-record.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import { chatwootTickets } from './chatwoot.ts'
import { type Desk, deskMapping } from './desk.ts'
import { intercomTickets } from './intercom.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { zendeskTickets } from './zendesk.ts'

/**
 * A ticket in the words that all help desks share. Times are ISO 8601; what the export does not say
 * is left out, and further fields of the ticket follow under their own names.
 */
export interface Ticket {
  readonly id: string
  readonly opened: string | null
  readonly updated: string | null
  readonly status: string | null
  readonly text: string | null
  readonly subject: string | null
  readonly customer: string | null
  readonly channel: string | null
  readonly team: string | null
  readonly firstReply: string | null
  readonly solved: string | null
  readonly reopened: number | null
  readonly handedOver: number | null
  readonly score: string | null
  readonly more: readonly (readonly [name: string, value: string])[]
}

const MOST_BYTES = 200 << 20

const tickets: Readonly<Record<Desk, (data: JsonObject) => Ticket[]>> = {
  zendesk: zendeskTickets,
  intercom: intercomTickets,
  chatwoot: chatwootTickets,
}

/** The tickets of an export, a record each; an object a line is read, too. Throws `UnreadableFile`. */
export async function* deskRecords(
  source: Source,
  options: StreamOptions & { readonly desk: Desk },
): AsyncGenerator<readonly SourceRecord[]> {
  const text = await wholeText(source, options)
  const read = tickets[options.desk]
  const whole = parsed(text)
  if (whole !== undefined) {
    const objects = (Array.isArray(whole) ? whole : [whole]).filter(isObject)
    yield objects.flatMap(read).map((ticket, i) => recordOf(ticket, i + 1))
    return
  }
  if (source.kind !== 'jsonl')
    throw new UnreadableFile(source.path, 'The JSON is not whole. Copy or export it again.')
  yield text.split('\n').flatMap((line, i): SourceRecord[] => {
    if (line.trim() === '') return []
    const data = parsed(line)
    if (isObject(data)) return read(data).map((ticket) => recordOf(ticket, i + 1))
    const reason = 'This is no JSON object. Correct the line or remove it.'
    return [{ type: 'broken', row: i + 1, reason, raw: line.slice(0, 400) }]
  })
}

function recordOf(ticket: Ticket, row: number): SourceRecord {
  const filled = (
    [
      [deskMapping.id, ticket.id],
      [deskMapping.at, ticket.opened],
      [deskMapping.updated, ticket.updated],
      [deskMapping.status, ticket.status],
      [deskMapping.text, ticket.text ?? ticket.subject],
      ['subject', ticket.text === null ? null : ticket.subject],
      [deskMapping.customer, ticket.customer],
      [deskMapping.channel, ticket.channel],
      [deskMapping.team, ticket.team],
      [deskMapping.firstReply, ticket.firstReply],
      [deskMapping.solved, ticket.solved],
      [deskMapping.reopened, ticket.reopened],
      [deskMapping.handedOver, ticket.handedOver],
      [deskMapping.score, ticket.score],
      ...ticket.more,
    ] as const
  ).flatMap(([name, value]): [string, string][] =>
    value === null || value === '' ? [] : [[name, keptText(String(value))]],
  )
  return {
    type: 'record',
    row,
    fields: new Map(filled),
    shared: null,
    raw: () => filled.map(([name, value]) => `${name}=${value}`).join('; '),
  }
}

async function wholeText(source: Source, options: StreamOptions): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of source.chunks(options)) {
    size += chunk.length
    if (size > MOST_BYTES)
      throw new UnreadableFile(source.path, 'The file is larger than 200 MB. Export it in parts.')
    parts.push(Buffer.from(chunk))
  }
  return Buffer.concat(parts).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
