import { Command } from 'commander'
import { readJourney } from '../files.ts'

export function validateCommand(): Command {
  return new Command('validate')
    .description(
      'Says whether a file is a journey in the canonical format, and what is wrong if not.',
    )
    .argument('<journey.json>')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  desirepath validate map/journey.json')
    .action((path: string, options: { json?: boolean }) => {
      const journey = readJourney(path)
      if (options.json)
        console.log(JSON.stringify({ valid: true, id: journey.id, steps: journey.steps.length }))
      else
        console.log(
          `${path} is a journey: “${journey.title}”, ${journey.stages.length} stages, ${journey.steps.length} steps.`,
        )
    })
}
