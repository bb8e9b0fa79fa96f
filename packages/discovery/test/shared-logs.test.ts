import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { discover } from '../src/index.ts'
import { columnsOf, type Walk } from './logs.ts'

const shared = process.env.DESIREPATH_SHARED ?? join(import.meta.dirname, '../../../../shared')
const logs = join(shared, 'data/eventlogs')
const absent = !existsSync(logs)
if (absent) console.log(`Skipped: the logs of ${logs} are not on this machine.`)

interface Names {
  readonly customer: string
  readonly activity: string
  readonly time: string
}

/** A plain reader for these two files, which quote nothing. */
function read(file: string, separator: string, names: Names): Walk[] {
  const [head = '', ...lines] = readFileSync(join(logs, file), 'utf8').split(/\r?\n/)
  const columns = head.split(separator)
  const at = (name: string) => columns.indexOf(name)
  return lines.flatMap((line) => {
    const cells = line.split(separator)
    const time = cells[at(names.time)]
    if (time === undefined) return []
    const minutes = Date.parse(`${time.replaceAll('/', '-').replace(' ', 'T')}Z`) / 60_000
    return [
      {
        customer: cells[at(names.customer)]!,
        activities: [cells[at(names.activity)]!],
        at: minutes,
      },
    ]
  })
}

test.skipIf(absent)(
  'building permits: a typical path, its leak, and every activity accounted for',
  () => {
    const columns = columnsOf(
      read('receipt.csv', ',', {
        customer: 'case:concept:name',
        activity: 'concept:name',
        time: 'time:timestamp',
      }),
    )
    const { journey } = discover({ columns, feedback: [], options: { cut: 'none', k: 3, seed: 1 } })
    const { discovery, steps, stages, records } = journey
    expect(discovery).toMatchObject({ customers: 1434, journeys: 1434, events: 8577, k: 3 })
    expect(discovery!.fitness).toBeGreaterThanOrEqual(0.835)
    expect(discovery!.coverage).toBeGreaterThanOrEqual(0.685)
    expect(steps[0]).toMatchObject({ title: 'Confirmation of receipt' })
    expect(stages.length).toBeGreaterThanOrEqual(3)
    const known = new Set([
      ...steps.flatMap(({ activities }) => activities),
      ...discovery!.folded.map(({ activity }) => activity),
    ])
    expect(known.size).toBe(27)
    const [worst] = records
    expect(worst).toMatchObject({ kind: 'dropOff', stepIds: [steps[0]!.id], rank: 1 })
    expect(worst!.summary).toContain('116 of 1,434')
  },
)

test.skipIf(absent)('hospital patients share no typical path, and the map says so', () => {
  const columns = columnsOf(
    read('sepsis.csv', ';', {
      customer: 'Case ID',
      activity: 'Activity',
      time: 'Complete Timestamp',
    }),
  )
  const { journey } = discover({ columns, feedback: [], options: { cut: 'none', seed: 1 } })
  expect(journey.discovery!.warnings[0]).toMatch(/share no typical path; read the flow instead/)
  expect(journey.steps[0]!.title).toBe('ER Registration')
  expect(journey.steps.at(-1)!.title).toBe('Return ER')
  expect(journey.stages.map(({ title }) => title)).toContain('Treatment')
})
