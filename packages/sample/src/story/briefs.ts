import type { Brief } from '@desirepath/core'
import { claraId } from './people.ts'
import { named, type Told } from './told.ts'

/** What the found map is for. */
export function orderBrief(told: Told): Partial<Brief> {
  const leave = told.measured('shipping_cost_shown')?.leave.value ?? null
  const now = leave === null ? 'the third' : `${Math.round(leave * 100)}\u00A0%`
  return {
    objective: 'More who begin an order finish it',
    target: `from ${now} who leave at the shipping cost to 25\u00A0% by ${monthOf(told.day(180))}`,
    audience: 'The web team, logistics and the board',
    scope: 'From the first ad to the second order, in our own shop',
    scenario:
      'A customer who does not know us yet sees a lamp they like, looks around, and orders things for the home for the first time.',
    owner: 'Ida',
    cadence: 'Every quarter, and after every change of prices',
    status: 'live',
    personas: [claraId(told)],
    maturity: 'measured',
    timeToImplement: 'halfYear',
    related: [named('journey', 'year'), named('journey', 'to-be')],
    frameworks: ['Jobs to be done'],
  }
}

/** A month as people say it. */
export function monthOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day))
}
