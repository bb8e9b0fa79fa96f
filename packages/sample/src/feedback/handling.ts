import { type FeedbackItem, type Handling, seededRandom } from '@desirepath/core'
import { createDice } from '../dice.ts'

/** What a ticket is about: the long wait, what fails again and again, or anything else. */
export type About = 'wait' | 'loop' | 'other'

interface Desk {
  readonly team: string
  /** Median hours to the first reply, and from there to the solution. */
  readonly reply: number
  readonly solution: number
  readonly lost: number
  readonly reopened: number
  readonly handedOver: number
  /** Median of what is said of the help, 1 to 5. */
  readonly score: number
}

/** Whoever asks about the long wait is served worst: planted, like the pain itself. */
const desks: Readonly<Record<About, Desk>> = {
  wait: {
    team: 'Logistics',
    reply: 21,
    solution: 44,
    lost: 0.08,
    reopened: 0.34,
    handedOver: 0.46,
    score: 2.5,
  },
  loop: {
    team: 'Payments',
    reply: 1.6,
    solution: 7,
    lost: 0.01,
    reopened: 0.19,
    handedOver: 0.14,
    score: 3.6,
  },
  other: {
    team: 'Service',
    reply: 4.5,
    solution: 14,
    lost: 0.01,
    reopened: 0.07,
    handedOver: 0.09,
    score: 4.3,
  },
}

const HOUR = 3600

/** How a ticket was handled in the end; drawn from its id alone, so that nothing else depends on it. */
export function handledTicket(item: FeedbackItem, about: About): FeedbackItem {
  const dice = createDice(seededRandom(Number.parseInt(item.id.slice(-6), 36)))
  const desk = desks[about]
  // Some are lost on their way and never answered.
  const reply = dice.chance(desk.lost) ? Infinity : dice.around(desk.reply, 0.8) * HOUR
  const solved = reply + dice.around(desk.solution, 0.9) * HOUR
  const value = Math.min(5, Math.max(1, Math.round(desk.score + 1.1 * dice.normal())))
  const handling: Handling = {
    firstReply: { seconds: Math.round(reply), ended: true },
    resolution: { seconds: Math.round(solved), ended: true },
    status: 'solved',
    reopened: dice.chance(desk.reopened) ? 1 : 0,
    handedOver: dice.chance(desk.handedOver) ? (dice.chance(0.3) ? 2 : 1) : 0,
    team: desk.team,
    score: dice.chance(0.55) ? { kind: 'csat', min: 1, max: 5, value } : null,
    updatedAt: null,
  }
  return { ...item, handling }
}

/** A ticket as it is known at a time: what comes later has not happened yet. */
export function asKnown(item: FeedbackItem, until: number): FeedbackItem {
  const { handling, at } = item
  if (handling === undefined || at === null) return item
  const most = (until - at) / 1000
  const cut = (wait: Handling['firstReply']) =>
    wait !== null && wait.seconds > most ? { seconds: most, ended: false } : wait
  const resolution = cut(handling.resolution)
  const isOpen = resolution?.ended === false
  return {
    ...item,
    handling: {
      ...handling,
      firstReply: cut(handling.firstReply),
      resolution,
      ...(isOpen && { status: 'open', score: null, reopened: 0 }),
    },
  }
}
