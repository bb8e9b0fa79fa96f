import type { Finding, MapUseLevel } from '@desirepath/core'
import { Command, Option } from 'commander'
import type { CommandContext } from '../context.ts'
import { type Failure, failure, isFailure } from '../failure.ts'
import type { Terminal } from '../terminal/terminal.ts'

const examples = `
Examples:
  $ desirepath check map/journey.json
  $ desirepath check map/journey.json --for priorities
      Fails where the map may not be used for that today: for a pipeline that keeps maps in git.
  $ desirepath check map/journey.json --json`

const uses = ['workshop', 'priorities', 'money'] as const satisfies readonly MapUseLevel[]

interface Options {
  readonly for?: MapUseLevel
  readonly json?: boolean
}

/** `check`: what a journey may be used for today, and what on it cannot be relied on. */
export function checkCommand({ terminal, act }: CommandContext): Command {
  return new Command('check')
    .description('Say what a journey may be used for today, and what on it cannot be relied on.')
    .argument('<journey.json>', 'the file')
    .addOption(new Option('--for <use>', 'fail where it may not be used for this').choices(uses))
    .option('--json', 'answer as JSON: {use, findings, dismissed}')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => act(() => check(path, options, terminal)))
}

async function check(path: string, options: Options, terminal: Terminal): Promise<Failure | void> {
  const { problemsMessage, readJourney } = await import('../files/read-journey.ts')
  const { lintJourney, mapUseOf, mapUseWords, openFindings } = await import('@desirepath/core')
  const read = await readJourney(path)
  if (isFailure(read)) return read
  if (read.type === 'invalid') return failure(problemsMessage(path, read.problems))
  const { journey } = read
  const now = new Date().toISOString()
  const use = mapUseOf(journey, now)
  const { open, dismissed } = openFindings(journey, lintJourney(journey, { now }))
  if (options.json) terminal.print(JSON.stringify({ use, findings: open, dismissed }, null, 2))
  else tell({ title: journey.title, use: mapUseWords[use.level], says: use.says, open }, terminal)
  const wanted = options.for
  if (wanted === undefined || uses.indexOf(use.level) >= uses.indexOf(wanted)) return
  const missing = use.requirements.filter(
    ({ of, isMet }) => !isMet && uses.indexOf(of) <= uses.indexOf(wanted),
  )
  return failure(
    `${path} may not be used for that today:\n${missing.map(({ says }) => `  ${says}`).join('\n')}`,
  )
}

interface Told {
  readonly title: string
  readonly use: string
  readonly says: string
  readonly open: readonly Finding[]
}

function tell({ title, use, says, open }: Told, terminal: Terminal): void {
  terminal.print(terminal.bold(`“${title}”: ${use}.`))
  terminal.print(says)
  for (const [heading, findings] of Map.groupBy(open, (finding) => finding.title)) {
    terminal.print('')
    terminal.print(terminal.bold(heading))
    for (const { where, says: what } of findings)
      terminal.print(`  ${where === '' ? '' : `${where}: `}${what}`)
    terminal.print(`  → ${findings[0]?.todo}`)
  }
}
