import { type Journey, ownersOn, plainText } from '@desirepath/core'

/** Who has to do with what stands at a step. */
export interface Around {
  /** Those named in lanes of who is responsible. */
  readonly owners: ReadonlyMap<string, readonly string[]>
  /** Ids of the personas that come by. */
  readonly walkers: ReadonlyMap<string, readonly string[]>
}

export function aroundSteps({ lanes, personas }: Pick<Journey, 'lanes' | 'personas'>): Around {
  const owners = new Map<string, string[]>()
  for (const lane of lanes.filter(({ type }) => type === 'responsible')) {
    for (const { stepId, cards } of lane.cells) {
      const names = cards.map(ownerOf).filter((name) => name !== '')
      owners.set(stepId, [...new Set([...(owners.get(stepId) ?? []), ...names])])
    }
  }
  const walkers = new Map<string, string[]>()
  for (const { id, path } of personas) {
    for (const stepId of new Set(path)) walkers.set(stepId, [...(walkers.get(stepId) ?? []), id])
  }
  return { owners, walkers }
}

/** Everyone who is responsible for anything, by name. */
export function ownersIn(
  journey: Pick<Journey, 'lanes' | 'personas' | 'records'>,
): readonly string[] {
  const all = new Set([...ownersOn(journey), ...[...aroundSteps(journey).owners.values()].flat()])
  return [...all].toSorted((a, b) => a.localeCompare(b))
}

function ownerOf({ text }: { readonly text: string | null }): string {
  return plainText(text ?? '').trim()
}
