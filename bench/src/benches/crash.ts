import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { largeJourney } from '../journey/large-journey.ts'
import { cardText, enter, freshFolder, openPeer, type Peer } from '../live/neighbours.ts'
import { type ServerProcess, startServerProcess } from '../live/server.ts'
import { createTypist, type Desk, type Typist } from '../live/typist.ts'
import type { Bench } from './bench.ts'
import { figure } from './reading.ts'

const KILLS = 200
/** On a busy machine fewer kills fit. */
const MOST_MINUTES = 10
/** The longest writing before a kill; now and then the first commit is not over yet. */
const LONGEST_MS = 400
/** At times several letters are under way, at times none is. */
const LONGEST_PAUSE_MS = 25

interface Sum {
  kills: number
  typed: number
  seen: number
  saved: number
  /** Letters that the watcher had seen, or the writer been told were saved, and that are no more. */
  seenLost: number
  savedLost: number
}

/** Kills the server at random moments while one types and one watches, and counts what is lost. */
export const killServer: Bench = async ({ size, say }) => {
  const data = await freshFolder()
  const journey = largeJourney({ steps: 4, lanes: 2, cardsPerCell: 1 })
  const desk = { laneId: journey.lanes[0]!.id, stepId: journey.steps[0]!.id }
  let server = await startServerProcess({ data, port: 0 })
  const visitor = await enter(server.link)
  const { workspace } = await visitor.json<{ workspace: { id: string } }>('/api/session')
  await visitor.post('/api/journeys', journey)
  const { url, cookie } = visitor
  const open = () => openPeer({ url, cookie, name: `${workspace.id}/${journey.id}` })
  const sum: Sum = { kills: 0, typed: 0, seen: 0, saved: 0, seenLost: 0, savedLost: 0 }
  const kills = size === 'smoke' ? 2 : KILLS
  const end = performance.now() + MOST_MINUTES * 60_000
  let [writer, watcher] = [await open(), await open()]
  while (sum.kills < kills && performance.now() < end) {
    const round = await killed({ server, writer, watcher, desk })
    server = await startServerProcess({ data, port: server.port })
    ;[writer, watcher] = [await open(), await open()]
    count(sum, round, cardText(writer.doc, round.cardId))
    if (sum.kills % 20 === 0) say(`crash: ${JSON.stringify(sum)}`)
  }
  writer.close()
  watcher.close()
  await server.kill()
  await rm(data, { recursive: true, force: true })
  if (sum.seen === 0) throw new Error('the watcher saw nothing')
  return [
    {
      bench: 'crash',
      task: 'kill -9 while one types and one watches',
      figures: {
        kills: figure.count(sum.kills),
        'letters typed': figure.count(sum.typed),
        'seen by the watcher': figure.count(sum.seen),
        '… and lost': figure.count(sum.seenLost),
        'said to be saved': figure.count(sum.saved),
        '… and then lost': figure.count(sum.savedLost),
      },
    },
  ]
}

interface Stand {
  readonly server: ServerProcess
  readonly writer: Peer
  readonly watcher: Peer
  readonly desk: Desk
}

interface Round {
  readonly cardId: string
  readonly typed: string
  readonly seen: string
  readonly saved: string
}

async function killed({ server, writer, watcher, desk }: Stand): Promise<Round> {
  const typist = createTypist(writer.doc, desk, Infinity)
  typist.type()
  let saved = ''
  const note = () => {
    if (writer.isSaved()) saved = textOf(writer, typist)
  }
  let isTyping = true
  const next = () => {
    if (!isTyping) return
    note()
    typist.type()
    setTimeout(next, Math.random() * LONGEST_PAUSE_MS)
  }
  next()
  await wait(Math.random() * LONGEST_MS)
  await server.kill()
  isTyping = false
  // What was on its way when the server died still arrives: it has been seen, too.
  await wait(10)
  note()
  const [typed, seen] = [textOf(writer, typist), textOf(watcher, typist)]
  writer.close()
  watcher.close()
  return { cardId: typist.cardId(), typed, seen, saved }
}

function textOf({ doc }: Peer, typist: Typist): string {
  return cardText(doc, typist.cardId())
}

function count(sum: Sum, { typed, seen, saved }: Round, later: string): void {
  sum.kills += 1
  sum.typed += typed.length
  sum.seen += seen.length
  sum.saved += saved.length
  sum.seenLost += lost(seen, later)
  sum.savedLost += lost(saved, later)
}

/** One writes at the end, so what is kept begins with what was there before. */
function lost(before: string, later: string): number {
  let kept = 0
  while (kept < before.length && before[kept] === later[kept]) kept += 1
  return before.length - kept
}
