import { type DataWindow, lossPerQuarter, quartersOf } from './quarters.ts'
import { effectOf } from '../journey/effect.ts'
import type { Figure } from '../journey/journey.ts'
import type { Estimate } from '../record/opportunity.ts'
import type { WorkspaceRecord } from '../record/record.ts'
import { type KnownOfRecord, standingOf } from '../record/standing.ts'
import type { RecordStands } from '../record/use.ts'
import { type KnownScores, noScores } from './scored.ts'
import type { KnownScore } from './scored-schema.ts'
import { severityOfLoss } from './severity.ts'

/** A record on a map, as its use says it. */
export interface WeighedUse {
  readonly title: string
  readonly stands: RecordStands
}

/** What is ranked, and where it stands. */
export interface Weighed<T extends 'painPoint' | 'opportunity'> {
  readonly record: WorkspaceRecord<T>
  readonly uses: readonly WeighedUse[]
}

export type Computed = KnownScore['computed']

/** What is known of a pain point: what its maps measured, and the severity that people gave. */
export function painScores({ record, uses }: Weighed<'painPoint'>): KnownScores {
  const measured = measuredScores(uses)
  return {
    ...measured,
    reach: { ...measured.reach, manual: record.reach },
    confidence: { computed: confidenceOf({ ...record, uses }), manual: null },
    severity: { computed: severityOf(uses), manual: gradeOf(record.severity) },
  }
}

/**
 * What is known of an opportunity. Reach, impact and loss are those of its own finding, or of the
 * strongest of the pain points that it answers; one that answers what is backed is backed partly.
 */
export function opportunityScores(
  { record, uses }: Weighed<'opportunity'>,
  pains: readonly Weighed<'painPoint'>[],
): KnownScores {
  const painUses = pains.flatMap((pain) => pain.uses)
  const isOwn = uses.some(({ stands }) => isMeasured(stands))
  const scores = measuredScores(isOwn ? uses : painUses)
  const severity = worstSeverity(pains) ?? severityOf(uses)
  return {
    ...scores,
    reach: { computed: isOwn ? scores.reach.computed : reachOfPains(pains), manual: record.reach },
    impact: { computed: impactOf(severity), manual: record.impact },
    confidence: {
      computed: confidenceOf({ ...record, uses, answers: pains.some(isBacked) }),
      manual: record.confidence,
    },
    severity: { computed: severity, manual: null },
    effort: { computed: null, manual: record.effort },
    feasibility: { computed: null, manual: gradeOf(record.feasibility) },
    importance: { computed: null, manual: gradeOf(record.importance) },
    satisfaction: { computed: null, manual: gradeOf(record.satisfaction) },
  }
}

function isBacked({ record, uses }: Weighed<'painPoint'>): boolean {
  return standingOf({ ...record, uses }).pro > 0
}

function isMeasured({ finding }: RecordStands): boolean {
  return finding !== undefined && (finding.reach.value !== null || finding.cost !== null)
}

/** Reach and loss of the map where they are largest. */
export function measuredScores(uses: readonly WeighedUse[]): KnownScores {
  return {
    ...noScores,
    reach: { computed: largest(uses.map(reachOf)), manual: null },
    loss: { computed: largest(uses.map(lossOf)), manual: null },
  }
}

/** From when to when the data of a map reach; null where that is unknown. */
function windowOf({ asOf, basis }: Pick<RecordStands, 'asOf' | 'basis'>): DataWindow | null {
  return asOf === null || basis === undefined ? null : { from: basis.from, to: asOf }
}

/** Customers hit in a quarter, from the share hit of those who could be. */
function reachOf({ title, stands }: WeighedUse): Computed {
  const reach = stands.finding?.reach
  return reach === undefined ? null : customersInQuarter(reach, { ...stands, title })
}

