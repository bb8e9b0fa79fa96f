import { Command, InvalidArgumentError } from 'commander'
import { Failure } from '../failure.ts'

export function startCommand(): Command {
  return new Command('start')
    .description('Runs the application on this machine and prints the link that opens it.')
    .option('--data <dir>', 'data folder (default: DESIREPATH_DATA, else ./.data)')
    .option('--port <n>', 'port to listen on (default: 4600)', parsePort)
    .option('--empty', 'begin without the sample journey')
    .addHelpText('after', '\nExample:\n  desirepath start --data ~/journeys --port 4700')
    .action(async (options: { data?: string; port?: number; empty?: boolean }) => {
      const { FolderHeld, PortTaken, startServer } = await import('@desirepath/server')
      const server = await startServer(options).catch((error: unknown) => {
        if (error instanceof FolderHeld || error instanceof PortTaken)
          throw new Failure(error.message)
        throw error
      })
      console.log(
        `Desirepath runs at ${server.url}\n\n  Open  ${server.link}\n\nThe link opens it once. Ctrl-C stops it.`,
      )
      await stopSignal()
      console.log('\nStopping …')
      await server.close()
      process.exit(0)
    })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Use a port from 0 to 65535.')
  return port
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
