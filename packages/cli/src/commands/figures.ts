import { figuresOf } from '@desirepath/discovery'
import { readEvents } from '@desirepath/intake'
import { Command } from 'commander'
import { Failure } from '../failure.ts'
import { eventMapping, parseCount } from '../options.ts'
import { createProgress } from '../progress.ts'

export function figuresCommand(): Command {
  return new Command('figures')
    .description(
      'Prints the figures of an event log as JSON: raw names, every transition, nothing cut or folded.',
    )
    .requiredOption(
      '--events <file...>',
      'event logs: CSV, TSV, JSONL, JSON, XES, Parquet, also gzipped',
    )
    .option('--columns <mapping>', 'customer=…,activity=…,time=… where they are not recognised')
    .option('--k <n>', 'number of representative journeys', parseCount)
    .option('--seed <n>', 'seed', parseCount, 1)
    .option('--json', 'JSON on standard output (always so)')
    .addHelpText(
      'after',
      '\nExample:\n  desirepath figures --events log.csv --columns customer=case_id,activity=event,time=ts',
    )
    .action(async (options: { events: string[]; columns?: string; k?: number; seed: number }) => {
      const progress = createProgress()
      const read = await readEvents(options.events, {
        mapping: eventMapping(options.columns),
        now: Date.now(),
        onProgress: ({ bytes, totalBytes }) => progress.show('reading', bytes, totalBytes),
      })
      progress.clear()
      if (read.type === 'badFile') throw new Failure(`${read.file}: ${read.reason}`)
      const figures = figuresOf(read.columns, {
        ...(options.k !== undefined && { k: options.k }),
        seed: options.seed,
        quarantined: read.quarantined.count,
      })
      process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
    })
}
