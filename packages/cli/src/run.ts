import { Command, CommanderError } from 'commander'
import { checkCommand } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { figuresCommand } from './commands/figures.ts'
import { importCommand } from './commands/import.ts'
import { mapCommand } from './commands/map.ts'
import { startCommand } from './commands/start.ts'
import { validateCommand } from './commands/validate.ts'
import { isFailure } from './failure.ts'
import type { CommandContext } from './context.ts'
import type { Terminal } from './terminal/terminal.ts'

const VERSION = '0.1.0'

const examples = `
Examples:
  $ desirepath map --events orders.csv --feedback survey.csv --out map
      A journey map from a log and a survey: map/journey.html, .svg, .png, .json.
  $ desirepath figures --events log.xes.gz
      The figures of the log as JSON, nothing cut and nothing folded.
  $ desirepath import journey.mmd --out journey.json
      A journey of Mermaid, Diagrammo, OpenJourney or CJML in the canonical format.
  $ desirepath export map/journey.json --format md --out journey.md
  $ desirepath validate map/journey.json
  $ desirepath check map/journey.json --for priorities
      What a map may be used for today; fails where it is less.
  $ desirepath start
      The application in the browser, with a sample journey at first.

Exit codes: 0 done, 1 failed, 2 the command line is wrong.
Help on one command: desirepath map --help`

/** Runs one command line; answers with the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0
  const context: CommandContext = {
    terminal,
    act: async (work) => {
      const result = await work()
      terminal.progress(null)
      if (!isFailure(result)) return
      terminal.complain(result.message)
      exitCode = result.exitCode
    },
  }
  const program = createProgram(context, terminal)
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' })
    return exitCode
  } catch (error) {
    terminal.progress(null)
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    terminal.complain(unexpected(error))
    return 1
  }
}

function createProgram(context: CommandContext, terminal: Terminal): Command {
  const program = new Command('desirepath')
    .description('From an event log and a pile of feedback to a customer journey map.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
  for (const command of [
    mapCommand,
    figuresCommand,
    importCommand,
    exportCommand,
    validateCommand,
    checkCommand,
    startCommand,
  ]) {
    program.addCommand(command(context))
  }
  for (const each of [program, ...program.commands]) {
    each
      .exitOverride()
      .showHelpAfterError(`See: desirepath ${each === program ? '' : `${each.name()} `}--help`)
      .configureOutput({
        writeOut: (text) => terminal.print(text.trimEnd()),
        writeErr: (text) => terminal.note(text.trimEnd()),
        outputError: (text) => terminal.complain(text.trim().replace(/^error: /, '')),
      })
  }
  return program
}

/** What no one foresaw: the first line for the person, the place for whoever mends it. */
function unexpected(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Something went wrong that should not: ${text}`
}
