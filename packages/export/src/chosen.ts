import {
  branchesOf,
  type Curve,
  type Journey,
  type LaneType,
  laneTypeOfRecord,
  type SavedView,
  viewFilterNames,
} from '@desirepath/core'
import { mainCurve } from '@desirepath/render'

/** What of a journey is wished in a file. */
export interface Choice {
  /** What the map shows, everything, or the lanes of these ids, hidden or not. */
  readonly lanes: 'shown' | 'all' | readonly string[]
  /** All curves of feeling, or those of these ids. */
  readonly curves: 'all' | readonly string[]
  /** The id of a saved view: its widths, and its lanes and curves where no ids are given. */
  readonly view?: string | undefined
  /** Branches that pictures draw as one narrow column each, by their first steps; left out, those of the view. */
  readonly folded?: readonly string[] | undefined
}

/**
 * A journey with the lanes and curves that are wished. A lane that is left out takes what it shows
 * with it: its records, or the feelings and the marks on them.
 */
export function chosenJourney(whole: Journey, choice: Choice): Journey {
  const view = whole.views?.find(({ id }) => id === choice.view)
  const journey = view === undefined ? whole : withWidths(whole, view)
  const { lanes, curves } = view === undefined ? choice : inView(whole, choice, view)
  const isAsked = (id: string, isHidden: boolean) =>
    lanes === 'all' || (lanes === 'shown' ? !isHidden : lanes.includes(id))
  const kept = journey.lanes.filter(({ id, hidden }) => isAsked(id, hidden === true))
  const isLeftOut = (type: LaneType) =>
    journey.lanes.some((lane) => lane.type === type) && !kept.some((lane) => lane.type === type)
  const hasFeelings = !isLeftOut('emotion')
  const isDrawn = ({ id }: Curve) => hasFeelings && (curves === 'all' || curves.includes(id))
  const records = journey.records.filter(({ type }) => !isLeftOut(laneTypeOfRecord[type]))
  const gone = new Set(
    journey.records.filter((each) => !records.includes(each)).map(({ id }) => id),
  )
  return {
    ...journey,
    lanes: kept.map(({ hidden: _, ...lane }) => lane),
    curves: journey.curves.filter(isDrawn),
    moments: hasFeelings ? journey.moments : [],
    records:
      gone.size === 0
        ? records
        : records.map((each) => ({ ...each, links: each.links.filter((id) => !gone.has(id)) })),
  }
}

/** The branches that pictures fold: those that are named, or those that the view does not open. */
export function foldedIn(journey: Journey, { folded, view: id }: Choice): readonly string[] {
  const view = journey.views?.find((each) => each.id === id)
  if (folded !== undefined || view === undefined) return folded ?? []
  const { settings } = view
  if (viewFilterNames.some((name) => settings[name] !== undefined)) return []
  const opened = new Set(settings.branches?.split(','))
  return branchesOf(journey).flatMap((branch) => (opened.has(branch.id) ? [] : [branch.id]))
}

function withWidths(journey: Journey, { widths = {} }: SavedView): Journey {
  const steps = journey.steps.map((step) => {
    const width = widths[step.id]
    return width === undefined ? step : { ...step, width }
  })
  return { ...journey, steps }
}

/** The lanes and curves of a saved view, where others are not asked for. */
function inView(journey: Journey, { lanes, curves }: Choice, { settings }: SavedView): Choice {
  const setOf = (text = '') => new Set(text.split(','))
  const [hide, personas, off] = [settings.hide, settings.personas, settings.curves].map(setOf)
  const isShown = ({ id, hidden }: Journey['lanes'][number]) =>
    hidden === true ? hide?.has(`!${id}`) : hide?.has(id) === false
  const main = mainCurve(journey)
  const isDrawn = (curve: Curve) =>
    off?.has(curve.id) === false &&
    (curve === main || curve.persona === null || personas?.has(curve.persona) === true)
  return {
    lanes: lanes === 'shown' ? journey.lanes.filter(isShown).map(({ id }) => id) : lanes,
    curves: curves === 'all' ? journey.curves.filter(isDrawn).map(({ id }) => id) : curves,
  }
}

/** The ids in a choice that the journey does not have. */
export function unknownChoice(
  journey: Journey,
  { lanes, curves, view, folded = [] }: Choice,
): Readonly<Record<keyof Choice, readonly string[]>> {
  const missing = (
    asked: string | readonly string[],
    there: readonly { readonly id: string }[],
  ): readonly string[] =>
    typeof asked === 'string' ? [] : asked.filter((id) => there.every((each) => each.id !== id))
  return {
    lanes: missing(lanes, journey.lanes),
    curves: missing(curves, journey.curves),
    view: missing(view === undefined ? 'none' : [view], journey.views ?? []),
    folded: missing(folded, branchesOf(journey)),
  }
}
