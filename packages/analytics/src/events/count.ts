import { OF_DATASET, parametersOf, rows, type DatasetRef, type Engine } from '../engine.ts'

/** How many events a dataset holds. */
export async function eventCount(engine: Engine, ref: DatasetRef): Promise<number> {
  const [counted] = await rows<{ n: number }>(
    engine,
    `SELECT count() AS n FROM events WHERE ${OF_DATASET}`,
    parametersOf(ref),
  )
  return counted!.n
}
