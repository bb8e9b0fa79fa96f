import { z } from 'zod'
import type { DraftCard, DraftLane } from './draft.ts'
import { titleIn } from './words-in.ts'

const words = z
  .string()
  .nullish()
  .transform((value) => titleIn(value ?? ''))
const staff = z.array(z.object({ actor: words, action: words })).nullish()

export const blueprintSchema = z.object({
  evidence: z.array(z.object({ item: words, type: words })).nullish(),
  onstage: staff,
  backstage: staff,
  support: z.array(z.object({ system: words, description: words })).nullish(),
})
type Blueprint = z.infer<typeof blueprintSchema>

/** The lanes of a service blueprint around those of the customer, with the lines between them. */
export function blueprintLanes(lanes: readonly DraftLane[]): DraftLane[] {
  const last = lanes.at(-1)
  return [
    { key: 'evidence', type: 'text', title: 'Physical evidence' },
    ...lanes.slice(0, -1),
    ...(last ? [{ ...last, lineBelow: 'interaction' as const }] : []),
    { key: 'onstage', type: 'text', title: 'Front stage', lineBelow: 'visibility' },
    { key: 'backstage', type: 'backstage', title: 'Back stage', lineBelow: 'internal' },
    { key: 'support', type: 'systems', title: 'Support' },
  ]
}

/** What the blueprints of a step put into those lanes. */
export function blueprintCards(
  blueprints: readonly (Blueprint | null | undefined)[],
): Record<string, DraftCard[]> {
  const all = blueprints.flatMap((each) => (each ? [each] : []))
  const lanes = {
    evidence: all.flatMap(({ evidence }) =>
      (evidence ?? []).map(({ item, type }) => cardOf(item, type)),
    ),
    onstage: all.flatMap(({ onstage }) =>
      (onstage ?? []).map(({ actor, action }) => cardOf(action, actor)),
    ),
    backstage: all.flatMap(({ backstage }) =>
      (backstage ?? []).map(({ actor, action }) => cardOf(action, actor)),
    ),
    support: all.flatMap(({ support }) =>
      (support ?? []).map(({ system, description }) => cardOf(system, description)),
    ),
  }
  return Object.fromEntries(Object.entries(lanes).filter(([, cards]) => cards.length > 0))
}

function cardOf(text: string, note: string): DraftCard {
  if (text === '') return { text: note || 'Note' }
  return { text, ...(note !== '' && { note }) }
}
