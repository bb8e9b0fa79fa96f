import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { solo } from '../process/solo.ts'
import { type Bench, best } from './bench.ts'

const EVENTS = 1_000_000
const RUNS = 2

/** Events into the durable store, embedded. */
export const storeEvents: Bench = async ({ folder, say }) => {
  const costs = []
  for (let run = 0; run < RUNS; run++) {
    const { ingest } = await solo(join(import.meta.dirname, 'ingest-task.ts'), {
      events: EVENTS,
      folder,
    })
    costs.push(ingest!)
    say(`ingest: ${((EVENTS / ingest!.wallMs) * 1000).toFixed(0)} events/s`)
    await rm(join(folder, 'ingest'), { recursive: true })
  }
  return [
    {
      bench: 'ingest',
      task: 'ingest',
      subject: 'desirepath',
      events: EVENTS,
      runs: RUNS,
      cost: best(costs),
      agrees: null,
    },
  ]
}
