import type { Figure } from '../journey/journey.ts'
import type { WorkspaceRecord } from '../record/record.ts'
import { significanceOf, type Weight } from '../record/significance.ts'
import {
  type Computed,
  confidenceOf,
  customersInQuarter,
  gradeOf,
  largest,
  measuredScores,
  type Weighed,
  type WeighedUse,
  worstSeverity,
} from './computed.ts'
import { type KnownScores, noScores } from './scored.ts'

/** What of a touchpoint was measured on one journey, and what that rests on. */
export interface MeasuredTouchpoint extends Weight {
  /** Of the journey. */
  readonly title: string
  /** Of its oldest and its newest event; ISO 8601. */
  readonly since: string | null
  readonly asOf: string | null
  /** Mean feeling of the feedback about it, −2…+2. */
  readonly feeling: Figure
}

/** A touchpoint with where it stands, what was measured of it, and the pain points that are met there. */
export interface WeighedTouchpoint {
  readonly record: WorkspaceRecord<'touchpoint'>
  readonly uses: readonly WeighedUse[]
  readonly measured: readonly MeasuredTouchpoint[]
  readonly pains: readonly Weighed<'painPoint'>[]
}

/**
 * What is known of a touchpoint: what event logs and feedback say of it, what hurts there, and the grades
 * that people gave. Severity and loss are those of the worst of its pain points.
 */
export function touchpointScores({
  record,
  uses,
  measured,
  pains,
}: WeighedTouchpoint): KnownScores {
  const given = (grade: 'significance' | 'ease' | 'effectiveness' | 'satisfaction') => ({
    computed: null,
    manual: gradeOf(record[grade]),
  })
  return {
    ...noScores,
    reach: { computed: largest(measured.map(reachOf)), manual: null },
    confidence: { computed: confidenceOf({ ...record, uses }), manual: null },
    significance: { ...given('significance'), computed: largest(measured.map(significance)) },
    ease: given('ease'),
    effectiveness: given('effectiveness'),
    satisfaction: given('satisfaction'),
    feeling: { computed: feelingOf(measured), manual: null },
    pains: { computed: countOf(pains, uses), manual: null },
    severity: { computed: worstSeverity(pains), manual: null },
    loss: {
      computed: measuredScores(pains.flatMap((pain) => pain.uses)).loss.computed,
      manual: null,
    },
  }
}

function reachOf({ title, reach, since, asOf }: MeasuredTouchpoint): Computed {
  const basis = since === null ? undefined : { from: since, journeys: reach.n }
  return customersInQuarter(reach, { title, asOf, basis })
}

/** From what it is by the low ends of its figures up to what it is by the high ones. */
function significance({ title, asOf, reach, effect }: MeasuredTouchpoint): Computed {
  const by = (end: 'value' | 'low' | 'high') => significanceOf([at(end, { reach, effect })])
  const value = by('value')
  if (value === null) return null
  return {
    value,
    low: by('low') ?? value,
    high: by('high') ?? value,
    n: reach.n,
    asOf,
    from: title,
  }
}

function at(end: 'value' | 'low' | 'high', { reach, effect }: Weight): Weight {
  const moved = (figure: Figure) => ({ ...figure, value: figure[end] ?? figure.value })
  return { reach: moved(reach), effect: effect && moved(effect) }
}

/** Of the journey where most people said something about it. */
function feelingOf(measured: readonly MeasuredTouchpoint[]): Computed {
  const said = measured.flatMap(({ title, asOf, feeling: { value, low, high, n } }) =>
    value === null || low === null || high === null
      ? []
      : [{ value, low, high, n, asOf, from: title }],
  )
  return said.toSorted((a, b) => b.n - a.n)[0] ?? null
}

/** Unknown where nobody has placed or linked it: that nothing hurts there is then not said. */
function countOf(pains: readonly unknown[], uses: readonly unknown[]): Computed {
  const n = pains.length
  if (n === 0 && uses.length === 0) return null
  return { value: n, low: n, high: n, n: null, asOf: null, from: '' }
}
