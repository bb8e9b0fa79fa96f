import { Worker } from 'node:worker_threads'
import { BYTES_PER_EVENT } from '@desirepath/analytics'
import type { DeskJourney, DeskMemory, DeskQuestion, DeskReply, DeskRequest } from './question.ts'

/** Answers questions about the figures of journeys, in a thread of its own. */
export interface Desk {
  /** `load` is called only where the desk does not hold the journey. */
  ask(key: string, question: DeskQuestion, load: () => Promise<DeskJourney>): Promise<unknown>
  close(): Promise<void>
}

/** The thread begins with the first question: a start that asks none does not pay for it. */
export function createDesk(mostBytes: number): Desk {
  const waiting = new Map<number, (reply: DeskReply) => void>()
  let worker: Worker | null = null
  const giveUp = (reason: string) => {
    worker = null
    for (const [id, reply] of waiting) reply({ id, type: 'failed', reason })
    waiting.clear()
  }
  let last = 0
  const post = (request: DistributiveOmit<DeskRequest, 'id'>): Promise<DeskReply> => {
    worker ??= startWorker({ mostBytes, bytesPerEvent: BYTES_PER_EVENT }, waiting, giveUp)
    const id = ++last
    const answered = new Promise<DeskReply>((resolve) => waiting.set(id, resolve))
    worker.postMessage({ id, ...request })
    return answered
  }
  const opening = new Map<string, Promise<void>>()
  const openOnce = (key: string, load: () => Promise<DeskJourney>) => {
    const known = opening.get(key)
    if (known) return known
    const begun = load()
      .then((journey) => post({ type: 'open', journey }))
      .then((reply) => void result(reply))
      .finally(() => opening.delete(key))
    opening.set(key, begun)
    return begun
  }
  return {
    async ask(key, question, load) {
      const first = await post({ type: 'ask', key, question })
      if (first.type !== 'unknown') return result(first)
      await openOnce(key, load)
      return result(await post({ type: 'ask', key, question }))
    },
    async close() {
      await worker?.terminate()
    },
  }
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never

/** A thread that dies, of a journey too large for it, takes its questions with it and nothing else. */
function startWorker(
  memory: DeskMemory,
  waiting: Map<number, (reply: DeskReply) => void>,
  giveUp: (reason: string) => void,
): Worker {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { workerData: memory })
  worker.unref()
  worker.on('message', (reply: DeskReply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  worker.on('error', (error) => giveUp(error.stack ?? error.message))
  return worker
}

function result(reply: DeskReply): unknown {
  if (reply.type === 'failed') throw new Error(reply.reason)
  if (reply.type === 'unknown') throw new Error('the desk let a journey go before it was asked')
  return reply.answer
}
