import type { FeedbackItem } from '@desirepath/core'
import { type DatasetRef, OF_DATASET, parametersOf, rows, type Engine } from '../engine.ts'
import { LIBRARY } from './items.ts'

/** More than these are too many to be placed while somebody waits; the newest tell most. */
const MOST_BESIDE = 50_000

/**
 * What the library alone holds of a journey: what people put on its map, and what was taken in or
 * written down beside its dataset, is put on no map and carries the id of one of its customers. What the
 * dataset has, too, is left out.
 */
export async function libraryOfJourney(
  engine: Engine,
  ref: DatasetRef & { readonly journeyId: string },
  sources: readonly FeedbackItem['sourceType'][],
): Promise<FeedbackItem[]> {
  const found = await rows<{ item: string }>(
    engine,
    `SELECT item FROM feedback
      WHERE workspace = {workspace:String} AND dataset = {library:String}
        AND source IN {sources:Array(String)}
        AND (placed = {journey:String} OR (placed = '' AND customer IS NOT NULL
          AND assumeNotNull(customer) IN (SELECT customer FROM events WHERE ${OF_DATASET})))
        AND id NOT IN (SELECT id FROM feedback WHERE ${OF_DATASET})
      ORDER BY at DESC NULLS LAST, id LIMIT {most:UInt32}`,
    { ...parametersOf(ref), library: LIBRARY, journey: ref.journeyId, sources, most: MOST_BESIDE },
  )
  return found.map(({ item }) => JSON.parse(item) as FeedbackItem)
}

/** What people put at a step of a map, by id. */
export async function placedAtStep(
  engine: Engine,
  {
    workspaceId,
    journeyId,
    stepId,
    personas,
  }: {
    readonly workspaceId: string
    readonly journeyId: string
    readonly stepId: string
    /** Only what speaks for one of these. */
    readonly personas?: readonly string[]
  },
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    engine,
    `SELECT id FROM feedback
      WHERE workspace = {workspace:String} AND dataset = {library:String} AND placed = {journey:String}
        AND JSONExtractString(item, 'place', 'stepId') = {step:String}
        ${personas === undefined ? '' : 'AND persona IN {personas:Array(String)}'} ORDER BY id`,
    { workspace: workspaceId, library: LIBRARY, journey: journeyId, step: stepId, personas },
  )
  return found.map(({ id }) => id)
}
