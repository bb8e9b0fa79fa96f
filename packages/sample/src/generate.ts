import {
  type CodedColumn,
  type EventColumns,
  type FeedbackItem,
  type Random,
  seededRandom,
} from '@desirepath/core'
import { opinions } from './opinions.ts'
import { draw, type Language, type Trade, type Truths } from './trade.ts'
import { walk } from './walk.ts'

export interface GenerateOptions {
  readonly seed: number
  readonly customers: number
  readonly languages: readonly Language[]
  /** Milliseconds since the epoch at which the first customers come. */
  readonly start: number
  /** Days over which customers come. */
  readonly days: number
}

export interface Generated {
  readonly title: string
  readonly success: string
  readonly columns: EventColumns
  readonly feedback: readonly FeedbackItem[]
  readonly truths: PlantedTruths
}

/** What was planted, by raw activity names. */
export interface PlantedTruths {
  readonly wait: string
  readonly dropOff: string
  readonly delight: string
  readonly loop: { readonly from: string; readonly to: string }
}

const DAY = 86_400_000

/** Customers of a trade, what they did and what they said; the same seed gives the same data. */
export function generate(trade: Trade, options: GenerateOptions): Generated {
  const random = seededRandom(options.seed)
  const feedback: FeedbackItem[] = []
  const rows: {
    customer: number
    step: number
    time: number
    channel: string
    traits: readonly string[]
  }[] = []
  const customers: string[] = []
  for (let i = 0; i < options.customers; i++) {
    const start = arrival(options, random)
    const language = options.languages[Math.floor(random() ** 1.3 * options.languages.length)]!
    const traits = trade.attributes.map(({ values }) => draw(values, random))
    const walked = walk(trade, random)
    const customer = customers.push(`C${String(100_000 + i)}`) - 1
    for (const { step, seconds, channel } of walked.events) {
      rows.push({ customer, step, time: Math.round(start + seconds * 1000), channel, traits })
    }
    feedback.push(
      ...opinions(trade, {
        walked,
        speaker: { customer: customers[customer]!, language, start },
        random,
      }),
    )
  }
  rows.sort((a, b) => a.time - b.time || a.customer - b.customer)
  return {
    title: trade.title,
    success: trade.success,
    columns: columnsOf(trade, rows, customers),
    feedback: feedback.sort((a, b) => a.at! - b.at!),
    truths: planted(trade, trade.truths),
  }
}

/** Some day of the span, at an hour when people are awake; quieter on Sundays. */
function arrival({ start, days }: GenerateOptions, random: Random): number {
  const day = Math.floor(random() * days)
  const date = start + day * DAY
  const quiet = new Date(date).getUTCDay() === 0 && random() < 0.4
  const hour = 7 + (random() + random()) * 8
  return date + (quiet ? DAY : 0) + hour * 3_600_000
}

function columnsOf(
  trade: Trade,
  rows: readonly {
    customer: number
    step: number
    time: number
    channel: string
    traits: readonly string[]
  }[],
  customers: readonly string[],
): EventColumns {
  return {
    size: rows.length,
    customers,
    activities: trade.steps.map(({ activity }) => activity),
    customer: Uint32Array.from(rows, ({ customer }) => customer),
    activity: Uint32Array.from(rows, ({ step }) => step),
    time: Float64Array.from(rows, ({ time }) => time),
    channel: coded(
      'channel',
      rows.map(({ channel }) => channel),
    ),
    attributes: trade.attributes.map(({ name }, i) =>
      coded(
        name,
        rows.map(({ traits }) => traits[i]!),
      ),
    ),
  }
}

function coded(name: string, cells: readonly string[]): CodedColumn {
  const codes = new Map([['', 0]])
  const column = Uint8Array.from(cells, (cell) => {
    const known = codes.get(cell)
    if (known !== undefined) return known
    codes.set(cell, codes.size)
    return codes.size - 1
  })
  return { name, values: [...codes.keys()], codes: column }
}

function planted({ steps }: Trade, truths: Truths): PlantedTruths {
  const name = (step: number) => steps[step]!.activity
  return {
    wait: name(truths.wait),
    dropOff: name(truths.dropOff),
    delight: name(truths.delight),
    loop: { from: name(truths.loop.from), to: name(truths.loop.to) },
  }
}
