import { Command, CommanderError } from 'commander'
import { exportCommand } from './commands/export.ts'
import { figuresCommand } from './commands/figures.ts'
import { mapCommand } from './commands/map.ts'
import { startCommand } from './commands/start.ts'
import { validateCommand } from './commands/validate.ts'
import { Failure } from './failure.ts'

const program = new Command('desirepath')
  .description('From an event log and a pile of feedback to a living customer journey map.')
  .version('0.1.0')
  .showHelpAfterError('Run desirepath --help for what there is.')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  desirepath map --events visits.csv --feedback survey.csv --success "Order placed" --out map
  desirepath figures --events log.xes.gz > figures.json
  desirepath export map/journey.json --format png --out journey.png
  desirepath start`,
  )
for (const command of [mapCommand, figuresCommand, exportCommand, validateCommand, startCommand]) {
  program.addCommand(command().exitOverride())
}

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = explain(error)
}

/** 0 done, 1 failed, 2 asked for something that does not exist. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failure) {
    console.error(`desirepath: ${error.message}`)
    return error.exitCode
  }
  console.error(error)
  console.error('desirepath: this should not have happened; nothing was written.')
  return 1
}
