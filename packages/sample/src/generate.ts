import { seededRandom, type EventColumns, type FeedbackItem } from '@desirepath/core'
import { toColumns, type Walked } from './columns.ts'
import { eventsCsv, feedbackCsv } from './csv.ts'
import { createDice, type Dice, type Weights } from './dice.ts'
import { answers } from './feedback/answer.ts'
import { asKnown } from './feedback/handling.ts'
import { tradeOf } from './trades/all.ts'
import type { Kind, Trade, TradeName } from './trades/trade.ts'
import { planTruths, type Placement, type Truths } from './truths.ts'
import { startTime } from './walk/clock.ts'
import { walk } from './walk/walk.ts'
import { tongueOf } from './words/all.ts'
import type { Language } from './words/tongue.ts'

export interface GenerateOptions {
  readonly seed: number
  readonly customers: number
  readonly trade: TradeName
  /** The first is the most spoken. */
  readonly languages: readonly Language[]
  /** Milliseconds since the Unix epoch, UTC: nobody starts before. */
  readonly start: number
  /** Over how many days customers start, 180 by default. */
  readonly days?: number
  /** Where the truths are planted; drawn from the seed where left out. */
  readonly truths?: Placement
}

export interface Generated {
  readonly title: string
  /** The activity that means success. */
  readonly success: string
  readonly columns: EventColumns
  /** In the order of time. Texts are as people wrote them, with what should be redacted. */
  readonly feedback: readonly FeedbackItem[]
  readonly truths: Truths
  eventsCsv(): string
  feedbackCsv(): string
}

/** Makes a log and its feedback, with truths planted in them; the same options give the same bytes. */
export function generate(options: GenerateOptions): Generated {
  const trade = tradeOf(options.trade)
  const dice = createDice(seededRandom(options.seed))
  const plan = planTruths(dice, trade, options.truths)
  const asking = { dice, trade, plan }
  const walks: Walked[] = []
  const feedback: FeedbackItem[] = []
  for (let i = 0; i < options.customers; i++) {
    const customer = trade.prefix + String(i + 1).padStart(String(options.customers).length, '0')
    const kind = kindOf(dice, trade)
    const traits = traitsOf(dice, trade, kind)
    const start = startTime(dice, { start: options.start, days: options.days ?? 180 })
    const visits = walk({ dice, trade, plan, kind, start })
    const language = languageOf(dice, traits, options.languages)
    walks.push({ customer, traits, visits })
    feedback.push(...answers(asking, { customer, language, tongue: tongueOf(language), visits }))
  }
  const columns = toColumns(walks, Object.keys(trade.attributes))
  const until = latest(columns, feedback)
  const said = feedback.map((item) => asKnown(item, until))
  said.sort((a, b) => a.at! - b.at! || (a.id < b.id ? -1 : 1))
  return {
    title: trade.title,
    success: trade.success,
    columns,
    feedback: said,
    truths: plan.truths,
    eventsCsv: () => eventsCsv(columns),
    feedbackCsv: () => feedbackCsv(said),
  }
}

/** The last that the data know of. */
function latest({ time }: EventColumns, feedback: readonly FeedbackItem[]): number {
  let last = Number.NEGATIVE_INFINITY
  for (const at of time) if (at > last) last = at
  for (const { at } of feedback) if (at !== null && at > last) last = at
  return last
}

function kindOf(dice: Dice, trade: Trade): Kind {
  let rest = dice.random()
  return trade.kinds.find(({ share }) => (rest -= share) < 0) ?? trade.kinds.at(-1)!
}

/** Two in a hundred values are missing, as in every real log. */
function traitsOf(dice: Dice, trade: Trade, kind: Kind): Record<string, string> {
  const traits: Record<string, string> = {}
  for (const [name, usual] of Object.entries(trade.attributes)) {
    const weights: Weights = kind.traits[name] ?? usual
    traits[name] = dice.chance(0.02) ? '' : dice.weighted(weights)
  }
  return traits
}

const GERMAN_SPEAKING = /^(?:Germany|Austria|Switzerland|DE|AT|CH)$/

/** Where a country speaks for a language it is taken; otherwise the first language is the likeliest. */
function languageOf(
  dice: Dice,
  traits: Readonly<Record<string, string>>,
  languages: readonly Language[],
): Language {
  const [first, second] = languages
  if (first === undefined) throw new Error('generate needs at least one language')
  if (languages.includes('de') && languages.includes('en') && traits['country']) {
    return GERMAN_SPEAKING.test(traits['country']) ? 'de' : 'en'
  }
  return second === undefined || dice.chance(0.62) ? first : dice.pick(languages.slice(1))
}
