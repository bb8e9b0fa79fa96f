import type { FigureRef } from '@desirepath/core'
import { formatCount, formatDuration, plural } from '@desirepath/render'

type Part = Extract<FigureRef, { figure: 'support' }>['part']

/** What the tickets behind a figure have in common. */
const parts: Readonly<Record<Part, string>> = {
  tickets: 'Tickets',
  firstReply: 'Tickets with a known first reply or wait',
  unanswered: 'Not answered yet',
  resolution: 'Tickets with a known solution or wait',
  unsolved: 'Not solved yet',
  reopened: 'Opened again',
  handedOver: 'Handed over',
  scored: 'Asked about the help',
  dissatisfied: 'Not satisfied with the help',
}

export const words = {
  title: 'Support',
  parts,
  atStep: (part: string, step: string) => `${part} at “${step}”`,
  ofNoStep: (part: string) => `${part}, of no step`,
  ofGroup: (part: string, name: string) => `${part} · ${name}`,
  behind: 'Tickets behind a figure',
  inLibrary: 'Show them in the evidence library',
  noTickets: 'There are no such tickets.',
  answered: (seconds: number) => `answered after ${formatDuration(seconds)}`,
  waits: (seconds: number) => `not answered in ${formatDuration(seconds)}`,
  solved: (seconds: number) => `solved after ${formatDuration(seconds)}`,
  open: (seconds: number) => `open for ${formatDuration(seconds)}`,
  again: (n: number) => `opened again ${times(n)}`,
  on: (n: number) => `handed over ${times(n)}`,
  count: (n: number) => plural(n, 'ticket'),
} as const

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${formatCount(n)} times`
}
