import type { Dismissal, Journey } from '../journey/journey.ts'
import { briefRules, ideaRules, mapRules } from './lint-missing.ts'
import { evidenceRules } from './lint-evidence.ts'
import { type Place, placeKey, placeTitle } from './place.ts'

/** How bad it is: spoken against, resting on too little, or not said at all. */
export const severities = ['wrong', 'weak', 'missing'] as const
export type Severity = (typeof severities)[number]

/** What a rule of the check finds, before it is put into words for its place. */
export interface Found {
  readonly place: Place
  /** What is wrong there, one sentence. */
  readonly says: string
  /** Tells findings of one rule at one place apart. */
  readonly about?: string
}

export interface LintContext {
  readonly journey: Journey
  /** ISO 8601. */
  readonly now: string
}

export interface LintRule {
  readonly id: string
  readonly severity: Severity
  /** What all its findings have in common, e.g. “Pain points without a source”. */
  readonly title: string
  /** What to do about one of them. */
  readonly todo: string
  readonly find: (context: LintContext) => readonly Found[]
}

/** One thing on a journey that cannot be relied on, where it is, and what to do about it. */
export interface Finding {
  /** The same as long as it is the same finding: rule and place. */
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly title: string
  readonly place: Place
  /** What the place is called; empty for the journey and its brief. */
  readonly where: string
  readonly says: string
  readonly todo: string
  /** What of the place it is about, e.g. the activity that no step explains. */
  readonly about?: string
}

const rules: readonly LintRule[] = [...evidenceRules, ...mapRules, ...ideaRules, ...briefRules]

/** Everything on a journey that cannot be relied on yet, the worst first. */
export function lintJourney(journey: Journey, { now }: { readonly now: string }): Finding[] {
  const findings = rules.flatMap(({ id, severity, title, todo, find }) =>
    find({ journey, now }).map(({ place, says, about }) => ({
      id: [id, placeKey(place), ...(about === undefined ? [] : [about])].join('@').slice(0, 200),
      rule: id,
      severity,
      title,
      place,
      where: placeTitle(journey, place),
      says,
      todo,
      ...(about !== undefined && { about }),
    })),
  )
  const rank = ({ severity }: Finding) => severities.indexOf(severity)
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

/** The findings that nobody has left as they are, and those that somebody has. */
export function openFindings(
  { dismissals = [] }: Pick<Journey, 'dismissals'>,
  findings: readonly Finding[],
): {
  readonly open: readonly Finding[]
  readonly dismissed: readonly (Finding & { readonly dismissal: Dismissal })[]
} {
  const byId = new Map(dismissals.map((each) => [each.id, each]))
  return {
    open: findings.filter(({ id }) => !byId.has(id)),
    dismissed: findings.flatMap((finding) => {
      const dismissal = byId.get(finding.id)
      return dismissal === undefined ? [] : [{ ...finding, dismissal }]
    }),
  }
}