/** How many customers in a quarter a share is, on a map with data from a time up to another. */
export function customersInQuarter(
  { value, n, ...reach }: Figure,
  map: Pick<RecordStands, 'asOf' | 'basis'> & { readonly title: string },
): Computed {
  const window = windowOf(map)
  const quarters = window && quartersOf(window)
  if (quarters === null || value === null) return null
  const count = (share: number) => (share * n) / quarters
  return {
    value: count(value),
    low: count(reach.low ?? value),
    high: count(reach.high ?? value),
    n,
    asOf: map.asOf,
    from: map.title,
  }
}

/** Customers lost in a quarter, or left unhappy. */
function lossOf({ title, stands }: WeighedUse): Computed {
  const window = windowOf(stands)
  const { finding } = stands
  const cost = finding?.cost
  if (window === null || cost == null || cost.unit !== 'customers') return null
  const loss = lossPerQuarter(cost, window)
  if (loss === null) return null
  const effect = effectOf(finding!)
  return {
    ...loss,
    all: { value: cost.value, ...window },
    n: finding?.reach.n ?? null,
    asOf: stands.asOf,
    from: title,
    ...(effect !== 'lost' && { effect }),
  }
}

/** The same customers may be on several maps: the map that counts most of them stands for all. */
export function largest(found: readonly Computed[]): Computed {
  return found.reduce(
    (most, each) => (each !== null && (most === null || each.value > most.value) ? each : most),
    null,
  )
}

/** Of the map where it hurts most: from the least that it costs there, up to the most. */
export function severityOf(uses: readonly WeighedUse[]): Computed {
  return largest(
    uses.map(({ title, stands }): Computed => {
      const finding = stands.finding
      if (finding?.severity == null) return null
      const { severity: value, cost, reach } = finding
      const all = stands.basis?.journeys ?? 0
      const most = cost?.unit === 'customers' && all > 0 ? severityOfLoss(cost.high / all) : value
      return {
        value,
        low: value,
        high: Math.max(value, most),
        // People who judged a severity counted nobody.
        n: reach.n > 0 ? reach.n : null,
        asOf: stands.asOf,
        from: title,
      }
    }),
  )
}

/** Of the pain point that hurts most, as people judge it or else by its maps. */
export function worstSeverity(pains: readonly Weighed<'painPoint'>[]): Computed {
  return largest(
    pains.map(({ record, uses }): Computed => {
      const manual = gradeOf(record.severity)
      return manual === null ? severityOf(uses) : { ...manual, n: null, asOf: null, from: '' }
    }),
  )
}

/** Of the pain point that hits most, as people judge it or else by its maps. */
function reachOfPains(pains: readonly Weighed<'painPoint'>[]): Computed {
  return largest(
    pains.map(({ record: { reach }, uses }): Computed =>
      reach === null ? largest(uses.map(reachOf)) : { ...reach, n: null, asOf: null, from: '' },
    ),
  )
}

const impacts = [0.25, 0.5, 1, 2, 3] as const

/** Intercom’s five steps of impact, from the severity of the pain that would go. */
function impactOf(severity: Computed): Computed {
  if (severity === null) return null
  const impact = (grade: number) => impacts[Math.min(5, Math.max(1, Math.round(grade))) - 1]!
  const { value, low, high } = severity
  return { ...severity, value: impact(value), low: impact(low), high: impact(high) }
}

const confidences = {
  contradicted: { value: 0.1, low: 0.02, high: 0.2 },
  assumed: { value: 0.2, low: 0.1, high: 0.4 },
  partlyBacked: { value: 0.5, low: 0.4, high: 0.7 },
  backed: { value: 0.8, low: 0.7, high: 0.95 },
} as const

/** A rule of thumb from how far the record is backed wherever it stands. */
export function confidenceOf(known: KnownOfRecord): Computed {
  const { level, pro, contra, newest } = standingOf(known)
  return { ...confidences[level], n: pro + contra, asOf: newest, from: '' }
}

/** A grade of 3 means anything that people would round to 3. */
export function gradeOf(grade: number | null): Estimate | null {
  if (grade === null) return null
  return { value: grade, low: Math.max(1, grade - 0.5), high: Math.min(5, grade + 0.5) }
}
