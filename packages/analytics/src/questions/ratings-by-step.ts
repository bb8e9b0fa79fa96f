import { tQuantile } from '@desirepath/core'
import { rows, type Engine } from '../engine.ts'
import type { StepLogRef } from '../log/log-ref.ts'
import { feedbackParameters, placedFeedbackSql } from './feedback-step.ts'

export interface StepRatings {
  readonly step: string
  readonly comments: number
  /** Of the scores as emotion, −2 … +2, with its 95 % t interval; nulls where there are too few. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** Scores. */
  readonly n: number
}

/** Ratings and comments of each step of a log; feedback that no step claims does not count. */
export async function ratingsByStep(
  engine: Engine,
  log: StepLogRef,
): Promise<readonly StepRatings[]> {
  const found = await rows<Row>(engine, ratingsSql(log), await feedbackParameters(engine, log))
  return log.steps.map(({ id }) => {
    const row = found.find(({ step }) => step === id)
    if (!row) return { step: id, comments: 0, mean: null, low: null, high: null, n: 0 }
    const { comments, n, mean, variance } = row
    const half =
      n > 1 && variance !== null ? tQuantile(0.975, n - 1) * Math.sqrt(variance / n) : null
    const [low, high] = mean === null || half === null ? [null, null] : [mean - half, mean + half]
    return { step: id, comments, mean, low, high, n }
  })
}

interface Row {
  readonly step: string
  readonly comments: number
  readonly n: number
  readonly mean: number | null
  readonly variance: number | null
}

/** Scores are put on the scale of emotions as `toEmotion` of core does, so that different surveys can be averaged. */
function ratingsSql(log: StepLogRef): string {
  return `
    SELECT step, countIf(text != '') AS comments, count(emotion) AS n, avg(emotion) AS mean,
      varSampStable(emotion) AS variance
    FROM (
      SELECT step, JSONExtractString(item, 'text') AS text,
        JSONExtract(item, 'scale', 'min', 'Nullable(Float64)') AS low,
        JSONExtract(item, 'scale', 'max', 'Nullable(Float64)') AS high,
        JSONExtract(item, 'scale', 'kind', 'Nullable(String)') AS kind,
        if(kind = 'nps', low + (high - low) * 0.75, (low + high) / 2) AS neutral,
        2 * (score - neutral) / if(score < neutral, neutral - low, high - neutral) AS emotion
      FROM ${placedFeedbackSql(log)}
    )
    WHERE step IS NOT NULL GROUP BY step`
}
