import type { FigureRef } from '@desirepath/core'
import {
  formatCount,
  formatDate,
  formatDuration,
  formatScore,
  formatShare,
  formatSigned,
  plural,
  thin,
} from '@desirepath/render'

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
  satisfied: 'Satisfied with the help',
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
  help: (score: { readonly value: number; readonly min: number; readonly max: number }) =>
    score.max - score.min === 1
      ? score.value === score.max
        ? 'help was good'
        : 'help was bad'
      : `${formatScore(score)} for the help`,
} as const

/** Of the view with all steps. */
export const viewWords = {
  loadFailed: 'The support could not be measured',
  none: 'No tickets belong to this journey yet',
  noneText:
    'With tickets beside its events this journey shows, at each step, how soon customers are answered and helped, how often they have to come back, and how satisfied they are. Bring an export of Zendesk, Intercom or Chatwoot as it is, or a table that says when each ticket was opened, answered and solved.',
  bring: 'Bring new data',
  lead: (tickets: number, customers: number) =>
    `${plural(tickets, 'ticket')} of ${plural(customers, 'customer')}`,
  asOf: (iso: string) => `as of ${formatDate(iso)}`,
  fromLibrary: (n: number) =>
    `${formatCount(n)} of them ${n === 1 ? 'stands' : 'stand'} in the evidence library alone and ${n === 1 ? 'is' : 'are'} of customers of this journey.`,
  showOnMap: 'Show as a lane on the map',
  shown: 'The map has a lane of support, kept up with the tickets.',
  takeOff: 'Take it off',
  silent:
    'These tickets do not say when they were answered or solved, or whether they were opened again. Bring them with these columns to see it.',
  how: 'Whoever waits still is counted with the time so far. A figure leads to its tickets.',
  marked: 'worse than usual',
  legend: 'worse than all tickets together, by more than chance explains',
  whole: 'All tickets',
  steps: 'By step',
  channels: 'By channel',
  teams: 'By team',
  heads: {
    order: { steps: 'Step', channels: 'Channel', teams: 'Team' },
    tickets: 'Tickets',
    firstReply: 'First reply',
    resolution: 'Solved',
    reopened: 'Opened again',
    handedOver: 'Handed over',
    satisfied: 'Satisfied',
    success: 'Goes on to success',
  },
  show: (name: string) => `Show the tickets behind: ${name.toLocaleLowerCase()}`,
  noStep: 'Of no step',
  noStepText: 'nothing says where they belong',
  sort: (head: string) => `Sort by ${head.toLocaleLowerCase()}, the worst first`,
  sortOrder: 'Sort in the order of the map',
  sortNames: 'The most tickets first',
  unknown: 'not recorded',
  tooFew: 'too few',
  more: (n: number, least: number) => `n${thin}=${thin}${n}; ${least - n} more needed`,
  notHalf: 'fewer than half yet',
  nine: (seconds: number) => `9 in 10: ${formatDuration(seconds)}`,
  not: (n: number) => `${formatCount(n)} not`,
  waiting: (n: number) => `${formatCount(n)} waiting`,
  of: (n: number) => `of ${formatCount(n)}`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  from: (low: string) => `${low} or more`,
  points: (difference: number) => `${formatSigned(difference * 100, 0)} points`,
  range: (low: number, high: number) =>
    `${formatSigned(low * 100, 0)} … ${formatSigned(high * 100, 0)}`,
  sides: (own: number, others: number) =>
    `${formatShare(own)} with a ticket, ${formatShare(others)} without`,
  successHow:
    'Of those who were still at the step, without success, when half of its tickets had come: with a ticket by then, less without. It shows where help is needed, not what the help does.',
} as const

/** Of the part of the inspector that tells of one step. */
export const stepWords = {
  tickets: 'Tickets',
  firstReply: 'First reply',
  resolution: 'Solved',
  all: 'Compare all steps',
  halfOf: (n: number) => `half of ${formatCount(n)}`,
} as const

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${formatCount(n)} times`
}
