import {
  type MeasuredTouchpoint,
  touchpointScores,
  type Weighed,
  type WorkspaceRecord,
} from '@desirepath/core'
import { recordsAt, type Store, type StoredRecord, type StoredUse, usesAt } from '@desirepath/store'
import { countsOf } from '../records/standings.ts'
import type { CountTouchpoints } from '../touchpoints/figures.ts'
import { itemOf, type Known, knownAmong, weighed, type WeighedItem } from './weighed.ts'

interface WeighedTouchpoints {
  readonly items: readonly WeighedItem[]
  /** Journeys that are still being counted. */
  readonly pending: number
}

const types = ['touchpoint', 'painPoint', 'delight', 'opportunity', 'persona'] as const

/** All touchpoints with what is known of them: what logs and feedback say, and what hurts there. */
export async function weighTouchpoints(
  { store, count }: { readonly store: Store; readonly count: CountTouchpoints },
  workspaceId: string,
): Promise<WeighedTouchpoints> {
  const asked = { types, at: null }
  const [records, uses, { counted, pending }] = await Promise.all([
    recordsAt(store, workspaceId, asked),
    usesAt(store, workspaceId, asked),
    count(workspaceId),
  ])
  const known = knownAmong(records, uses, await countsOf(store, workspaceId, records))
  const painsAt = painsByStep(records, uses)
  const measured = Map.groupBy(
    counted.flatMap(({ log, figures }) => figures.map((figure) => ({ ...log, ...figure }))),
    ({ id }) => id,
  )
  const items = records
    .filter(({ type }) => type === 'touchpoint')
    .map((record) => {
      const pains = painsOf(known, record, painsAt)
      const own = (measured.get(record.id) ?? []).filter(({ reach }) => (reach.value ?? 0) > 0)
      return itemOf(known, record, {
        linked: pains,
        scores: scoresOf(known, record, { own, pains }),
      })
    })
  return { items, pending }
}

function scoresOf(
  known: Known,
  { id, type, body }: StoredRecord,
  {
    own,
    pains,
  }: { readonly own: readonly MeasuredTouchpoint[]; readonly pains: readonly StoredRecord[] },
) {
  return touchpointScores({
    record: { ...body, id, type } as WorkspaceRecord<'touchpoint'>,
    uses: known.uses.get(id) ?? [],
    measured: own,
    pains: pains.map((pain): Weighed<'painPoint'> => weighed(known, pain)),
  })
}

/** The pain points that are linked with a touchpoint, or stand on a step where it stands. */
function painsOf(
  { linkedTo, uses }: Known,
  { id }: StoredRecord,
  painsAt: ReadonlyMap<string, readonly StoredRecord[]>,
): readonly StoredRecord[] {
  const linked = linkedTo(id).filter(({ type }) => type === 'painPoint')
  const there = stepsOf(uses.get(id)).flatMap((step) => painsAt.get(step) ?? [])
  return [...new Map([...linked, ...there].map((pain) => [pain.id, pain])).values()]
}

function painsByStep(
  records: readonly StoredRecord[],
  uses: Known['uses'],
): ReadonlyMap<string, readonly StoredRecord[]> {
  const pairs = records
    .filter(({ type }) => type === 'painPoint')
    .flatMap((pain) => stepsOf(uses.get(pain.id)).map((step) => ({ step, pain })))
  return new Map(
    [...Map.groupBy(pairs, ({ step }) => step)].map(([step, own]) => [
      step,
      own.map(({ pain }) => pain),
    ]),
  )
}

function stepsOf(uses: readonly StoredUse[] = []): string[] {
  return uses.flatMap(({ journeyId, stands }) => stands.steps.map(({ id }) => `${journeyId} ${id}`))
}
