import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Measurement } from '../benches/bench.ts'
import type { Reading } from '../benches/reading.ts'
import type { Machine } from './machine.ts'

/** One run of one bench, as it is kept. */
export interface Results {
  readonly bench: string
  /** Day of the run, ISO 8601. */
  readonly day: string
  readonly machine: Machine
  readonly measurements: readonly Measurement[]
  readonly readings?: readonly Reading[]
}

const folder = join(import.meta.dirname, '../../results')

/** Keeps the results of a bench in place of its earlier ones. */
export async function keepResults(results: Results): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${results.bench}.json`), `${JSON.stringify(results, null, 2)}\n`)
}

/** The latest results of every bench. */
export async function readResults(): Promise<readonly Results[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted()
  return Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Results),
  )
}

/** Writes the page that a reader sees first. */
export async function writePage(markdown: string): Promise<void> {
  await writeFile(join(folder, 'README.md'), markdown)
}
