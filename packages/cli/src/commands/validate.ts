import { Command } from 'commander'
import type { CommandContext } from '../context.ts'
import { type Failure, failure, isFailure } from '../failure.ts'
import type { Terminal } from '../terminal/terminal.ts'

const examples = `
Examples:
  $ desirepath validate map/journey.json
  $ desirepath validate map/journey.json --json`

/** `validate`: whether a file is a journey in the canonical format. */
export function validateCommand({ terminal, act }: CommandContext): Command {
  return new Command('validate')
    .description('Check that a file is a journey in the canonical format, and say every problem.')
    .argument('<journey.json>', 'the file')
    .option('--json', 'answer as JSON: {valid, problems}')
    .addHelpText('after', examples)
    .action((path: string, options: { readonly json?: boolean }) =>
      act(() => validate(path, options.json ?? false, terminal)),
    )
}

async function validate(path: string, json: boolean, terminal: Terminal): Promise<Failure | void> {
  const { problemsMessage, readJourney } = await import('../files/read-journey.ts')
  const read = await readJourney(path)
  if (isFailure(read)) return read
  const problems = read.type === 'invalid' ? read.problems : []
  if (json) terminal.print(JSON.stringify({ valid: problems.length === 0, problems }, null, 2))
  if (problems.length > 0) return failure(problemsMessage(path, problems))
  if (read.type === 'journey' && !json) {
    const { title, steps, stages } = read.journey
    terminal.print(
      `${path} is valid: “${title}”, ${steps.length} steps in ${stages.length} stages.`,
    )
  }
}
