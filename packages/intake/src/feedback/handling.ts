import type { Handling, Wait } from '@desirepath/core'
import type { FeedbackMapping } from '../mapping/mapping.ts'
import { timeReason } from '../mapping/resolve.ts'
import { handlingRoles, isClockLength, secondsPerUnit } from '../recognition/handling.ts'
import { words } from '../recognition/names.ts'
import { fieldOf, type ReadRecord } from '../record/source-record.ts'
import { isNumericTime, type TimeReader } from '../time/time-reader.ts'
import { readText } from './values.ts'

/** What a row says about the handling of a ticket, before it is known how far the file reaches. */
export interface HandlingRead {
  readonly type: 'handling'
  /** Seconds from the question on; null where it has not come to that. */
  readonly firstReply: number | null
  readonly solved: number | null
  /** `unknown` is a word that says neither. */
  readonly status: Handling['status'] | 'deleted' | 'unknown'
  readonly reopened: number | null
  readonly handedOver: number | null
  readonly team: string | null
  readonly updatedAt: number | null
}

/** Why a row cannot be right, and where. */
export interface HandlingProblem {
  readonly type: 'problem'
  readonly column: string
  readonly reason: string
}

/** Whether some column says how tickets were handled. */
export function tellsHandling(mapping: FeedbackMapping): boolean {
  return handlingRoles.some((role) => mapping[role] !== undefined)
}

/** Whether a row is a ticket: in a file of several kinds only what says so, or tells how it was handled. */
export function isTicketRow(record: ReadRecord, mapping: FeedbackMapping): boolean {
  if (!tellsHandling(mapping)) return false
  if (mapping.sourceType === undefined) return true
  if (/ticket|chat/i.test(fieldOf(record, mapping.sourceType))) return true
  return handlingRoles.some((role) => {
    const column = mapping[role]
    return column !== undefined && readText(fieldOf(record, column)) !== null
  })
}

interface Reading {
  readonly mapping: FeedbackMapping
  readonly time: TimeReader
  /** When the ticket was opened, in milliseconds. */
  readonly openedAt: number | null
}

export function readHandling(record: ReadRecord, reading: Reading): HandlingRead | HandlingProblem {
  const { mapping, time } = reading
  const cell = (column: string | undefined) =>
    column === undefined ? null : readText(fieldOf(record, column))
  try {
    return {
      type: 'handling',
      firstReply: waitIn(cell(mapping.firstReply), mapping.firstReply!, reading),
      solved: waitIn(cell(mapping.solved), mapping.solved!, reading),
      status: statusOf(cell(mapping.status)),
      reopened: countIn(cell(mapping.reopened), mapping.reopened!),
      handedOver: handoversIn(cell(mapping.handedOver), mapping.handedOver!),
      team: cell(mapping.team),
      updatedAt: timeIn(cell(mapping.updated), mapping.updated!, time),
    }
  } catch (error) {
    if (error instanceof BadCell) return error.problem
    throw error
  }
}

/** How far the tickets of a file are known: what had not happened by then is still waited for. */
export function knownUntil(
  tickets: Iterable<{ readonly at: number | null; readonly handling: HandlingRead | null }>,
  now: number,
): number {
  let latest = Number.NEGATIVE_INFINITY
  for (const { at, handling } of tickets) {
    if (handling === null) continue
    const after = (seconds: number | null) => (at ?? Number.NaN) + (seconds ?? 0) * 1000
    for (const time of [at, handling.updatedAt, after(handling.firstReply), after(handling.solved)])
      if (time !== null && time > latest && time <= now) latest = time
  }
  return latest
}

interface Known {
  readonly at: number | null
  /** How far the file reaches. */
  readonly until: number
  readonly mapping: FeedbackMapping
  readonly score: Handling['score']
}

