import type { FeedbackSource } from '../feedback/item.ts'
import type { Evidence } from './evidence.ts'
import type { Card, Journey } from './journey.ts'
import { plainText } from './markdown.ts'

/** What is noted about a market rather than said by a customer. */
export const marketKinds = [
  'trend',
  'competitor',
  'technology',
] as const satisfies readonly FeedbackSource[]
export type MarketKind = (typeof marketKinds)[number]

export function isMarketKind(source: string | undefined): source is MarketKind {
  return (marketKinds as readonly (string | undefined)[]).includes(source)
}

/** A note of the market on a map. */
export interface MarketNote {
  readonly card: Card
  readonly stepId: string
  /** Null for words that nobody has written down with a source. */
  readonly kind: MarketKind | null
  /** What it is called: its first line. */
  readonly title: string
  /** What it rests on in the evidence library. */
  readonly evidence: Extract<Evidence, { type: 'feedback' }> | null
}

/** The notes of the market at some steps of a journey, or at all, in the order of the map. */
export function marketNotes(
  { lanes, steps }: Pick<Journey, 'lanes' | 'steps'>,
  stepIds: readonly string[] = steps.map(({ id }) => id),
): MarketNote[] {
  const own = lanes.filter(({ type }) => type === 'market')
  return stepIds.flatMap((stepId) =>
    own.flatMap(({ cells }) =>
      cells
        .filter((cell) => cell.stepId === stepId)
        .flatMap(({ cards }) => cards.map((card) => marketNote(card, stepId))),
    ),
  )
}

export function marketNote(card: Card, stepId: string): MarketNote {
  const evidence = card.evidence?.find((each) => each.type === 'feedback') ?? null
  const kind = evidence?.sourceType
  const [title = ''] = plainText(card.text ?? '').split('\n')
  return { card, stepId, kind: isMarketKind(kind) ? kind : null, title, evidence }
}
