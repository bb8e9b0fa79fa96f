import {
  backingOfCard,
  backingOfRecord,
  backingOfStep,
  ENOUGH,
  measuredOf,
} from '../journey/evidence-level.ts'
import type { Curve, Journey, Step } from '../journey/journey.ts'
import { seenAtTouchpoint } from '../journey/touchpoint-seen.ts'
import { expectedGaps } from './expected.ts'
import type { Place } from './place.ts'

/** Something that the map says and the evidence does not: how far the two are apart. */
export interface Gap {
  readonly what: 'feeling' | 'reach' | 'time' | 'expected' | 'said'
  readonly place: Place
  /** Where it stands on the map; none for what stands at several steps or at none. */
  readonly stepId: string | null
  /** A feeling −2…+2, a share, or seconds; null for words. */
  readonly assumed: number | null
  readonly measured: number | null
  /** The interval of what is measured, where it has one. */
  readonly low: number | null
  readonly high: number | null
  /** How many speak: answers, journeys, or people against it. */
  readonly n: number
  /** 0…1, comparable between kinds: how far apart, of how far they could be. */
  readonly size: number
}

/** Where a map is most wrong: every place where the evidence speaks against it, the widest gap first. */
export function gapsOf(journey: Journey): Gap[] {
  return [
    ...journey.curves
      .filter(({ kind }) => kind === 'assumed')
      .flatMap((curve) => feelingGaps(journey, curve)),
    ...journey.steps.flatMap((step) => [...reachGaps(journey, step), ...timeGaps(step)]),
    ...expectedGaps(journey),
    ...saidGaps(journey),
  ].toSorted((a, b) => b.size - a.size)
}

/** From −2 to +2. */
const FEELING_RANGE = 4

/** A drawn feeling outside the interval of the measured one of the same customers. */
export function feelingGaps({ curves }: Pick<Journey, 'curves'>, curve: Curve): Gap[] {
  const felt = curves.find(({ kind, persona }) => kind === 'measured' && persona === curve.persona)
  return curve.points.flatMap(({ stepId, value: assumed }) => {
    const found = felt?.points.find((point) => point.stepId === stepId)
    if (assumed === null || found === undefined || found.value === null) return []
    const { value: measured, low, high, n } = found
    if (n < ENOUGH || low === null || high === null || (assumed >= low && assumed <= high))
      return []
    const place = { kind: 'point', curveId: curve.id, stepId } as const
    const size = Math.abs(assumed - measured) / FEELING_RANGE
    return [{ what: 'feeling' as const, place, stepId, assumed, measured, low, high, n, size }]
  })
}

/** A step that others than the assumed share come to; one that nobody comes to is as wrong as can be. */
function reachGaps(journey: Journey, step: Step): Gap[] {
  const { id, measured, believed } = step
  const at = { what: 'reach' as const, place: { kind: 'step', id } as const, stepId: id }
  const backing = backingOfStep(journey, step)
  if (backing.level === 'contradicted') {
    const none = { measured: 0, low: null, high: null }
    return [{ ...at, ...none, assumed: believed?.reach ?? null, n: backing.contra, size: 1 }]
  }
  const assumed = believed?.reach
  if (assumed === undefined || measured === null || measured.reach.value === null) return []
  const { value, low, high, n } = measured.reach
  if (n < ENOUGH || low === null || high === null || (assumed >= low && assumed <= high)) return []
  return [{ ...at, assumed, measured: value, low, high, n, size: Math.abs(assumed - value) }]
}

/** Half or twice as long is the least that counts as wrong; sixteen times is as wrong as can be. */
const DOUBLINGS = 4

function timeGaps({ id, measured, believed }: Step): Gap[] {
  const assumed = believed?.staySeconds
  const median = measured?.stay.medianSeconds ?? null
  if (assumed === undefined || measured === null || median === null || measured.stay.n < ENOUGH)
    return []
  const doublings = Math.abs(Math.log2(Math.max(1, assumed) / Math.max(1, median)))
  if (doublings < 1) return []
  return [
    {
      what: 'time',
      place: { kind: 'step', id },
      stepId: id,
      assumed,
      measured: median,
      low: null,
      high: null,
      n: measured.stay.n,
      size: Math.min(1, doublings / DOUBLINGS),
    },
  ]
}

/** Cards and records that more speaks against than for: by the share of the voices against. */
function saidGaps(journey: Journey): Gap[] {
  const gap = (
    place: Place,
    stepId: string | null,
    { pro, contra }: { readonly pro: number; readonly contra: number },
  ): Gap => ({
    what: 'said',
    place,
    stepId,
    assumed: null,
    measured: null,
    low: null,
    high: null,
    n: contra,
    size: contra / (pro + contra),
  })
  const records = journey.records.flatMap((record) => {
    const all = backingOfRecord(journey, record)
    // A touchpoint at which nobody was seen is a finding of its own.
    if (record.type === 'touchpoint' && seenAtTouchpoint(journey, record) === 0) return []
    // What other maps show and the newest data of this one do not is wrong here.
    const here = measuredOf(journey, record)
    const backing = all.level === 'contradicted' ? all : here
    const [stepId = null] = record.stepIds
    return backing.level === 'contradicted'
      ? [gap({ kind: 'record', id: record.id }, stepId, backing)]
      : []
  })
  const cards = journey.lanes.flatMap((lane) =>
    lane.cells.flatMap(({ stepId, cards: all }) =>
      all.flatMap((card) => {
        if (card.recordId !== null) return []
        const backing = backingOfCard(journey, lane, card)
        return backing.level === 'contradicted'
          ? [gap({ kind: 'card', id: card.id }, stepId, backing)]
          : []
      }),
    ),
  )
  return [...records, ...cards]
}
