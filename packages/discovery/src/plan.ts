import { type EventLog } from '@desirepath/mining'
import type { DiscoverOptions } from './options.ts'
import { chooseSteps, type Folded } from './steps/choose.ts'
import { orderSteps } from './steps/order.ts'
import { guessSuccess, naturalEndings, speaksOfFailure } from './success.ts'
import { distinctTitles, readableTitle, titlesOf } from './titles.ts'
import { bindSteps, collapse, type Success } from './workings.ts'

export interface Plan {
  readonly activities: readonly (readonly string[])[]
  readonly titles: readonly string[]
  readonly folded: readonly Folded[]
  readonly success: Success
  readonly guessed: boolean
  /** The name given for success where no activity is called so. */
  readonly unknownSuccess: string | null
  /** Indices of the steps that end a journey well, as far as is known. */
  readonly endings: readonly number[]
}

/** Which activities make which step, in which order, and what it means to succeed. */
export function planSteps(log: EventLog, options: DiscoverOptions): Plan {
  const success = options.success === undefined ? guessSuccess(log) : named(log, options.success)
  const { steps, folded } = chooseSteps(log, success)
  const unordered = steps.map(({ activities }) => activities)
  const order = orderSteps(collapse(bindSteps(log, unordered)))
  const activities = order.map((step) => unordered[step]!)
  const place = new Map(order.map((step, i) => [step, i]))
  const titles = distinctTitles(
    order.map((step) => steps[step]!.name),
    titlesOf(log.activities),
  )
  const endings =
    success !== null
      ? activities.flatMap((names, i) => (names.includes(success) ? [i] : []))
      : goodEndings(log, activities, titles)
  return {
    activities,
    titles,
    folded: folded.map((each) => ({
      ...each,
      into: each.into === null ? null : place.get(each.into)!,
    })),
    success:
      success !== null
        ? { type: 'activity', activity: success }
        : { type: 'endings', steps: endings },
    guessed: options.success === undefined,
    unknownSuccess: success === null ? (options.success ?? null) : null,
    endings,
  }
}

/** Where journeys naturally end, but not in a failure. */
function goodEndings(
  log: EventLog,
  activities: Plan['activities'],
  titles: readonly string[],
): number[] {
  const visits = collapse(bindSteps(log, activities))
  return naturalEndings(visits, [...activities.keys()]).filter(
    (step) => !speaksOfFailure(titles[step]!),
  )
}

/** The activity of this name, or the one whose name or title is the same but for case. */
function named(log: EventLog, wanted: string | null): string | null {
  if (wanted === null || log.activities.includes(wanted)) return wanted
  const title = titlesOf(log.activities)
  const fold = (text: string) => text.trim().toLowerCase()
  const alike = log.activities.filter((name) =>
    [name, title(name), readableTitle(name)].some((each) => fold(each) === fold(wanted)),
  )
  return alike[0] ?? null
}
