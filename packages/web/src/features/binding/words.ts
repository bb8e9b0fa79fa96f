import { plural } from '@desirepath/core'
import { formatCount } from '@desirepath/render'

export const words = {
  title: 'Activities that belong to this step',
  none: 'None, so nobody is counted here.',
  choose: 'Choose activities …',
  close: 'Done',
  find: 'Find an activity',
  noSuch: 'The log has no such activity.',
  counts: (events: number, customers: number) =>
    `${plural(events, 'event')} · ${plural(customers, 'customer')}`,
  asOf: (day: string) => `As of ${day}.`,
  now: (step: string) => `at “${step}”`,
  ofNoStep: 'at no step',
  notInLog: 'not in the log',
  add: (activity: string, step: string) => `Bind “${activity}” to “${step}”`,
  remove: (activity: string) => `Take “${activity}” away`,
  bound: (activity: string, step: string) => `“${activity}” counts at “${step}”.`,
  letGo: (activity: string) => `“${activity}” belongs to no step now.`,
  measuring: 'Counting anew …',
  undo: 'Undo',
  more: (n: number) => `${formatCount(n)} more: write a part of the name.`,
  bindTo: 'Bind to step …',
} as const
