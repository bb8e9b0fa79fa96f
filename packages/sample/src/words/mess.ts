import type { Dice } from '../dice.ts'
import type { Language } from './tongue.ts'

const SMILEYS = ['🙂', '👍', '😡', '😕', '🙈', '❤️']

/**
 * Writes as people type: most with care, some all in small letters, without full stops, with slips
 * of the finger, without accents, a few shouting.
 */
export function messy(dice: Dice, text: string, language: Language): string {
  const care = dice.random()
  if (care < 0.5) return text
  let result = text
  if (care > 0.76) result = slips(dice, result, care > 0.95 ? 3 : 1)
  if (care > 0.8) result = result.toLowerCase()
  if (language === 'en' && care > 0.8)
    result = result.replace(/\bi'm\b/g, 'im').replace(/\b(do|did|does|is|was|ca)n't\b/g, '$1nt')
  if (care > 0.72) result = result.replace(/[.]$/, '')
  if (care > 0.9) result = withoutAccents(result, language)
  if (care > 0.985) result = result.toUpperCase()
  if (dice.chance(0.05))
    result = `${result.replace(/[.!]$/, '')}${dice.pick(['!!', '!', '...', '!!!'])}`
  return result
}

/** Only glad words get a smile and only sad ones a frown, so the caller says which. */
export function smile(dice: Dice, text: string, sad: boolean): string {
  if (!dice.chance(0.035)) return text
  return `${text} ${sad ? dice.pick(SMILEYS.slice(2, 5)) : dice.pick([SMILEYS[0]!, SMILEYS[1]!, SMILEYS[5]!])}`
}

function slips(dice: Dice, text: string, most: number): string {
  let result = text
  for (let times = 0; times < most; times++) {
    const words = [...result.matchAll(/\p{L}{5,}/gu)]
    if (words.length === 0) return result
    const word = dice.pick(words)
    const at = word.index + 1 + Math.floor(dice.random() * (word[0].length - 3))
    const [before, one, two, after] = [
      result.slice(0, at),
      result[at]!,
      result[at + 1]!,
      result.slice(at + 2),
    ]
    const kind = dice.random()
    if (kind < 0.45) result = before + two + one + after
    else if (kind < 0.8) result = before + two + after
    else result = before + one + one + two + after
  }
  return result
}

function withoutAccents(text: string, language: Language): string {
  if (language === 'de') {
    return text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
  }
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
