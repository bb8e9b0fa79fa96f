import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import type { CommandContext } from '../context.ts'
import { type Failure, failure } from '../failure.ts'
import { wholeNumber } from '../options.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Options {
  readonly data?: string
  readonly port?: number
  readonly empty?: boolean
}

const examples = `
Examples:
  $ desirepath start
  $ desirepath start --data ./research --port 4700
  $ desirepath start --empty

The data folder is --data, else DESIREPATH_DATA, else ~/.desirepath (./.data in the repository).`

/** `start`: the application, until Ctrl-C. */
export function startCommand({ terminal, act }: CommandContext): Command {
  return new Command('start')
    .description('Start the application on this machine and print its address.')
    .option('--data <folder>', 'where everything is kept')
    .option('--port <number>', 'port to listen on (default: 4600)', (text) =>
      wholeNumber(text, 0, 65_535),
    )
    .option('--empty', 'without the sample journey')
    .addHelpText('after', examples)
    .action((options: Options) => act(() => serve(options, terminal)))
}

async function serve(options: Options, terminal: Terminal): Promise<Failure | void> {
  await buildFromSource(terminal)
  const { BadSetting, CannotOpen, FolderHeld, PortTaken, startServer } =
    await import('@desirepath/server')
  const data = options.data ?? process.env['DESIREPATH_DATA'] ?? defaultFolder()
  try {
    const server = await startServer({
      data: resolve(data),
      ...(options.port !== undefined && { port: options.port }),
      ...(options.empty && { empty: true }),
    })
    terminal.print(`Desirepath runs at ${server.url}\n\n  Open  ${terminal.bold(server.link)}\n`)
    terminal.print('The link opens it once. Ctrl-C stops it.')
    terminal.note(`Everything is kept in ${resolve(data)}.`)
    try {
      await Promise.race([stopSignal(), server.ready.then(stopSignal)])
      terminal.note('Stopping …')
    } finally {
      await server.close()
    }
  } catch (error) {
    if ([BadSetting, CannotOpen, FolderHeld, PortTaken].some((known) => error instanceof known))
      return failure((error as Error).message)
    throw error
  }
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}

const repository = resolve(import.meta.dirname, '../../../..')

function isRepository(): boolean {
  return existsSync(join(repository, 'pnpm-workspace.yaml'))
}

/** In the repository the screens are built of the sources as they are now; shown as they were, and said so, where that fails. */
async function buildFromSource(terminal: Terminal): Promise<void> {
  if (!isRepository()) return
  const { buildScreens } = await import('../../../../scripts/screens.mjs')
  try {
    buildScreens(repository)
  } catch (error) {
    terminal.complain(`${(error as Error).message} What is shown is older than the sources.`)
  }
}

function defaultFolder(): string {
  return isRepository() ? join(repository, '.data') : join(homedir(), '.desirepath')
}
