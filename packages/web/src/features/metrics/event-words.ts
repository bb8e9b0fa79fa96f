import type { EventMeasure } from '@desirepath/core'
import { plural } from '@desirepath/render'

type By = EventMeasure['by']

/** What metrics of events say. */
export const eventWords = {
  source: 'What customers do: events, active customers, retention, sums',
  none: 'There are no events yet. Bring an event log to a journey first.',
  what: 'What is counted',
  measures: {
    events: 'Number of events',
    customers: 'Active customers',
    share: 'Share of customers who do it',
    retention: 'Retention: the share that comes back',
    cohort: 'Retention of newcomers',
    sum: 'Sum of a column',
    mean: 'Mean of a column',
    median: 'Median of a column',
  } satisfies Record<EventMeasure['what'], string>,
  whose: 'Events of',
  all: 'All journeys',
  column: 'Column of numbers',
  noColumn: 'No column holds numbers only',
  later: { day: 'Days later', week: 'Weeks later', month: 'Months later' } satisfies Record<
    By,
    string
  >,
  of: 'Which events',
  did: 'Who does this',
  returns: 'Comes back to do this',
  among: 'Of those who do this',
  newcomers: 'Newcomers: who does this for the first time',
  any: 'any event',
  addActivity: (label: string) => `${label}: add a kind of event`,
  addCondition: 'Add a condition',
  conditionOf: (label: string) => `${label}: column`,
  has: { oneOf: 'is', noneOf: 'is not' },
  hasLabel: (column: string) => `${column}: is or is not`,
  addValue: (column: string) => `${column}: add a value`,
  take: (column: string) => `Take away the condition on ${column}`,
  customers: 'Customers',
  ofAll: 'of',
  seeCustomers: (n: number, from: string) => `${plural(n, 'customer')}: see them, from ${from} on`,
  seeAll: (n: number, from: string) => `of ${plural(n, 'customer')}: see them, from ${from} on`,
  behind: (n: string, from: string, to: string) => `${n} customers, ${from} – ${to}`,
  behindDay: (n: string, from: string) => `${n} customers, ${from}`,
  loading: 'Customers behind a value',
  events: (n: number) => plural(n, 'event'),
  more: 'More',
  partial: (n: number, by: By) =>
    `${plural(n, by)} ${n === 1 ? 'stands' : 'stand'} at no point, since the events cover ${n === 1 ? 'it' : 'them'} only in part.`,
  noInterval: {
    sum: 'fewer than 30 numbers',
    mean: 'one number',
    median: 'too few numbers',
  },
  how: {
    events:
      'Interval of a count of independent events (Poisson, exact): what the same customers do again and again varies more.',
    customers: 'Each customer counts once in each period; interval of a count (Poisson, exact).',
    share:
      'Of those who do the one in a period, the share that does the other in the same period, too; Wilson’s interval.',
    retention:
      'Of those active in a period, the share that is active so much later; Wilson’s interval. What is not over yet is left out.',
    cohort:
      'By the period of their first event. In the first periods of the data all seem new, old customers too. Wilson’s interval.',
    sum: 'The interval goes by how many numbers there are and how large they are (compound Poisson).',
    mean: 'The mean of the numbers, with a t interval.',
    median: 'The middle number; the interval is that of the numbers around it.',
  } satisfies Record<EventMeasure['what'], string>,
} as const
