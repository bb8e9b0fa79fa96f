import type { CodedColumn, SegmentCondition } from '@desirepath/core'
import type { EventLog } from '../log/event-log.ts'
import type { SegmentSource } from './segment.ts'

/** Judges one condition of one customer after another, while their events pass by. */
export interface Judge {
  readonly begin: (customer: number) => void
  readonly journey: (journey: number) => void
  readonly event: (index: number) => void
  readonly holds: () => boolean
}

type Of<Type extends SegmentCondition['type']> = Extract<SegmentCondition, { readonly type: Type }>
type Missing = (name: string) => void

const DAY = 86_400_000
const ignore = () => {}

/** The judge of a condition; `missing` is told the names that the log and the map have not. */
export function judgeOf(
  source: SegmentSource,
  condition: SegmentCondition,
  missing: Missing,
): Judge {
  switch (condition.type) {
    case 'found':
      return foundJudge(source, condition, missing)
    case 'property':
      return valueJudge(columnOf(source.log, condition.column, missing), condition)
    case 'channel':
      return valueJudge(source.log.channel, condition)
    case 'number':
      return numberJudge(columnOf(source.log, condition.column, missing), condition)
    case 'did':
      return condition.of === 'step'
        ? visitJudge(source, condition, missing)
        : activityJudge(source, condition, missing)
    case 'went':
      return wentJudge(source, condition, missing)
    case 'ended':
      return endedJudge(source, condition)
    case 'endedAt':
      return endedAtJudge(source, condition, missing)
    case 'scored':
      return scoredJudge(source, condition)
    case 'seen':
      return seenJudge(source, condition)
  }
}

function columnOf({ attributes }: EventLog, name: string, missing: Missing): CodedColumn | null {
  const column = attributes.find((each) => each.name === name) ?? null
  if (column === null) missing(name)
  return column
}

function placeOf({ steps }: SegmentSource, stepId: string, missing: Missing): number {
  const place = steps.indexOf(stepId)
  if (place < 0) missing(stepId)
  // −1 stands for the events of no step.
  return place < 0 ? -2 : place
}

function foundJudge({ found }: SegmentSource, { personaId }: Of<'found'>, missing: Missing): Judge {
  const journeys = found(personaId)
  if (journeys === null) missing(personaId)
  const own = new Set(journeys)
  let isOwn = false
  return {
    begin: () => (isOwn = false),
    journey: (journey) => (isOwn ||= own.has(journey)),
    event: ignore,
    holds: () => isOwn,
  }
}

function valueJudge(
  column: CodedColumn | null,
  { has, values }: Pick<Of<'channel'>, 'has' | 'values'>,
): Judge {
  const wanted = new Set(values)
  const pass = Uint8Array.from(column?.values ?? [], (value) => (wanted.has(value) ? 1 : 0))
  let met = false
  return {
    begin: () => (met = false),
    journey: ignore,
    event: (i) => (met ||= column !== null && pass[column.codes[i]!] === 1),
    holds: () => met === (has === 'oneOf'),
  }
}

function numberJudge(column: CodedColumn | null, { is, value }: Of<'number'>): Judge {
  const pass = Uint8Array.from(column?.values ?? [], (text) =>
    isWithin(numberOf(text), is, value) ? 1 : 0,
  )
  let met = false
  return {
    begin: () => (met = false),
    journey: ignore,
    event: (i) => (met ||= column !== null && pass[column.codes[i]!] === 1),
    holds: () => met,
  }
}

/** A value of a column as a number; NaN where it is none. “” is missing, not zero. */
export function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text)
}

function isWithin(number: number, is: 'atLeast' | 'atMost', bound: number): boolean {
  return is === 'atLeast' ? number >= bound : number <= bound
}

/** Both days belong to the period. */
function periodOf({ from, to }: Pick<Of<'did'>, 'from' | 'to'>): readonly [number, number] {
  return [
    from === null ? -Infinity : Date.parse(from),
    to === null ? Infinity : Date.parse(to) + DAY,
  ]
}

