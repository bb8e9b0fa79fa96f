import type { Random } from '@desirepath/core'
import type { Language, Trade } from '../trade.ts'
import { phrases, tails, type Topic } from './phrases.ts'

/** A verbatim on a topic, sometimes with a second thought, a tail, or the carelessness of a phone. */
export function comment(
  trade: Trade,
  {
    topic,
    language,
    random,
  }: { readonly topic: Topic; readonly language: Language; readonly random: Random },
): string {
  const first = sentence(trade, { topic, language, random })
  const second =
    random() < 0.22 ? ` ${sentence(trade, { topic: aside(topic), language, random })}` : ''
  return careless(`${first}${second}${pick(tails[language], random)}`, random)
}

function sentence(
  trade: Trade,
  {
    topic,
    language,
    random,
  }: { readonly topic: Topic; readonly language: Language; readonly random: Random },
): string {
  const nouns = trade.nouns[language]
  const filled = pick(phrases[language][topic], random)
    .replace(/\{(thing|fee|joy|hurdle)\}/g, (_, slot: keyof typeof nouns) =>
      pick(nouns[slot], random),
    )
    .replace('{n}', String(3 + Math.floor(random() * 9)))
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

function aside(topic: Topic): Topic {
  return topic === 'good' || topic === 'joy' ? 'good' : topic === 'neutral' ? 'neutral' : 'bad'
}

function careless(text: string, random: Random): string {
  const mood = random()
  if (mood < 0.12) return text.toLowerCase()
  if (mood < 0.16) return text.replace(/[.!?]/g, '')
  if (mood < 0.19) return text.replace(/\.$/, '!!!')
  return text
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)]!
}
