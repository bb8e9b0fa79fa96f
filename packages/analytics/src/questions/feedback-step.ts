import { nameKey } from '@desirepath/core'
import { OF_DATASET, rows, type Engine } from '../engine.ts'
import { logParameters, type BoundStep, type StepLogRef } from '../log/log-ref.ts'
import { pathsSql } from '../log/paths.ts'

/** Where a piece of feedback belongs: a customer of the log and the step it speaks about. */
export interface FeedbackPlace {
  /** Of the item. */
  readonly id: string
  readonly customer: string | null
  readonly step: string | null
}

/**
 * Places the feedback of a dataset on the steps of its log, in the order in which it was stored: a
 * touchpoint that names a step or one of its activities, case folded, wins; otherwise the customer's
 * last event at or before `at`. Without a time only a named step can place it.
 */
export async function feedbackStep(
  engine: Engine,
  log: StepLogRef,
): Promise<readonly FeedbackPlace[]> {
  return rows<FeedbackPlace>(
    engine,
    `SELECT id, customer, step FROM ${placedFeedbackSql(log)} ORDER BY seq`,
    await feedbackParameters(engine, log),
  )
}

/**
 * SQL of one row a piece of feedback: `seq`, `id`, `item`, `score`, `customer` (null where the log does
 * not know it) and `step` (null where nothing places it).
 */
export function placedFeedbackSql(log: StepLogRef): string {
  return `(
    SELECT seq, id, item, score, if(known, said, NULL) AS customer,
      multiIf(
        ifNull(has({touchpoints:Array(String)}, ${TOUCHPOINT}), false),
          transform(ifNull(${TOUCHPOINT}, ''), {touchpoints:Array(String)}, {touchpointSteps:Array(String)}, ''),
        event > 0, labels[event],
        NULL) AS step
    FROM (
      SELECT seq, id, item, score, said, known, labels,
        arrayLastIndex(time -> ifNull(time <= at, false), times) AS event
      FROM (SELECT seq, id, item, score, at, customer AS said FROM feedback WHERE ${OF_DATASET}) AS given
      LEFT JOIN (SELECT customer, times, labels, true AS known FROM ${pathsSql(log)}) AS path
        ON said = path.customer
    )
  )`
}

/** What that SQL takes as parameters. */
export async function feedbackParameters(
  engine: Engine,
  log: StepLogRef,
): Promise<Readonly<Record<string, unknown>>> {
  const parameters = logParameters(log)
  const named = await rows<{ touchpoint: string }>(
    engine,
    `SELECT DISTINCT assumeNotNull(${TOUCHPOINT}) AS touchpoint
     FROM feedback WHERE ${OF_DATASET} AND ${TOUCHPOINT} IS NOT NULL`,
    parameters,
  )
  // Case is folded here, where it is folded for the columns too, and not by another engine's rules.
  const stepOf = stepsByName(log.steps)
  const known = named.flatMap(({ touchpoint }) => {
    const step = stepOf.get(nameKey(touchpoint))
    return step === undefined ? [] : [{ touchpoint, step }]
  })
  return {
    ...parameters,
    touchpoints: known.map(({ touchpoint }) => touchpoint),
    touchpointSteps: known.map(({ step }) => step),
  }
}

const TOUCHPOINT = `JSONExtract(item, 'touchpoint', 'Nullable(String)')`

/** An activity's own step wins over a step that merely bears its name. */
function stepsByName(steps: readonly BoundStep[]): Map<string, string> {
  const stepOf = new Map<string, string>()
  for (const { id, title } of steps) if (title !== undefined) stepOf.set(nameKey(title), id)
  for (const { id, activities } of steps) {
    for (const activity of activities) stepOf.set(nameKey(activity), id)
  }
  return stepOf
}
