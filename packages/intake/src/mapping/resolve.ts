import { tells } from '@desirepath/core'
import { audienceRoles } from '../recognition/audience.ts'
import { handlingRoles } from '../recognition/handling.ts'
import type { ColumnProfile } from '../recognition/profile.ts'
import { plainName } from '../recognition/names.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import {
  createTimeReader,
  decideOrder,
  isNumericTime,
  type TimeReader,
} from '../time/time-reader.ts'
import { createZone } from '../time/zone.ts'
import type { Look } from '../preview/preview.ts'
import type { EventMapping, FeedbackMapping } from './mapping.ts'

/** A mapping whose columns all exist in the file. */
export type ResolvedEventMapping = Pick<EventMapping, 'customer' | 'activity' | 'time'> & {
  readonly channel: string | null
  readonly timeZone: string
  readonly attributes: readonly string[]
}

/** The recognised mapping of a log with what was given by hand put over it; throws `UnreadableFile`. */
export function resolveEvents(look: Look, given: Partial<EventMapping>): ResolvedEventMapping {
  const { eventMapping } = look.recognised
  const pick = (role: 'customer' | 'activity' | 'time'): string => {
    const name = given[role] === undefined ? eventMapping[role] : existing(look, role, given[role])
    if (name === undefined) throw new UnreadableFile(look.source.path, unrecognised(look, role))
    return name
  }
  const [customer, activity, time] = [pick('customer'), pick('activity'), pick('time')]
  const guessed = eventMapping.channel ?? null
  const free = guessed !== null && ![customer, activity, time].includes(guessed) ? guessed : null
  const channel =
    given.channel == null
      ? given.channel === null
        ? null
        : free
      : existing(look, 'channel', given.channel)
  const asked = (given.attributes ?? []).map((each) => existing(look, 'attributes', each))
  const taken = new Set([customer, activity, time, channel, ...asked])
  const telling = look.profiles.filter((profile) => !taken.has(profile.name) && isTelling(profile))
  return {
    customer,
    activity,
    time,
    channel,
    timeZone: given.timeZone ?? 'UTC',
    attributes: [...asked, ...telling.slice(0, MOST_TELLING).map(({ name }) => name)],
  }
}

/** More columns are not kept for their names alone. */
const MOST_TELLING = 8

/** Amounts, sources, search terms and reasons are worth keeping, however many different ones there are. */
function isTelling({ name, type, epochLike, distinct }: ColumnProfile): boolean {
  if (type === 'time' || distinct === 0 || /id$/i.test(name)) return false
  if (tells('amount', name)) return type === 'number' && !epochLike
  return tells('source', name) || tells('search', name) || tells('reason', name)
}

/** The same for feedback; a file without text and score is refused. */
export function resolveFeedback(look: Look, given: FeedbackMapping): FeedbackMapping {
  const roles = [
    'customer',
    'at',
    'text',
    'score',
    'touchpoint',
    'channel',
    'sourceType',
    'id',
    ...handlingRoles,
    ...audienceRoles,
  ] as const
  const chosen: Record<string, string> = {}
  for (const role of roles) {
    if (given[role] !== undefined) chosen[role] = existing(look, role, given[role])
  }
  const byHand = new Set(Object.values(chosen))
  for (const role of roles) {
    const guess = look.recognised.feedbackMapping[role]
    if (chosen[role] === undefined && guess !== undefined && !byHand.has(guess))
      chosen[role] = guess
  }
  const says = ['text', 'score', ...handlingRoles].some((role) => chosen[role] !== undefined)
  if (!says) {
    throw new UnreadableFile(
      look.source.path,
      `No column looks like a comment or a score. Say which it is, for example --feedback-columns text=…,score=…. The columns are: ${columnList(look)}.`,
    )
  }
  return {
    ...chosen,
    ...(given.scale && { scale: given.scale }),
    ...(given.timeZone !== undefined && { timeZone: given.timeZone }),
  }
}

/** A reader for the times of a column, the order of day and month decided from the whole sample. */
export function timeReaderFor(
  look: Look,
  column: string,
  timeZone: string,
): { readonly reader: TimeReader; readonly sure: boolean } {
  const zone = createZone(timeZone)
  if (!zone) {
    throw new UnreadableFile(
      look.source.path,
      `There is no time zone '${timeZone}'. Use an IANA name such as Europe/Berlin or UTC.`,
    )
  }
  const at = look.table.columns.indexOf(column)
  const { order, sure } = decideOrder(look.table.rows.map((row) => row[at] ?? ''))
  return { reader: createTimeReader({ zone, order }), sure }
}

/** Why a cell is no time, and what to do. */
export function timeReason(column: string, text: string): string {
  if (text.trim() === '') return `The time (column '${column}') is missing.`
  if (/^\s*-?\d+([.,]\d+)?\s*$/.test(text) && !isNumericTime(text)) {
    return `'${text.trim()}' in column '${column}' is a number, not a date. Write dates, or an epoch in seconds or milliseconds.`
  }
  return `'${text.trim().slice(0, 60)}' in column '${column}' is not a time. Write it like 2024-12-31 14:05.`
}

function existing(look: Look, role: string, wanted: string): string {
  const { columns } = look.table
  const found =
    columns.find((each) => each === wanted) ??
    columns.find((each) => each === `case:${wanted}`) ??
    columns.find((each) => each.toLowerCase() === wanted.trim().toLowerCase()) ??
    columns.find((each) => plainName(each) !== '' && plainName(each) === plainName(wanted))
  if (found !== undefined) return found
  throw new UnreadableFile(
    look.source.path,
    `There is no column '${wanted}' for ${role}. The columns are: ${columnList(look)}.`,
  )
}

function unrecognised(look: Look, role: 'customer' | 'activity' | 'time'): string {
  const meaning = {
    customer: 'who it was (a customer or case)',
    activity: 'what happened (an activity)',
    time: 'when it happened (a date)',
  }[role]
  return `No column says ${meaning}. Say which it is, for example --columns ${role}=NAME. The columns are: ${columnList(look)}.`
}

function columnList(look: Look): string {
  const names = look.table.columns.map((each) => (/[\s,]/.test(each) ? `"${each}"` : each))
  return names.length > 30
    ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more`
    : names.join(', ')
}
