import { Command } from 'commander'
import type { CommandContext } from '../context.ts'
import type { Failure } from '../failure.ts'
import { columnsOption, eventsOption, kOption, seedOption, sheetOption } from '../options.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Options {
  readonly events: readonly string[]
  readonly columns?: string
  readonly sheet?: string
  readonly k?: number
  readonly seed: number
}

const examples = `
Examples:
  $ desirepath figures --events receipt.csv
  $ desirepath figures --events log.xes.gz --k 3 | jq .representatives
  $ desirepath figures --events visits.csv --columns 'customer=visitor,activity="page, title",time=ts'`

/** `figures`: the figures of a log as JSON on standard output. */
export function figuresCommand({ terminal, act }: CommandContext): Command {
  return new Command('figures')
    .description(
      'Print the figures of event logs as JSON: raw names, every transition, no cutting, no folding.',
    )
    .addOption(eventsOption())
    .addOption(columnsOption())
    .addOption(sheetOption())
    .addOption(kOption())
    .addOption(seedOption())
    .option('--json', 'JSON, as always')
    .addHelpText('after', examples)
    .action((options: Options) => act(() => printFigures(options, terminal)))
}

async function printFigures(options: Options, terminal: Terminal): Promise<Failure | void> {
  const { readLogs } = await import('../evidence/read-evidence.ts')
  const read = await readLogs(options, terminal)
  if (read.type === 'failure') return read
  terminal.progress({ title: 'Computing', share: 1 })
  const { figuresOf } = await import('@desirepath/discovery')
  const figures = figuresOf(read.columns, {
    ...(options.k !== undefined && { k: options.k }),
    seed: options.seed,
    quarantined: read.quarantined.count,
  })
  terminal.print(JSON.stringify(figures, null, 2))
}
