import { ENOUGH } from '../journey/evidence-level.ts'
import type { Journey } from '../journey/journey.ts'
import type { Gap } from './gaps.ts'

/** So much longer than expected is no rounding. */
const WORSE = 1.25
/** Sixteen times as long is as wrong as can be. */
const DOUBLINGS = 4

/** Where customers say in figures how long something may take, and it takes them longer. */
export function expectedGaps({ records, steps }: Pick<Journey, 'records' | 'steps'>): Gap[] {
  const stepOf = new Map(steps.map((step) => [step.id, step]))
  return records.flatMap(({ id, stepIds, judged }) => {
    const assumed = secondsIn(judged?.expected ?? '')
    if (assumed === null) return []
    return stepIds.slice(0, 1).flatMap((stepId) => {
      const stay = stepOf.get(stepId)?.measured?.stay
      if (stay?.medianSeconds == null || stay.n < ENOUGH) return []
      const { medianSeconds: measured, n } = stay
      if (measured < assumed * WORSE) return []
      const size = Math.min(1, Math.log2(measured / assumed) / DOUBLINGS)
      const place = { kind: 'record', id } as const
      return [
        {
          what: 'expected' as const,
          place,
          stepId,
          assumed,
          measured,
          low: null,
          high: null,
          n,
          size,
        },
      ]
    })
  })
}

const units = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 } as const
const words = { a: 1, an: 1, one: 1, two: 2, three: 3 } as const
const duration = new RegExp(
  String.raw`(\d+(?:[.,]\d+)?|\b(?:${Object.keys(words).join('|')}))\s*-?\s*(${Object.keys(units).join('|')})s?\b`,
  'i',
)

/** The first length of time that a sentence names, in seconds: “An answer within two days”. */
export function secondsIn(text: string): number | null {
  const [, amount, unit] = duration.exec(text.toLowerCase()) ?? []
  if (amount === undefined || unit === undefined) return null
  const n = words[amount as keyof typeof words] ?? Number(amount.replace(',', '.'))
  return n > 0 ? n * units[unit as keyof typeof units] : null
}
