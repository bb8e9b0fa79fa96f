import { type FeedbackItem, type Journey, shareFigure } from '@desirepath/core'
import { logSummary } from '@desirepath/mining'
import { cutText } from './cut.ts'
import { npsOf } from './feelings/nps.ts'
import type { DiscoverOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { warningsOf } from './trust.ts'
import { timeFacts } from './times.ts'
import type { Typical } from './typical.ts'
import type { Workings } from './workings.ts'

export interface DiscoveryFacts {
  readonly workings: Workings
  readonly feedback: readonly FeedbackItem[]
  readonly plan: Plan
  readonly options: DiscoverOptions
  readonly stepIds: readonly string[]
  readonly typical: Typical
}

/** What the map rests on, and how far to trust it. */
export function describeDiscovery({
  workings,
  feedback,
  plan,
  options,
  stepIds,
  typical: { found: typical },
}: DiscoveryFacts): NonNullable<Journey['discovery']> {
  const { log, sentiment } = workings
  const summary = logSummary(log)
  const heard = new Set(
    workings.feedback.flatMap(({ journey }) =>
      journey === null ? [] : [log.customerOf[journey]!],
    ),
  )
  const won = workings.succeeded?.reduce((sum, each) => sum + each, 0) ?? 0
  const share = shareFigure(won, log.journeys)
  const activity = plan.success.type === 'activity' ? plan.success.activity : null
  const boundShare = log.size === 0 ? 0 : workings.steps.size / log.size
  const feedbackShare = summary.customers === 0 ? 0 : heard.size / summary.customers
  const auc = sentiment.auc === null ? null : Number(sentiment.auc.toFixed(4))
  return {
    customers: summary.customers,
    journeys: log.journeys,
    events: log.size,
    asOf: new Date(summary.to ?? 0).toISOString(),
    from: new Date(summary.from ?? 0).toISOString(),
    fitness: typical.fitness,
    coverage: typical.coverage,
    k: typical.k,
    silhouette: typical.silhouette,
    boundShare,
    feedback: feedback.length,
    feedbackShare,
    quarantined: options.quarantined ?? 0,
    success: activity === null ? null : { activity, share },
    sentiment: { method: sentiment.method, auc, labels: sentiment.labels },
    nps: npsOf(feedback),
    folded: plan.folded.map(({ activity: name, events, into }) => ({
      activity: name,
      events,
      into: into === null ? null : plan.titles[into]!,
    })),
    parameters: {
      cut: cutText(options.cut),
      k: options.k ?? null,
      seed: options.seed,
      success: options.success ?? null,
      endings: activity === null ? plan.endings.map((step) => stepIds[step]!) : [],
    },
    warnings: warningsOf({
      customers: summary.customers,
      journeys: log.journeys,
      spanDays: ((summary.to ?? 0) - (summary.from ?? 0)) / 86_400_000,
      coverage: typical.coverage,
      boundShare,
      times: timeFacts(log),
      fromZero: summary.from !== null && new Date(summary.from).getUTCFullYear() <= 1970,
      quarantined: options.quarantined ?? 0,
      events: log.size,
      feedback: feedback.length,
      named: new Set(feedback.flatMap(({ customer }) => customer ?? [])).size,
      known: heard.size,
      placed: workings.feedback.filter(({ step }) => step !== null).length,
      felt: workings.feedback.filter(({ emotion }) => emotion !== null).length,
      feedbackShare,
      moods: {
        bad: workings.feedback.filter(({ mood }) => mood === -1).length,
        good: workings.feedback.filter(({ mood }) => mood === 1).length,
        all: workings.feedback.filter(({ mood }) => mood !== null).length,
      },
      success: {
        activity,
        share: share.value ?? 0,
        guessed: plan.guessed,
        unknown: plan.unknownSuccess,
        endings: plan.endings.map((step) => plan.titles[step]!),
      },
      sentiment: { method: sentiment.method, auc, labels: sentiment.labels },
    }),
  }
}
