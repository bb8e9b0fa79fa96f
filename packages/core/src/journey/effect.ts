import type { JourneyRecord } from './journey.ts'

export type Effect = NonNullable<NonNullable<JourneyRecord['cost']>['effect']>

/** What becomes of the customers whom a record costs or brings: said by it, else told by its kind. */
export function effectOf({ cost, kind }: Pick<JourneyRecord, 'cost' | 'kind'>): Effect {
  if (cost?.effect !== undefined) return cost.effect
  if (kind === 'lowScore' || kind === 'complaint') return 'unhappy'
  return kind === 'highScore' || kind === 'praise' ? 'happy' : 'lost'
}
