import { join } from 'node:path'
import { type Journey, mapUseOf } from '@desirepath/core'
import type { FileRead } from '@desirepath/intake'
import {
  cleanText,
  describe,
  formatDate,
  formatShare,
  goalTitle,
  headlines,
  plural,
} from '@desirepath/render'
import type { Terminal } from '../terminal/terminal.ts'
import { furtherFacts } from './facts.ts'

export interface Made {
  readonly journey: Journey
  readonly out: string
  readonly quarantined: number
  readonly files: readonly FileRead[]
}

const LINES = 10
const MOST_ENDS = 3
/** Below this share of customers near a typical path there is no usual way. */
const TYPICAL = 0.3

/** Ten lines that a manager would understand, the last of which says where the map is. */
export function summaryLines(
  { journey, out, quarantined }: Made,
  { bold }: Pick<Terminal, 'bold'>,
): string[] {
  const before = [opening(journey), way(journey), success(journey)]
  const after = [groups(journey), basis(journey, quarantined)].filter((line) => line !== '')
  const room = LINES - before.length - after.length - 1
  // Each kind of finding once, before more of the same.
  const told = [...headlines(journey, 1), ...headlines(journey), ...furtherFacts(journey)]
  const found = [...new Set(told)].slice(0, room)
  const lines = [...before, ...found, ...after].map(oneLine)
  const page = bold(join(out, 'journey.html'))
  return [...lines, `Open ${page}; the map is also there as .png, .svg and .json.`]
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

/** The same for programs. */
export function summaryJson(
  { journey, out, quarantined, files }: Made,
  names: readonly string[],
): object {
  const { id, title, discovery, steps, stages, personas } = journey
  return {
    out,
    files: names.toSorted((a, b) => (a < b ? -1 : 1)),
    evidence: files.map(({ path, kind, rows, taken }) => ({ path, kind, rows, taken })),
    quarantined,
    journey: {
      id,
      title,
      customers: discovery?.customers ?? null,
      journeys: discovery?.journeys ?? null,
      events: discovery?.events ?? null,
      steps: steps.length,
      stages: stages.length,
      personas: personas.length,
      use: mapUseOf(journey).level,
    },
    story: describe(journey),
  }
}

function opening({ title, discovery, stages, steps }: Journey): string {
  const size = `${plural(stages.length, 'stage')} and ${plural(steps.length, 'step')}`
  if (!discovery) return `“${title}”: ${size}.`
  const { customers, events, asOf } = discovery
  // Times that are counted from zero are no dates.
  const until = asOf.startsWith('197') ? '' : ` up to ${formatDate(asOf)}`
  return `“${title}”: ${size}, from ${plural(customers, 'customer')} and ${plural(events, 'event')}${until}.`
}

/** The steps that at least two in five journeys meet, in their order; or that there is no such way. */
function way(journey: Journey): string {
  if (isUntypical(journey)) return mapUseOf(journey).says
  const usual = journey.steps.filter(({ measured }) => (measured?.reach.value ?? 0) >= 0.4)
  if (usual.length === 0) return 'No step is met by as many as two in five journeys.'
  return `The usual way: ${usual.map(({ title }) => title).join(' → ')}.`
}

/** Hardly anybody walks close to a typical path: a usual way would be made up. */
function isUntypical(journey: Journey): boolean {
  return (journey.discovery?.coverage ?? 1) < TYPICAL
}

/** How far to trust the map, unless that was said first, and what was left out of it. */
function basis(journey: Journey, quarantined: number): string {
  const left =
    quarantined === 0
      ? ''
      : `${plural(quarantined, 'row was', 'rows were')} left out (empty or not readable).`
  const trust = isUntypical(journey) ? '' : `How far to trust it: ${mapUseOf(journey).says}`
  return [trust, left].filter((part) => part !== '').join(' ')
}

function success(journey: Journey): string {
  const found = journey.discovery?.success
  if (!found) return `What success means is not known${endings(journey)}; name it with --success.`
  const guessed = journey.discovery?.parameters.success === null
  const doubt = guessed ? ' That this is success was guessed; name it with --success.' : ''
  return `${formatShare(found.share.value ?? 0)} reach “${goalTitle(journey)}”.${doubt}`
}

/** What a journey that is finished ends at, where nothing means success. */
function endings({ steps, discovery }: Journey): string {
  const ends = steps.filter(({ id }) => discovery?.parameters.endings.includes(id))
  if (ends.length === 0) return ', so who leaves may be lost or done'
  const shown = ends.slice(0, MOST_ENDS).map(({ title }) => `“${title}”`)
  const more =
    ends.length > shown.length ? ` or ${plural(ends.length - shown.length, 'other')}` : ''
  return `, so a journey counts as finished when it ends at ${shown.join(' or ')}${more}`
}

function groups({ personas }: Journey): string {
  if (personas.length === 0) return 'The customers do not fall into groups.'
  const named = personas.map(({ title, share }) => `${title} (${formatShare(share.value ?? 0)})`)
  return `Groups of customers: ${named.join(', ')}.`
}
