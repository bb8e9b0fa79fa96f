import { parentPort, workerData } from 'node:worker_threads'
import { parseJourney } from '@desirepath/core'
import { type DrillDown, drillDown, workingsOf } from '@desirepath/discovery'
import { answer } from './answers.ts'
import type { DeskJourney, DeskMemory, DeskReply, DeskRequest } from './question.ts'

/** Keeps the workings of the journeys looked at last, and answers questions about them beside the server. */
const { mostBytes, bytesPerEvent } = workerData as DeskMemory

const open = new Map<string, { readonly drill: DrillDown; readonly bytes: number }>()

parentPort!.on('message', (request: DeskRequest) => {
  parentPort!.postMessage(reply(request))
})

function reply(request: DeskRequest): DeskReply {
  try {
    if (request.type === 'open') {
      take(request.journey)
      return { id: request.id, type: 'answer', answer: null }
    }
    const known = open.get(request.key)
    if (!known) return { id: request.id, type: 'unknown' }
    // Last asked, last let go.
    open.delete(request.key)
    open.set(request.key, known)
    return { id: request.id, type: 'answer', answer: answer(known.drill, request.question) }
  } catch (error) {
    return { id: request.id, type: 'failed', reason: (error as Error).stack ?? String(error) }
  }
}

function take({ key, document, columns, feedback }: DeskJourney): void {
  const parsed = parseJourney(document)
  if (parsed.type === 'invalid') throw new Error(parsed.problems[0])
  const drill = drillDown(parsed.journey, workingsOf(parsed.journey, columns, feedback))
  open.set(key, { drill, bytes: columns.size * bytesPerEvent + feedback.length * 1000 })
  let held = [...open.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  for (const [oldest, { bytes }] of open) {
    if (held <= mostBytes || oldest === key) break
    open.delete(oldest)
    held -= bytes
  }
}
