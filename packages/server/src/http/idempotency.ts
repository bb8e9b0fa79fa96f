import { createHash } from 'node:crypto'
import { findAnsweredKey, keepAnsweredKey, type Store } from '@desirepath/store'
import { ProblemError } from './problem.ts'

interface KeyedRequest {
  readonly workspaceId: string
  readonly key: string
  /** What makes it this request: method, address, body. */
  readonly parts: readonly string[]
}

/** Does the work of a request once: a repeat with the same key gets the first answer. */
export type OnceByKey = (request: KeyedRequest, work: () => Promise<unknown>) => Promise<unknown>

export function createOnceByKey(store: Store): OnceByKey {
  // Repeats that arrive while the first is still at work wait for it.
  const underWay = new Map<
    string,
    { readonly requestHash: string; readonly answer: Promise<unknown> }
  >()
  return async ({ workspaceId, key, parts }, work) => {
    const requestHash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
    const place = JSON.stringify([workspaceId, key])
    const running = underWay.get(place)
    if (running) {
      sameRequest(running.requestHash, requestHash)
      return running.answer
    }
    const answer = recall(store, { workspaceId, key, requestHash }, work)
    underWay.set(place, { requestHash, answer })
    return answer.finally(() => underWay.delete(place))
  }
}

async function recall(
  store: Store,
  { workspaceId, key, requestHash }: { workspaceId: string; key: string; requestHash: string },
  work: () => Promise<unknown>,
): Promise<unknown> {
  const known = await findAnsweredKey(store, workspaceId, key)
  if (known) {
    sameRequest(known.requestHash, requestHash)
    return known.answer
  }
  const answer = await work()
  await keepAnsweredKey(store, workspaceId, { key, requestHash, answer })
  return answer
}

function sameRequest(known: string, given: string): void {
  if (known === given) return
  throw new ProblemError(
    'key-reused',
    'This Idempotency-Key came with another request before. Use a new key for each new thing.',
  )
}
