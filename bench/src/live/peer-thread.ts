import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { formatJourney } from '@desirepath/core'
import { CLOCKS, createHistogram } from './latency.ts'
import { openPeer, type Peer, projectJourney } from './neighbours.ts'
import { createTypist, type Desk } from './typist.ts'

/** A thread's share of the peers. */
export interface Crew {
  readonly url: string
  readonly cookie: string
  /** As the peers name the journey on the wire. */
  readonly name: string
  /** Number of its first peer, from 0; peers of all threads are numbered on. */
  readonly first: number
  readonly desks: readonly Desk[]
  /** So many of the peers look on all the while; the others read what has come when the typing is over. */
  readonly screens: number
  /** Edits a second of each peer. */
  readonly rate: number
  /** When each peer made its edits: `CLOCKS` times a peer, by the edit's clock. */
  readonly sentAt: SharedArrayBuffer
  /** The Yjs client of each peer, at its number. */
  readonly clients: SharedArrayBuffer
}

export type ThreadOrder = 'type' | 'measure' | 'rest' | 'read' | 'stand' | 'digest'

/** How far the documents of a thread are: equal everywhere when all clocks are. */
export interface Standing {
  readonly saved: boolean
  /** Sum of all clocks of each document. */
  readonly clocks: readonly number[]
}

/** The outcome of a thread: how long edits took to arrive, and what the documents are in the end. */
export interface Outcome {
  readonly counts: Uint32Array
  readonly edits: number
  readonly digests: readonly string[]
}

const crew = workerData as Crew
const sentAt = new Float64Array(crew.sentAt)
const clients = new Float64Array(crew.clients)
const numberOf = new Map<number, number>()
const arrivals = createHistogram()
const peers: Peer[] = []
const releases: (() => void)[] = []
let edits = 0
let isTyping = false

for (const [i] of crew.desks.entries()) {
  const peer = await openPeer(crew)
  clients[crew.first + i] = peer.doc.y.clientID
  noteEdits(peer, crew.first + i)
  if (i < crew.screens) watch(peer)
  peers.push(peer)
}
parentPort!.postMessage('opened')
parentPort!.on('message', (order: ThreadOrder) => parentPort!.postMessage(obey(order)))

function obey(order: ThreadOrder): Standing | Outcome | 'done' {
  switch (order) {
    case 'type':
      isTyping = true
      for (const [number, client] of clients.entries()) numberOf.set(client, number)
      for (const [i, desk] of crew.desks.entries()) startTyping(peers[i]!, desk)
      releases.push(...peers.slice(crew.screens).map((peer) => peer.hold()))
      return 'done'
    case 'measure':
      arrivals.counts.fill(0)
      return 'done'
    case 'rest':
      isTyping = false
      return 'done'
    case 'read':
      for (const release of releases.splice(0)) release()
      return 'done'
    case 'stand':
      return { saved: peers.every((peer) => peer.isSaved()), clocks: peers.map(clockSum) }
    case 'digest':
      return {
        counts: arrivals.counts,
        edits,
        digests: peers.map(({ doc }) =>
          createHash('sha256')
            .update(formatJourney(projectJourney(doc)))
            .digest('hex'),
        ),
      }
  }
}

/** People type unevenly: from half the usual pause to one and a half of it. */
function startTyping(peer: Peer, desk: Desk): void {
  const typist = createTypist(peer.doc, desk, 100)
  const pause = () => ((0.5 + Math.random()) * 1000) / crew.rate
  const next = () => {
    if (!isTyping) return
    typist.type()
    edits += 1
    setTimeout(next, pause())
  }
  setTimeout(next, Math.random() * pause())
}

/** Notes when a peer makes an edit. */
function noteEdits({ doc: { y } }: Peer, number: number): void {
  y.on('afterTransaction', ({ local, beforeState, afterState }) => {
    if (!local) return
    const place = number * CLOCKS
    const [before, after] = [beforeState, afterState].map((state) => state.get(y.clientID) ?? 0)
    sentAt.fill(now(), place + before!, place + after!)
  })
}

/** Notes how long the edits of others have taken to get to a peer. */
function watch({ doc: { y } }: Peer): void {
  y.on('afterTransaction', ({ local, beforeState, afterState }) => {
    if (local) return
    const arrived = now()
    for (const [client, after] of afterState) {
      const before = beforeState.get(client) ?? 0
      const number = after === before ? undefined : numberOf.get(client)
      if (number === undefined) continue
      // The items of one edit have one time, and count once.
      const times = new Set(sentAt.subarray(number * CLOCKS + before, number * CLOCKS + after))
      for (const at of times) arrivals.add(arrived - at)
    }
  })
}

/** One clock for all threads. */
function now(): number {
  return performance.timeOrigin + performance.now()
}

function clockSum({ doc: { y } }: Peer): number {
  let sum = 0
  for (const items of y.store.clients.values()) {
    const last = items.at(-1)
    if (last !== undefined) sum += last.id.clock + last.length
  }
  return sum
}
