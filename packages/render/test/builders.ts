import {
  blankBrief,
  type Card,
  type Figure,
  type Journey,
  type JourneyRecord,
  JOURNEY_SCHEMA,
  type Lane,
  type Measured,
  type Step,
} from '@desirepath/core'

/** A share with a Wilson-like interval, good enough for pictures. */
export function figure(value: number | null, n: number): Figure {
  if (value === null) return { value, n, low: null, high: null }
  const half = 1.96 * Math.sqrt(Math.max(0.0001, value * (1 - value)) / Math.max(1, n))
  return { value, n, low: Math.max(0, value - half), high: Math.min(1, value + half) }
}

export function measured(options: {
  reach: number
  leave: number
  stay: number | null
  repeat?: number
  all: number
}): Measured {
  const n = Math.round(options.reach * options.all)
  return {
    reach: figure(options.reach, options.all),
    leave: figure(options.leave, n),
    stay: {
      medianSeconds: options.stay,
      p90Seconds: options.stay === null ? null : options.stay * 4,
      n: options.stay === null ? 0 : Math.round(n * (1 - options.leave)),
    },
    repeat: figure(options.repeat ?? 0, n),
  }
}

export function step(
  id: string,
  stageId: string,
  options: Partial<Omit<Step, 'id' | 'stageId'>> & { title: string },
): Step {
  const channel = options.channel ?? null
  return {
    id,
    stageId,
    activities: [options.title],
    channels: channel === null ? [] : [{ name: channel, share: 1, n: 100 }],
    measured: null,
    ...options,
    channel,
  }
}

export function card(id: string, fields: Partial<Card>): Card {
  return {
    id,
    text: null,
    recordId: null,
    note: null,
    score: null,
    at: null,
    language: null,
    ...fields,
  }
}

export function lane(
  type: Lane['type'],
  title: string,
  subtitle: string,
  cells: Readonly<Record<string, readonly Card[]>> = {},
): Lane {
  return {
    id: `lane-${type}`,
    type,
    title,
    subtitle,
    cells: Object.entries(cells).map(([stepId, cards]) => ({ stepId, cards: [...cards] })),
  }
}

export function record(
  id: string,
  type: JourneyRecord['type'],
  fields: Partial<JourneyRecord> & { title: string },
): JourneyRecord {
  return {
    id,
    type,
    kind: null,
    summary: '',
    stepIds: [],
    rank: null,
    severity: null,
    reach: figure(null, 0),
    cost: null,
    draft: false,
    evidenceCount: 0,
    evidence: [],
    links: [],
    ...fields,
  }
}

export function emptyJourney(fields: Partial<Journey> = {}): Journey {
  return {
    schema: JOURNEY_SCHEMA,
    id: 'journey-fixture',
    title: 'Untitled',
    kind: 'as-is',
    brief: blankBrief,
    discovery: null,
    stages: [],
    steps: [],
    edges: [],
    lanes: [],
    curves: [],
    moments: [],
    personas: [],
    records: [],
    ...fields,
  }
}
