import type { Cost } from '../process/measure.ts'
import type { Reading } from './reading.ts'

/** One line of the results: several runs of one task by one subject. */
export interface Measurement {
  readonly bench: string
  readonly task: string
  readonly subject: string
  /** Events of the log, or null where the task has none. */
  readonly events: number | null
  readonly runs: number
  readonly cost: Cost
  /** Whether the answer is that of the first subject; null where there is nothing to compare. */
  readonly agrees: boolean | null
}

export interface BenchOptions {
  /** Sizes of the logs. */
  readonly events: readonly number[]
  readonly runs: number
  /** How many type together. */
  readonly peers: readonly number[]
  /** A smoke run takes seconds and only shows that the bench works; its figures are not kept. */
  readonly size: 'full' | 'smoke'
  /** A folder for the files of this run, emptied afterwards. */
  readonly folder: string
  readonly say: (line: string) => void
}

/** A bench measures one thing at every size and gives a line for each subject and task. */
export type Bench = (options: BenchOptions) => Promise<readonly (Measurement | Reading)[]>

/** The least wall time and the least CPU time of several runs, and the highest peak of all. */
export function best(costs: readonly Cost[]): Cost {
  return {
    wallMs: Math.min(...costs.map((each) => each.wallMs)),
    cpuMs: Math.min(...costs.map((each) => each.cpuMs)),
    peakBytes: Math.max(...costs.map((each) => each.peakBytes)),
  }
}
