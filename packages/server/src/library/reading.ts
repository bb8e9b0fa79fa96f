import {
  forgetReadings,
  keepReadings,
  type ReadingState,
  readingState,
  scoredTexts,
  unreadTexts,
} from '@desirepath/analytics'
import { LEAST_LABELS } from '@desirepath/text'
import type { Logger } from 'pino'
import type { Evidence } from '../evidence/evidence.ts'
import { type Looking, lookSoon, withPause } from '../jobs/look-soon.ts'
import { runThread } from '../threads/thread.ts'
import type { ReadingAnswer, ReadingTask } from './reading-task.ts'

/** More do not sharpen the model enough to be worth the waiting. */
const MOST_LABELS = 4000
const MOST_AT_ONCE = 50_000
/** So long nothing is looked for after a look. */
const PAUSE = 4000

/** Reads from the words of what came without a score how it speaks, beside whatever else happens. */
export function createReadingDesk(evidence: Evidence, log: Logger): Looking {
  const stop = new AbortController()
  const looking = lookSoon({
    look: (workspaceId) => readAll(evidence, workspaceId, stop.signal),
    delay: withPause(PAUSE),
    onError(err) {
      if (!stop.signal.aborted) log.error({ err }, 'texts could not be read for their polarity')
    },
  })
  return {
    wake: looking.wake,
    async close() {
      stop.abort()
      await looking.close()
    },
  }
}

async function readAll(
  evidence: Evidence,
  workspaceId: string,
  signal: AbortSignal,
): Promise<void> {
  const { engine } = await evidence.open()
  const state = await readingState(engine, workspaceId)
  const anew = hasMoreToLearnFrom(state)
  if (anew) await forgetReadings(engine, workspaceId)
  else if (state.unread === 0) return
  const scored = await scoredTexts(engine, workspaceId, MOST_LABELS)
  while (!signal.aborted) {
    // One part after the other, so that memory stays flat.
    // oxlint-disable no-await-in-loop
    const texts = await unreadTexts(engine, workspaceId, MOST_AT_ONCE)
    if (texts.length === 0) return
    const { readings, ...model } = await think({ scored, texts }, signal)
    await keepReadings(engine, workspaceId, {
      model: { ...model, labels: state.labels, at: Date.now() },
      readings,
    })
    if (texts.length < MOST_AT_ONCE) return
    // oxlint-enable no-await-in-loop
  }
}

/** Twice as many scored comments as before, or for the first time enough. */
function hasMoreToLearnFrom({ model, labels }: ReadingState): boolean {
  if (model === null || labels < LEAST_LABELS) return false
  return model.method === 'vader' || labels >= 2 * model.labels
}

function think(data: ReadingTask, signal: AbortSignal): Promise<ReadingAnswer> {
  return runThread<ReadingAnswer>(new URL('./reading-worker.ts', import.meta.url), {
    data,
    signal,
    onMessage: (answer) => answer,
  })
}
