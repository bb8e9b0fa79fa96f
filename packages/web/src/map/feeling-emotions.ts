import { type CurvePoint, levelAt } from '@desirepath/core'
import { emotionWord, formatN, formatSigned, thin } from '@desirepath/render'
import { words } from './words.ts'

/** Words to choose from for how somebody feels, with where each usually stands on −2…+2. */
export const emotions: readonly { readonly word: string; readonly value: number }[] = [
  { word: 'delighted', value: 2 },
  { word: 'thrilled', value: 2 },
  { word: 'proud', value: 1.5 },
  { word: 'grateful', value: 1.5 },
  { word: 'excited', value: 1.5 },
  { word: 'relieved', value: 1 },
  { word: 'confident', value: 1 },
  { word: 'pleased', value: 1 },
  { word: 'hopeful', value: 0.5 },
  { word: 'curious', value: 0.5 },
  { word: 'calm', value: 0.5 },
  { word: 'neutral', value: 0 },
  { word: 'surprised', value: 0 },
  { word: 'unsure', value: -0.5 },
  { word: 'impatient', value: -0.5 },
  { word: 'bored', value: -0.5 },
  { word: 'confused', value: -1 },
  { word: 'worried', value: -1 },
  { word: 'disappointed', value: -1 },
  { word: 'frustrated', value: -1 },
  { word: 'overwhelmed', value: -1.5 },
  { word: 'anxious', value: -1.5 },
  { word: 'angry', value: -2 },
  { word: 'furious', value: -2 },
]

/** The word for a point: its own, or the name of its level. */
export function pointWord(
  { value, emotion = '' }: Pick<CurvePoint, 'value' | 'emotion'>,
  levels: readonly string[],
): string {
  return emotion === '' ? emotionWord(value ?? 0, levels) : emotion
}

/**
 * The own word of a point that is moved: kept as long as the feeling stays of one kind, so that
 * nobody is “furious” at +2.
 */
export function wordAt(
  { value: before, emotion }: Pick<CurvePoint, 'value' | 'emotion'>,
  value: number,
  levels: readonly string[],
): string | undefined {
  const isSame = before !== null && levelAt(before, levels.length) === levelAt(value, levels.length)
  return isSame ? emotion : undefined
}

/** Whether a number of things stands behind a point. */
export function isCounted({ basis, n }: Pick<CurvePoint, 'basis' | 'n'>): boolean {
  return basis !== 'assumed' || n > 0
}

/** “−1.3 frustrated · n = 4,118 (95 %: −1.4 to −1.1), stated”; begins with what is seen at the point. */
export function pointWords(point: CurvePoint, levels: readonly string[]): string {
  if (point.value === null) return words.gap
  const interval =
    point.low === null || point.high === null
      ? ''
      : ` (95${thin}%: ${formatSigned(point.low)} to ${formatSigned(point.high)})`
  const counted = isCounted(point) ? ` · ${formatN(point.n)}` : ''
  return `${formatSigned(point.value)} ${pointWord(point, levels)}${counted}${interval}, ${point.basis}`
}
