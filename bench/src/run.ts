import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, Measurement } from './benches/bench.ts'
import { storeEvents } from './benches/ingest.ts'
import { editMap } from './benches/editor.ts'
import { searchLibrary } from './benches/library.ts'
import { makeMaps } from './benches/map-command.ts'
import { drawMap } from './benches/picture.ts'
import { killServer } from './benches/crash.ts'
import { askQuestions } from './benches/questions.ts'
import type { Reading } from './benches/reading.ts'
import { searchWorkspace } from './benches/search.ts'
import { typeTogether } from './benches/together.ts'
import { askWorkspace } from './benches/workspace.ts'
import { thisMachine } from './report/machine.ts'
import { page } from './report/page.ts'
import { keepResults, readResults, writePage } from './report/results.ts'

const benches: Readonly<Record<string, Bench>> = {
  questions: askQuestions,
  map: makeMaps,
  ingest: storeEvents,
  picture: drawMap,
  together: typeTogether,
  crash: killServer,
  editor: editMap,
  library: searchLibrary,
  workspace: askWorkspace,
  search: searchWorkspace,
}

const HELP = `npm run bench -- [options]

Measures Desirepath beside its peers, the subjects taking turns, and writes bench/results.

  --only NAMES     benches to run, by commas: ${Object.keys(benches).join(', ')}
  --events SIZES   sizes of the logs, by commas (1000000,5000000,10000000)
  --runs N         runs of each question, of which the best counts (5)
  --peers COUNTS   peers who type together, by commas (20,100,300)
  --smoke          the live benches in their smallest size, nothing kept
  --page           measure nothing, write the page from the kept results
  --help

Examples
  npm run bench
  npm run bench -- --only questions --events 1000000 --runs 3
`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(benches).join(',') },
    events: { type: 'string', default: '1000000,5000000,10000000' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'string', default: '20,100,300' },
    smoke: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(HELP)
else {
  if (!values.page) await measureAll(values.only.split(','))
  if (!values.smoke) {
    const markdown = page(await readResults())
    await writePage(markdown)
    console.log(markdown)
  }
}

async function measureAll(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in benches))
  if (unknown !== undefined) throw new Error(`There is no bench '${unknown}'; see --help.`)
  const folder = await mkdtemp(join(tmpdir(), 'desirepath-bench-'))
  const options = {
    events: values.events.split(',').map(Number),
    runs: Number(values.runs),
    peers: values.peers.split(',').map(Number),
    size: values.smoke ? 'smoke' : 'full',
    folder,
    say: console.error,
  } as const
  for (const bench of names) {
    const machine = thisMachine()
    const found = await benches[bench]!(options)
    const day = new Date().toISOString().slice(0, 10)
    if (values.smoke) console.log(JSON.stringify(found, null, 2))
    else await keepResults({ bench, day, machine, ...sorted(found) })
  }
  await rm(folder, { recursive: true })
}

function sorted(found: readonly (Measurement | Reading)[]) {
  const readings = found.filter((each) => 'figures' in each)
  const measurements = found.filter((each) => 'cost' in each)
  return { measurements, ...(readings.length > 0 && { readings }) }
}
