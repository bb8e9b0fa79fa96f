import { ENOUGH } from '../journey/evidence-level.ts'
import type { Journey } from '../journey/journey.ts'
import { formatCount, formatShare, plural } from '../wording/figures.ts'
import { monthsBetween, spellAge } from './age.ts'
import { gapsOf } from './gaps.ts'
import { groundsOfMap, type MapGrounds } from './grounds.ts'
import { type PathFit, pathFitOf, wellFit } from './path-fit.ts'
import type { Place } from './place.ts'

/** What a map may be used for, each including what stands before it. */
export const mapUses = ['workshop', 'priorities', 'money'] as const
export type MapUseLevel = (typeof mapUses)[number]

/** A use in words that begin a sentence or stand alone. */
export const mapUseWords: Readonly<Record<MapUseLevel, string>> = {
  workshop: 'A starting point for a workshop',
  priorities: 'Enough to set priorities',
  money: 'Enough to decide money',
}

/** What has to hold for a use, and how it stands. */
export interface Requirement {
  readonly id: 'voices' | 'backed' | 'path' | 'fresh' | 'measured' | 'right' | 'brief'
  readonly of: Exclude<MapUseLevel, 'workshop'>
  readonly isMet: boolean
  readonly says: string
  /** Where to go on. */
  readonly place: Place
}

export interface MapUse {
  readonly level: MapUseLevel
  /** One sentence: how the map stands. */
  readonly says: string
  /** Those of the next use first. */
  readonly requirements: readonly Requirement[]
  readonly grounds: MapGrounds
}

/** Evidence older than this tells nothing about today; fit for priorities, and for money. */
const MOST_MONTHS = { priorities: 18, money: 9 } as const

/**
 * What a map may be used for: to begin a workshop with, to set priorities, or to decide money. It is
 * told from how many people and journeys speak, the share of what it says that is backed, how well its
 * paths fit, what is wrong on it, and the age of its newest evidence at `now`; without `now` as of that.
 */
export function mapUseOf(journey: Journey, now: string | null = null): MapUse {
  const grounds = groundsOfMap(journey)
  const fit = pathFitOf(journey)
  const requirements = [
    ...needs(journey, grounds, fit),
    ...(['priorities', 'money'] as const).map((of) => freshness(of, grounds.newest, now)),
  ].toSorted((a, b) => mapUses.indexOf(a.of) - mapUses.indexOf(b.of))
  const isMet = (use: MapUseLevel) => requirements.every((each) => each.of !== use || each.isMet)
  const level = !isMet('priorities') ? 'workshop' : isMet('money') ? 'money' : 'priorities'
  return { level, says: sentence(grounds, fit), requirements, grounds }
}

/** The use that is left of one at `now`, when the newest evidence has become old meanwhile. */
export function agedUse(
  level: MapUseLevel,
  { newest, now }: { readonly newest: string | null; readonly now: string },
): MapUseLevel {
  if (level === 'money' && !freshness('money', newest, now).isMet)
    return agedUse('priorities', { newest, now })
  if (level === 'priorities' && !freshness('priorities', newest, now).isMet) return 'workshop'
  return level
}

function sentence({ claims, levels, backedShare }: MapGrounds, fit: PathFit | null): string {
  if (fit !== null) return fit.says
  if (backedShare === null) return 'Nothing stands on this map yet.'
  const backed = levels.backed + levels.partlyBacked
  if (backed === 0) return 'Assumed: nothing on this map is measured yet.'
  return `Drawn: ${formatCount(backed)} of ${plural(claims, 'statement')} about customers ${backed === 1 ? 'rests' : 'rest'} on evidence, nothing is measured.`
}

const VOICES = { priorities: 30, money: 100 } as const
/** A gap of less than a tenth is measured precisely rather than wrong. */
const WIDE = 0.1
const BACKED = { priorities: 0.5, money: 0.8 } as const

function needs(journey: Journey, grounds: MapGrounds, fit: PathFit | null): Requirement[] {
  const here: Place = { kind: 'journey' }
  const wrong = gapsOf(journey).filter(({ size }) => size >= WIDE)
  const { objective, target = '', owner } = journey.brief
  const unsaid = (['objective', 'target', 'owner'] as const).find(
    (field) => ({ objective, target, owner })[field].trim() === '',
  )
  return [
    voices('priorities', grounds),
    backed('priorities', grounds),
    ...(fit === null
      ? []
      : [
          {
            id: 'path' as const,
            of: 'priorities' as const,
            isMet: fit.level !== 'poor',
            says: fit.says,
            place: here,
          },
        ]),
    voices('money', grounds),
    backed('money', grounds),
    {
      id: 'measured',
      of: 'money',
      isMet: fit?.level === 'good',
      says:
        fit === null
          ? 'What customers do is not measured: no log of events is behind it.'
          : fit.level === 'fair'
            ? `${fit.says} ${wellFit}`
            : fit.says,
      place: here,
    },
    {
      id: 'right',
      of: 'money',
      isMet: wrong.length === 0,
      says:
        wrong.length === 0
          ? 'No evidence speaks against what it says.'
          : `The evidence speaks against it at ${plural(wrong.length, 'place')}.`,
      place: wrong[0]?.place ?? here,
    },
    {
      id: 'brief',
      of: 'money',
      isMet: unsaid === undefined,
      says:
        unsaid === undefined
          ? 'It has an objective, a target and an owner.'
          : `The brief names no ${unsaid} yet.`,
      place: { kind: 'brief', field: unsaid ?? 'objective' },
    },
  ]
}

function voices(of: Requirement['of'], { n }: MapGrounds): Requirement {
  const least = VOICES[of]
  return {
    id: 'voices',
    of,
    isMet: n >= least,
    says: `${plural(n, 'journey or answer speaks', 'journeys or answers speak')}; ${least} are needed.`,
    place: { kind: 'journey' },
  }
}

function backed(of: Requirement['of'], { backedShare, claims }: MapGrounds): Requirement {
  const least = BACKED[of]
  return {
    id: 'backed',
    of,
    isMet: backedShare !== null && backedShare >= least && claims >= Math.min(ENOUGH, 3),
    says:
      backedShare === null
        ? 'It says nothing about customers yet.'
        : `${formatShare(backedShare)} of what it says about customers is backed; ${formatShare(least)} is needed.`,
    place: { kind: 'journey' },
  }
}

function freshness(
  of: keyof typeof MOST_MONTHS,
  newest: string | null,
  now: string | null,
): Requirement {
  const most = MOST_MONTHS[of]
  const months = newest === null ? null : monthsBetween(newest, now ?? newest)
  return {
    id: 'fresh',
    of,
    isMet: months !== null && months <= most,
    says:
      months === null
        ? 'No evidence on it has a date.'
        : `The newest evidence is ${spellAge(months)} old; ${plural(most, 'month')} are the most for this.`,
    place: { kind: 'journey' },
  }
}
