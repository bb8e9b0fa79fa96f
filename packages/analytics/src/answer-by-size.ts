import type { DatasetRef, Engine } from './engine.ts'
import { eventCount } from './events/count.ts'

/** What an event costs at most while its log is held in columns, its share of the dictionaries included. */
export const BYTES_PER_EVENT = 80

/**
 * Whether the questions on a dataset are answered from columns in memory or by SQL, which both give
 * the same answers: from columns where they fit `memoryBudget`, in bytes.
 */
export async function answerBySize(
  engine: Engine,
  ref: DatasetRef,
  memoryBudget: number,
): Promise<'columns' | 'sql'> {
  const events = await eventCount(engine, ref)
  return events * BYTES_PER_EVENT <= memoryBudget ? 'columns' : 'sql'
}