function activityJudge({ log }: SegmentSource, condition: Of<'did'>, missing: Missing): Judge {
  const { name, is, times } = condition
  const code = log.activities.indexOf(name)
  if (code < 0) missing(name)
  const [from, to] = periodOf(condition)
  let count = 0
  return {
    begin: () => (count = 0),
    journey: ignore,
    event(i) {
      if (log.activity[i] === code && log.time[i]! >= from && log.time[i]! < to) count++
    },
    holds: () => isWithin(count, is, times),
  }
}

/** Visits as on the map: events of one step after another are one, whatever of no step lies between. */
function visitJudge(source: SegmentSource, condition: Of<'did'>, missing: Missing): Judge {
  const { log, stepOf } = source
  const { name, is, times } = condition
  const wanted = placeOf(source, name, missing)
  const [from, to] = periodOf(condition)
  let count = 0
  let before = -1
  return {
    begin: () => (count = 0),
    journey: () => (before = -1),
    event(i) {
      const step = stepOf[log.activity[i]!]!
      if (step < 0 || step === before) return
      before = step
      if (step === wanted && log.time[i]! >= from && log.time[i]! < to) count++
    },
    holds: () => isWithin(count, is, times),
  }
}

function wentJudge(source: SegmentSource, condition: Of<'went'>, missing: Missing): Judge {
  const { log, stepOf } = source
  const from = placeOf(source, condition.from, missing)
  const to = placeOf(source, condition.to, missing)
  let met = false
  let before = -1
  let isUnderWay = false
  return {
    begin: () => (met = false),
    journey() {
      before = -1
      isUnderWay = false
    },
    event(i) {
      const step = stepOf[log.activity[i]!]!
      if (met || step < 0 || step === before) return
      met = step === to && (condition.directly ? before === from : isUnderWay)
      isUnderWay ||= step === from
      before = step
    },
    holds: () => met,
  }
}

function endedJudge({ succeeded }: SegmentSource, { well }: Of<'ended'>): Judge {
  let won = false
  return {
    begin: () => (won = false),
    journey: (journey) => (won ||= succeeded?.[journey] === 1),
    event: ignore,
    // Where nothing means success nobody ended well, nor otherwise.
    holds: () => succeeded !== null && won === well,
  }
}

function endedAtJudge(source: SegmentSource, { stepId }: Of<'endedAt'>, missing: Missing): Judge {
  const { log, stepOf } = source
  const wanted = placeOf(source, stepId, missing)
  let met = false
  let last = -1
  return {
    begin() {
      met = false
      last = -1
    },
    journey() {
      met ||= last === wanted
      last = -1
    },
    event(i) {
      const step = stepOf[log.activity[i]!]!
      if (step >= 0) last = step
    },
    holds: () => met || last === wanted,
  }
}

function scoredJudge({ ratings }: SegmentSource, { scale, is, value }: Of<'scored'>): Judge {
  const own = new Set(
    ratings.flatMap((each) =>
      each.scale === scale && isWithin(each.value, is, value) ? [each.customer] : [],
    ),
  )
  let isOwn = false
  return {
    begin: (customer) => (isOwn = own.has(customer)),
    journey: ignore,
    event: ignore,
    holds: () => isOwn,
  }
}

function seenJudge({ log }: SegmentSource, { which, is, day }: Of<'seen'>): Judge {
  const at = Date.parse(day)
  let first = Infinity
  let last = -Infinity
  return {
    begin() {
      first = Infinity
      last = -Infinity
    },
    journey: ignore,
    event(i) {
      first = Math.min(first, log.time[i]!)
      last = Math.max(last, log.time[i]!)
    },
    holds() {
      const time = which === 'first' ? first : last
      return is === 'since' ? time >= at : time < at + DAY
    },
  }
}
