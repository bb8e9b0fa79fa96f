import type { Dice } from '../dice.ts'
import type { TradeName } from '../trades/trade.ts'
import { messy } from './mess.ts'
import type { Language, Slots, Tongue, Topic } from './tongue.ts'

export interface Wish {
  readonly language: Language
  readonly trade: TradeName
  readonly topic: Topic
  /** Days waited, for those who count them. */
  readonly days: number
}

const SAD: ReadonlySet<Topic> = new Set(['wait', 'waiting', 'dropOff', 'loop', 'gripe', 'ticket'])

/** Writes one comment the way people do: a thought or two, more or less care, sometimes too much about themselves. */
export function compose(dice: Dice, tongue: Tongue, wish: Wish): string {
  const parts = [line(dice, tongue, wish)]
  const length = dice.random()
  if (length > 0.62) parts.push(anotherLine(dice, tongue, wish, parts[0]!))
  if (length > 0.9) parts.push(anotherLine(dice, tongue, wish, parts[0]!))
  if (length > 0.35 && dice.chance(0.16))
    parts.unshift(fill(dice, dice.pick(tongue.openings), tongue.slots[wish.trade], wish))
  const endings = SAD.has(wish.topic) ? tongue.closings.sad : tongue.closings.glad
  if (dice.chance(0.2)) parts.push(fill(dice, dice.pick(endings), tongue.slots[wish.trade], wish))
  const told = wish.topic === 'ticket' || wish.topic === 'waiting' ? 0.12 : 0.012
  if (dice.chance(told)) parts.push(contact(dice, tongue))
  const written = messy(dice, parts.map(sentence).join(' '), wish.language)
  return wish.topic === 'ticket' ? letter(dice, tongue, written) : written
}

function line(dice: Dice, tongue: Tongue, { trade, topic, ...wish }: Wish): string {
  const own = tongue.own?.[trade]?.[topic]
  const templates = own && dice.chance(0.85) ? own : tongue.topics[topic]
  return fill(dice, dice.pick(templates), tongue.slots[trade], { trade, topic, ...wish })
}

function anotherLine(dice: Dice, tongue: Tongue, wish: Wish, before: string): string {
  const next = line(dice, tongue, wish)
  return next.slice(0, 8) === before.slice(0, 8) ? line(dice, tongue, wish) : next
}

/** Puts words into the slots and makes the choices; choices may stand in slots, not in choices. */
function fill(dice: Dice, template: string, slots: Slots, wish: Wish): string {
  const choose = (text: string) =>
    text.replace(/\{([^{}$]*)\}/g, (_, choices: string) => dice.pick(choices.split('|')))
  const filled = template.replace(/\{\$(\w+)\}/g, (_, slot: string) => {
    if (slot === 'days') return String(wish.days)
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
  return /[.!?…)]$/.test(open) ? open : `${open}.`
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
