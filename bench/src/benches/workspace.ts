import { rm } from 'node:fs/promises'
import { seededRandom } from '@desirepath/core'
import { journeyWithRecords } from '../journey/many-journeys.ts'
import { enter, freshFolder } from '../live/neighbours.ts'
import { startServerProcess } from '../live/server.ts'
import type { Bench } from './bench.ts'
import { figure, percentile, type Reading, sentenceOf } from './reading.ts'

const JOURNEYS = 200
const RECORDS_EACH = 100
const ASKED = 20

/** What a person asks of a workspace that has grown, each as the screens ask it. */
const questions = {
  journeys: '/api/journeys?limit=200',
  'list, changed last': '/api/pain-points?limit=50',
  'list, by name': '/api/opportunities?limit=50&sort=title',
  'list, one word': '/api/pain-points?limit=50&q=courier',
  'list, of a journey': '/api/solutions?limit=50&journey=journey-7',
  'list, drafts': '/api/delights?limit=50&draft=true',
} as const
/** Asked after a change each time, so that no answer is one that was kept. */
const checks = {
  'check, after a change': '/api/check?most=50',
  'check, again': '/api/check?most=50',
  'check of a record': '/api/check?record=journey-7-0',
} as const
const pictures = { atlas: '/api/atlas', connections: '/api/graph?focus=journey-7' } as const

/** Two hundred journeys with twenty thousand records standing on them, listed as the screens list them. */
export const askWorkspace: Bench = async ({ size, say }) => {
  const journeys = size === 'smoke' ? 4 : JOURNEYS
  const data = await freshFolder()
  const server = await startServerProcess({ data, port: 0 })
  const visitor = await enter(server.link)
  say(`workspace: taking in ${journeys} journeys of ${RECORDS_EACH} records`)
  const random = seededRandom(1)
  const begun = performance.now()
  for (let at = 0; at < journeys; at++)
    await visitor.post('/api/journeys', journeyWithRecords(at, { records: RECORDS_EACH, random }))
  const taken = performance.now() - begun
  const item = { source: 'interview', title: 'With Ann', text: 'I waited for days' }
  const { id } = await visitor.post<{ id: string }>('/api/evidence', item)
  const rests = { 'what rests on an item': `/api/evidence/items/${id}/resting` }
  const asks = { ...questions, ...pictures, ...checks, ...rests }
  const times = new Map<string, number[]>()
  for (let round = 0; round < (size === 'smoke' ? 2 : ASKED); round++) {
    const change = { description: `Said in round ${round}.` }
    await visitor.send('PATCH', '/api/pain-points/journey-1-0', change)
    for (const [name, question] of Object.entries(asks)) {
      const start = performance.now()
      // Of a smoke run some journeys are not there; how long an answer takes is all that counts here.
      await visitor.ask(question).then((answer) => answer.arrayBuffer())
      times.set(name, [...(times.get(name) ?? []), performance.now() - start])
    }
  }
  await server.kill()
  await rm(data, { recursive: true, force: true })
  const asked = Object.keys(questions).flatMap((name) => times.get(name) ?? [])
  const reading: Reading = {
    bench: 'workspace',
    task: `${journeys} journeys, ${(journeys * RECORDS_EACH).toLocaleString('en')} records`,
    figures: {
      'a journey taken in': figure.ms(taken / journeys),
      ...Object.fromEntries(
        [...times].map(([name, own]) => [`${name}, p95`, figure.ms(percentile(own, 0.95))]),
      ),
      'lists, p95': figure.ms(percentile(asked, 0.95)),
    },
  }
  say(`workspace: ${sentenceOf(reading)}`)
  return [reading]
}
