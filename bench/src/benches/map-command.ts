import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv } from '../log/csv-file.ts'
import { randomLog } from '../log/random-log.ts'
import { runCommand } from '../process/command.ts'
import { type Bench, best, type Measurement } from './bench.ts'

const root = join(import.meta.dirname, '../../..')
const receipt = join(
  process.env.DESIREPATH_SHARED ?? join(root, '../shared'),
  'data/eventlogs/receipt.csv',
)

/** The whole `map` command from a cold start, the launcher aside: journey, pictures, page, figures. */
export const makeMaps: Bench = async ({ folder, say }) => {
  const found: Measurement[] = []
  const map = async (task: string, events: number, csv: string, runs: number) => {
    const costs = []
    for (let run = 0; run < runs; run++) {
      const out = join(folder, `${task}-${events}-${run}`)
      const args = ['map', '--events', csv, '--out', out]
      const script = join(root, 'packages/cli/src/main.ts')
      costs.push(await runCommand({ script, args, note: join(folder, 'usage.json') }))
      say(`${task}, ${events} events: ${costs.at(-1)!.wallMs.toFixed(0)} ms`)
    }
    const cost = best(costs)
    found.push({ bench: 'map', task, subject: 'desirepath', events, runs, cost, agrees: null })
  }
  if (existsSync(receipt)) await map('map receipt', 8_577, receipt, 3)
  else say(`map of the receipt log skipped: ${receipt} is not there`)
  for (const events of [65_000, 10_000_000]) {
    const csv = join(folder, `map-${events}.csv`)
    await writeCsv(randomLog(events, 1), csv)
    await map('map', events, csv, events < 1_000_000 ? 3 : 1)
  }
  return found
}
