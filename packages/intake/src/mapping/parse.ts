import { audienceRoles } from '../recognition/audience.ts'
import { handlingRoles } from '../recognition/handling.ts'
import { createZone } from '../time/zone.ts'
import type { EventMapping, FeedbackMapping } from './mapping.ts'

/** A mapping that cannot be understood; `reason` says where and what to write instead. */
export interface BadMapping {
  readonly type: 'badMapping'
  readonly reason: string
}

export interface ParsedMapping {
  readonly type: 'mapping'
  readonly entries: ReadonlyMap<string, string>
}

/**
 * Reads `customer=user,activity="event, name",time=ts`: names with commas stand in double quotes,
 * a quote inside is doubled. Keys come back as written, without a look at what they mean.
 *
 * @example parseMapping('customer="a,b",activity=x')
 */
export function parseMapping(text: string): ParsedMapping | BadMapping {
  const entries = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const key = /^\s*([A-Za-z]+)\s*=\s*/.exec(text.slice(at))
    if (!key) {
      return bad(
        `Expected key=column at '${text.slice(at, at + 30)}'. Write for example customer=user_id,activity="event, name".`,
      )
    }
    at += key[0].length
    const value = readValue(text, at)
    if (typeof value === 'string') return bad(value)
    const name = key[1]!
    if (entries.has(name)) return bad(`'${name}' is given twice. Give it once.`)
    if (value.text === '') return bad(`'${name}' has no column after the equals sign.`)
    entries.set(name, value.text)
    at = value.next
  }
  if (entries.size === 0)
    return bad('The mapping is empty. Write for example customer=user_id,activity=event,time=ts.')
  return { type: 'mapping', entries }
}

const eventKeys = ['customer', 'activity', 'time', 'channel', 'timeZone', 'attributes'] as const

/** A mapping of events from its text form; `channel=none` says that no column is the channel. */
export function parseEventMapping(
  text: string,
): { type: 'mapping'; mapping: Partial<EventMapping> } | BadMapping {
  const parsed = parseMapping(text)
  if (parsed.type === 'badMapping') return parsed
  const wrong = unknownKey(parsed.entries, eventKeys) ?? wrongZone(parsed.entries)
  if (wrong) return bad(wrong)
  const { channel, attributes, ...columns } = Object.fromEntries(parsed.entries)
  const mapping: Partial<EventMapping> = {
    ...columns,
    ...(channel !== undefined && { channel: channel === 'none' ? null : channel }),
    ...(attributes !== undefined && { attributes: attributes.split('|') }),
  }
  return { type: 'mapping', mapping }
}

const feedbackKeys = [
  'customer',
  'at',
  'text',
  'score',
  'scale',
  'touchpoint',
  'channel',
  'sourceType',
  'id',
  ...handlingRoles,
  ...audienceRoles,
  'timeZone',
] as const

/** A mapping of feedback from its text form; `scale=0-10` gives the ends of the score's scale. */
export function parseFeedbackMapping(
  text: string,
): { type: 'mapping'; mapping: FeedbackMapping } | BadMapping {
  const parsed = parseMapping(text)
  if (parsed.type === 'badMapping') return parsed
  const wrong = unknownKey(parsed.entries, feedbackKeys) ?? wrongZone(parsed.entries)
  if (wrong) return bad(wrong)
  const { scale, ...columns } = Object.fromEntries(parsed.entries)
  if (scale === undefined) return { type: 'mapping', mapping: columns }
  const ends = /^(-?\d+(?:\.\d+)?)\s*(?:-|–|to|\.\.)\s*(-?\d+(?:\.\d+)?)$/.exec(scale.trim())
  const [min, max] = [Number(ends?.[1]), Number(ends?.[2])]
  if (!ends || min >= max) {
    return bad(
      `The scale '${scale}' is not understood. Write its lowest and highest score, for example scale=0-10 or scale=1-5.`,
    )
  }
  return { type: 'mapping', mapping: { ...columns, scale: { min, max } } }
}

function readValue(text: string, start: number): { text: string; next: number } | string {
  if (text[start] !== '"') {
    const comma = text.indexOf(',', start)
    const end = comma < 0 ? text.length : comma
    return { text: text.slice(start, end).trim(), next: end + 1 }
  }
  const quoted = /^"((?:[^"]|"")*)"\s*(,|$)/.exec(text.slice(start))
  if (!quoted) {
    return `The quotation mark at '${text.slice(start, start + 30)}' is not closed, or something follows it. Write customer="a, b",activity=x.`
  }
  return { text: quoted[1]!.replaceAll('""', '"'), next: start + quoted[0].length }
}

function unknownKey(entries: ReadonlyMap<string, string>, known: readonly string[]): string | null {
  for (const key of entries.keys()) {
    if (!known.includes(key)) {
      return `'${key}' is not known. Use ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`
    }
  }
  return null
}

function wrongZone(entries: ReadonlyMap<string, string>): string | null {
  const zone = entries.get('timeZone')
  if (zone === undefined || createZone(zone)) return null
  return `There is no time zone '${zone}'. Use an IANA name such as Europe/Berlin or UTC.`
}

function bad(reason: string): BadMapping {
  return { type: 'badMapping', reason }
}