/** The handling of a ticket, once it is known how far its file reaches. */
export function handlingOf(read: HandlingRead, { at, until, mapping, score }: Known): Handling {
  const { reopened, handedOver, team, updatedAt } = read
  const isOpen = read.status === 'open' || (read.status === null && read.solved === null)
  const seen = (seconds: number | null): Wait | null =>
    seconds === null ? null : { seconds, ended: true }
  const sofar: Wait | null =
    !isOpen || at === null || until < at ? null : { seconds: (until - at) / 1000, ended: false }
  const solved = isOpen ? null : seen(read.solved)
  // Who was never answered waited all the same until it was solved, or waits still.
  const unanswered = solved ? { ...solved, ended: false } : sofar
  return {
    firstReply: mapping.firstReply === undefined ? null : (seen(read.firstReply) ?? unanswered),
    resolution: mapping.solved === undefined ? null : (solved ?? sofar),
    status: isOpen ? 'open' : read.status === 'solved' || solved ? 'solved' : null,
    reopened,
    handedOver,
    team,
    score,
    updatedAt,
  }
}

class BadCell extends Error {
  readonly problem: HandlingProblem

  constructor(column: string, reason: string) {
    super(reason)
    this.problem = { type: 'problem', column, reason }
  }
}

/** Seconds from the question on, from a time, a clock length, or a number in the unit of the column. */
function waitIn(text: string | null, column: string, { time, openedAt }: Reading): number | null {
  if (text === null) return null
  if (isClockLength(text)) return clockSeconds(text)
  const unit = secondsPerUnit(column)
  const number = /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
  const isInstant = number === null || (unit === null && isNumericTime(text))
  if (isInstant) {
    const at = timeIn(text, column, time)!
    if (openedAt === null) return null
    return notNegative((at - openedAt) / 1000, column, text)
  }
  if (unit === null)
    throw new BadCell(
      column,
      `'${text}' in column '${column}' names no unit. Write a time, 2:15 for hours and minutes, or put the unit into the name of the column: “${column} (minutes)”.`,
    )
  return notNegative(number * unit, column, text)
}

function notNegative(seconds: number, column: string, text: string): number {
  if (seconds >= 0) return seconds
  throw new BadCell(
    column,
    `'${text}' in column '${column}' lies before the ticket was opened. Correct it, or leave the cell empty.`,
  )
}

function clockSeconds(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.trim().split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

function timeIn(text: string | null, column: string, time: TimeReader): number | null {
  if (text === null) return null
  const at = time.readText(text)
  if (Number.isNaN(at)) throw new BadCell(column, timeReason(column, text))
  return at
}

function countIn(text: string | null, column: string): number | null {
  if (text === null) return null
  if (/^(yes|true|ja|oui|si|sim)$/i.test(text)) return 1
  if (/^(no|false|nein|non)$/i.test(text)) return 0
  const count = Number(text)
  if (Number.isInteger(count) && count >= 0) return count
  throw new BadCell(
    column,
    `'${text}' in column '${column}' is no count. Write a whole number from 0, or yes or no.`,
  )
}

/** Who had a ticket is one more than how often it went on. */
function handoversIn(text: string | null, column: string): number | null {
  const count = countIn(text, column)
  if (count === null) return null
  return words(column).some((word) => owners.has(word)) ? Math.max(0, count - 1) : count
}

const owners = new Set(['stations', 'assignments', 'assignees'])

const solvedWords =
  /^(solved|closed|resolved|done|completed?|fixed|gel[oö]st|geschlossen|erledigt|r[eé]solue?|ferm[eé]e?|clos|resuelto|cerrado|risolto|chiuso|opgelost|gesloten|resolvido|fechado)$/i
const openWords =
  /^(new|open|opened|reopened|pending|hold|on[ -]?hold|waiting.*|in progress|active|assigned|snoozed|escalated|neu|offen|wartend|in bearbeitung|nouveau|ouvert|en attente|en cours|nuevo|abierto|pendiente|nuovo|aperto|novo|aberto|nieuw|true)$/i

function statusOf(text: string | null): HandlingRead['status'] {
  if (text === null) return null
  if (/^deleted$/i.test(text)) return 'deleted'
  return solvedWords.test(text) ? 'solved' : openWords.test(text) ? 'open' : 'unknown'
}
