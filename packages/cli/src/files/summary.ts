import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import type { FileRead } from '@desirepath/intake'
import {
  cleanText,
  describe,
  formatCount,
  formatDate,
  formatShare,
  headlines,
  trustOf,
} from '@desirepath/render'
import type { Terminal } from '../terminal/terminal.ts'

export interface Made {
  readonly journey: Journey
  readonly out: string
  readonly quarantined: number
  readonly files: readonly FileRead[]
}

const LINES = 10

/** Ten lines that a manager would understand, the last of which says where the map is. */
export function summaryLines(
  { journey, out, quarantined }: Made,
  { bold }: Pick<Terminal, 'bold'>,
): string[] {
  const left = quarantined === 0 ? '' : ` ${formatCount(quarantined)} rows could not be read.`
  const before = [opening(journey), usualWay(journey), success(journey)]
  const after = [groups(journey), `How far to trust it: ${trustOf(journey).text}${left}`]
  const room = LINES - before.length - after.length - 1
  const lines = [...before, ...findings(journey, room), ...after].map(oneLine)
  const page = bold(join(out, 'journey.html'))
  return [...lines, `Open ${page}; the map is also there as .png, .svg and .json.`]
}

/** What hurts, where people leave, wait and feel; then what else the map tells, until the room is full. */
function findings(journey: Journey, room: number): string[] {
  const told = headlines(journey)
  const further = describe(journey).filter(
    (sentence, i) => i > 0 && sentence !== trustOf(journey).text && !told.includes(sentence),
  )
  const all = [...told, ...further, ...Array<string>(room).fill('Nothing more can be proved yet.')]
  return all.slice(0, room)
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
      trust: trustOf(journey).level,
    },
    story: describe(journey),
  }
}

function opening({ title, discovery, stages, steps }: Journey): string {
  const size = `${formatCount(stages.length)} stages and ${formatCount(steps.length)} steps`
  if (!discovery) return `“${title}”: ${size}.`
  const { customers, events, asOf } = discovery
  return `“${title}”: ${size}, from ${formatCount(customers)} customers and ${formatCount(events)} events up to ${formatDate(asOf)}.`
}

/** The steps that at least two in five journeys meet, in their order. */
function usualWay({ steps }: Journey): string {
  const usual = steps.filter(({ measured }) => (measured?.reach.value ?? 0) >= 0.4)
  const titles = usual.map(({ title }) => title).join(' → ')
  return `The usual way: ${titles || 'there is none'}.`
}

function success({ discovery }: Journey): string {
  const found = discovery?.success
  return found
    ? `${formatShare(found.share.value ?? 0)} reach “${found.activity}”.`
    : 'What success means was not said; name it with --success.'
}

function groups({ personas }: Journey): string {
  if (personas.length === 0) return 'The customers do not fall into groups.'
  const named = personas.map(({ title, share }) => `${title} (${formatShare(share.value ?? 0)})`)
  return `Groups of customers: ${named.join(', ')}.`
}
