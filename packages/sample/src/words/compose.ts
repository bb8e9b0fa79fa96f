import type { Dice } from '../dice.ts'
import type { TradeName } from '../trades/trade.ts'
import { messy } from './mess.ts'
import type { EarlyTopic, Language, Slots, Tongue, Topic } from './tongue.ts'

export interface Wish {
  readonly language: Language
  readonly trade: TradeName
  readonly topic: Topic
  /** Days waited, for those who count them. */
  readonly days: number
  /** Before the customer has what they came for. */
  readonly early: boolean
}

const SAD: ReadonlySet<Topic> = new Set(['wait', 'waiting', 'dropOff', 'loop', 'gripe', 'ticket'])

/** Writes one comment the way people do: a thought or two, more or less care, sometimes too much about themselves. */
export function compose(dice: Dice, tongue: Tongue, wish: Wish): string {
  const sad = SAD.has(wish.topic)
  const length = dice.random()
  const thoughts = length > 0.92 ? 3 : length > 0.64 ? 2 : 1
  const parts = lines(dice, { tongue, wish, n: thoughts })
  if (dice.chance(0.09)) parts.unshift(dice.pick(tongue.openings))
  if (dice.chance(0.2)) parts.push(dice.pick(sad ? tongue.closings.sad : tongue.closings.glad))
  const urgent = wish.topic === 'ticket' || wish.topic === 'waiting'
  if (sad && dice.chance(urgent ? 0.1 : 0.015)) parts.push(contact(dice, tongue))
  const written = messy(dice, parts.map(sentence).join(' '), wish.language)
  return wish.topic === 'ticket' ? letter(dice, tongue, written) : written
}

/** Thoughts on the topic, no two from one template. */
function lines(
  dice: Dice,
  { tongue, wish, n }: { readonly tongue: Tongue; readonly wish: Wish; readonly n: number },
): string[] {
  const own = tongue.own?.[wish.trade]
  const early = wish.early ? own?.[EARLY[wish.topic] ?? wish.topic] : undefined
  const special = early ?? own?.[wish.topic]
  const used = new Set<string>()
  while (used.size < n) {
    used.add(dice.pick(special && dice.chance(0.88) ? special : tongue.topics[wish.topic]))
  }
  return [...used].map((template) => fill(dice, template, tongue.slots[wish.trade], wish.days))
}

const EARLY: Partial<Record<Topic, EarlyTopic>> = {
  praise: 'earlyPraise',
  mixed: 'earlyMixed',
  gripe: 'earlyGripe',
}

/** Puts words into the slots and makes the choices; choices may stand in slots, not in choices. */
function fill(dice: Dice, template: string, slots: Slots, days: number): string {
  const choose = (text: string) =>
    text.replace(/\{([^{}$]*)\}/g, (_, choices: string) => dice.pick(choices.split('|')))
  const filled = template.replace(/\{\$(\w+)\}/g, (_, slot: string) => {
    if (slot === 'days') return String(days)
    if (slot === 'number') return String(Math.floor(dice.between(2, 6)))
    return slots[slot as keyof Slots]
  })
  return choose(choose(filled))
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?])/g, '$1')
    .trim()
}

function sentence(text: string): string {
  const open = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…):,]$/.test(open) ? open : `${open}.`
}

function contact(dice: Dice, tongue: Tongue): string {
  const name = dice
    .pick(tongue.names)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
  const number = (digits: number) =>
    String(Math.floor(dice.random() * 10 ** digits)).padStart(digits, '0')
  return dice
    .pick(tongue.contacts)
    .replace(
      '{$mail}',
      `${name}.${number(2)}@${dice.pick(['example.com', 'mail.example', 'example.org'])}`,
    )
    .replace(
      '{$phone}',
      `${dice.pick(['+44 20 7946', '0171 555', '+49 30 5550', '06 12 34'])} ${number(4)}`,
    )
}

function letter(dice: Dice, tongue: Tongue, text: string): string {
  const name = () => dice.pick(tongue.names)
  const greeting = dice.chance(0.55) ? `${dice.pick(tongue.greetings)} ` : ''
  const farewell = dice.chance(0.35)
    ? ` ${dice.pick(tongue.farewells).replace('{$name}', name())}`
    : ''
  return greeting + text + farewell
}
