import type { Journey } from './journey.ts'

/** The names of the levels −2, −1, 0, +1 and +2 where a journey has none of its own. */
export const usualLevels: readonly string[] = [
  'angry',
  'frustrated',
  'neutral',
  'pleased',
  'delighted',
]

export const FEWEST_LEVELS = 2
export const MOST_LEVELS = 10
export const LONGEST_LEVEL = 40

/** The journey's own names of its levels of feeling, from worst to best; undefined where it has none. */
export function ownLevels({ lanes }: Pick<Journey, 'lanes'>): readonly string[] | undefined {
  return lanes.find(({ type, levels }) => type === 'emotion' && levels !== undefined)?.levels
}

/** The names of the levels of feeling of a journey, from worst to best. */
export function emotionLevels(journey: Pick<Journey, 'lanes'>): readonly string[] {
  return ownLevels(journey) ?? usualLevels
}

/** Where so many levels stand on −2…+2, from worst to best, evenly spread, with two decimals. */
export function levelValues(count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, i) => Math.round(((i * 4) / (count - 1) - 2) * 100) / 100,
  )
}

/** The place among so many levels of the one that is nearest to −2…+2; between two the one further from the middle. */
export function levelAt(value: number, count: number): number {
  const at = ((value + 2) / 4) * (count - 1)
  const nearest = value < 0 ? Math.ceil(at - 0.5) : Math.floor(at + 0.5)
  return Math.max(0, Math.min(count - 1, nearest))
}
