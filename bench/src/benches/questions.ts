import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCsv } from '../log/csv-file.ts'
import { randomLog } from '../log/random-log.ts'
import { type Child, startChild } from '../process/child.ts'
import type { Cost } from '../process/measure.ts'
import type { Order } from '../process/worker.ts'
import { type Digest, questions, type SubjectName } from '../subjects/subject.ts'
import { type Bench, best, type BenchOptions, type Measurement } from './bench.ts'

/** pm4js needs gigabytes for more events than this, so it is asked once, at this size. */
const PM4JS_EVENTS = 500_000
const SEED = 1

/** Every question to every subject, interleaved: one run each, then the next run; pm4js only once. */
export const askQuestions: Bench = async (options) => {
  const found: Measurement[] = []
  for (const events of options.events) {
    found.push(...(await askAtSize(events, ['desirepath', 'floor', 'clickhouse'], options)))
  }
  found.push(...(await askAtSize(PM4JS_EVENTS, ['desirepath', 'floor', 'pm4js'], options)))
  return found
}

async function askAtSize(
  events: number,
  names: readonly SubjectName[],
  { runs, folder, say }: BenchOptions,
): Promise<readonly Measurement[]> {
  say(`${events.toLocaleString('en')} events: making the log`)
  const csv = join(folder, `${events}.csv`)
  await writeCsv(randomLog(events, SEED), csv)
  const tally = tallyFor(events, say)
  // A cold start for each: the process ends with the answer.
  for (let run = 0; run < Math.min(runs, 2); run++) {
    for (const name of names.filter((each) => each !== 'floor' && takesPart(each, run))) {
      const child = startChild(name)
      await ask(child, { order: 'csvToAnswers', csv }, tally)
      await child.close()
    }
  }
  const children = names.map(startChild)
  for (let run = 0; run < Math.min(runs, 3); run++) {
    for (const child of children) {
      if (takesPart(child.name, run)) await ask(child, { order: 'load', csv }, tally)
    }
  }
  for (const order of questions) {
    for (let run = 0; run < runs; run++) {
      for (const child of children) {
        if (takesPart(child.name, run)) await ask(child, { order }, tally)
      }
    }
  }
  for (const child of children) {
    const held = await child.tell({ order: 'heldBytes' })
    if (held) say(`  ${child.name} holds ${(held.digest[0]! / events).toFixed(1)} bytes an event`)
    await child.close()
  }
  await rm(csv)
  return tally.measurements()
}

const takesPart = (name: SubjectName, run: number) => name !== 'pm4js' || run === 0

type Tally = ReturnType<typeof tallyFor>

async function ask(child: Child, order: Order, tally: Tally): Promise<void> {
  const report = await child.tell(order)
  if (report) tally.add(order.order, child.name, report)
}

function tallyFor(events: number, say: (line: string) => void) {
  const tasks = new Map<string, { subject: string; costs: Cost[]; digest: Digest; task: string }>()
  const firstOf = (task: string) => [...tasks.values()].find((each) => each.task === task)!
  return {
    add(task: string, subject: string, { digest, cost }: { digest: Digest; cost: Cost }): void {
      const key = `${task} ${subject}`
      const known = tasks.get(key)
      if (known) known.costs.push(cost)
      else tasks.set(key, { task, subject, costs: [cost], digest })
      say(`  ${task}, ${subject}: ${cost.wallMs.toFixed(0)} ms`)
    },
    measurements: (): Measurement[] =>
      [...tasks.values()].map(({ task, subject, costs, digest }) => ({
        bench: 'questions',
        task,
        subject,
        events,
        runs: costs.length,
        cost: best(costs),
        agrees: agrees(digest, firstOf(task).digest),
      })),
  }
}

/** A subject may know less than another; what both know must be the same. */
function agrees(digest: Digest, first: Digest): boolean | null {
  if (digest.length === 0) return null
  return first.slice(0, digest.length).every((value, i) => value === digest[i])
}
