import type { TradeName } from '../trades/trade.ts'

export const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const
export type Language = (typeof languages)[number]

/** What a comment can be about. The first four speak of planted truths. */
export type Topic =
  | 'wait'
  | 'waiting'
  | 'dropOff'
  | 'loop'
  | 'delight'
  | 'praise'
  | 'mixed'
  | 'gripe'
  | 'ticket'

/** What is said before one has in hand what one came for; only some trades tell it apart. */
export type EarlyTopic = 'earlyPraise' | 'earlyMixed' | 'earlyGripe'

/**
 * How people of one language write. A template holds choices `{a|b|}` and slots `{$name}`; a comment
 * is one template of its topic, or two of them, sometimes with an opening or a closing.
 */
export interface Tongue {
  readonly topics: Readonly<Record<Topic, readonly string[]>>
  readonly openings: readonly string[]
  readonly closings: Readonly<{ sad: readonly string[]; glad: readonly string[] }>
  /** Words for the things of each trade; shapes that fit the templates of this language. */
  readonly slots: Readonly<Record<TradeName, Slots>>
  /** Templates that only fit one trade, and are used more often than the general ones. */
  readonly own?: Partial<Record<TradeName, Partial<Record<Topic | EarlyTopic, readonly string[]>>>>
  readonly names: readonly string[]
  /** Sentences in which people give away how to reach them; `{$mail}`, `{$phone}`. */
  readonly contacts: readonly string[]
  /** Greeting and farewell of a ticket with `{$name}`. */
  readonly greetings: readonly string[]
  readonly farewells: readonly string[]
}

export interface Slots {
  /** What one waits for, with article, as object: “my parcel”. */
  readonly thing: string
  /** What makes people leave: “shipping costs”. */
  readonly reason: string
  /** What fails and has to be done again, with article, as subject: “the payment”. */
  readonly failing: string
  /** What delights, with article, as object: “the handwritten note”. */
  readonly delight: string
  /** What it is all about, with article, as subject and object: “the lamp”. Choices allowed. */
  readonly product: string
}
