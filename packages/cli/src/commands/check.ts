import { existsSync } from 'node:fs'
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
  $ desirepath check map/journey.json --json
  $ desirepath check workspace.jsonl
      What about the records of an exported workspace cannot be relied on.`

const uses = ['workshop', 'priorities', 'money'] as const satisfies readonly MapUseLevel[]

interface Options {
  readonly for?: MapUseLevel
  readonly json?: boolean
}

/** `check`: what a journey may be used for today, and what on it cannot be relied on. */
export function checkCommand({ terminal, act }: CommandContext): Command {
  return new Command('check')
    .description(
      'Say what a journey may be used for today, and what on it, or in an exported workspace, cannot be relied on.',
    )
    .argument('<file>', 'a journey, or an exported workspace')
    .addOption(new Option('--for <use>', 'fail where it may not be used for this').choices(uses))
    .option('--json', 'answer as JSON: {use, findings, dismissed}')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => act(() => check(path, options, terminal)))
}

async function check(path: string, options: Options, terminal: Terminal): Promise<Failure | void> {
  const { isWorkspace } = await import('../files/read-workspace.ts')
  if (existsSync(path) && (await isWorkspace(path))) return checkWorkspace(path, options, terminal)
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

async function checkWorkspace(
  path: string,
  options: Options,
  terminal: Terminal,
): Promise<Failure | void> {
  if (options.for !== undefined)
    return failure('--for asks what one journey may be used for; this is a whole workspace.')
  const { readWorkspace } = await import('../files/read-workspace.ts')
  const { lintRecords } = await import('@desirepath/core')
  const read = await readWorkspace(path)
  if (isFailure(read)) return read
  const facts = read.facts(new Date().toISOString())
  const all = lintRecords(facts)
  const [left, open] = [true, false].map((isLeft) =>
    all.filter(({ id }) => read.left.has(id) === isLeft),
  ) as [typeof all, typeof all]
  if (options.json) {
    terminal.print(JSON.stringify({ findings: open, dismissed: left }, null, 2))
    return
  }
  const { length } = facts.records
  terminal.print(terminal.bold(`${length} records, ${open.length} findings.`))
  const told = open.map(({ title, record, says, todo }) => ({
    title,
    where: record.title,
    says,
    todo,
  }))
  tellFindings(told, terminal)
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
  tellFindings(open, terminal)
}

function tellFindings(
  open: readonly Pick<Finding, 'title' | 'where' | 'says' | 'todo'>[],
  terminal: Terminal,
): void {
  for (const [heading, findings] of Map.groupBy(open, (finding) => finding.title)) {
    terminal.print('')
    terminal.print(terminal.bold(heading))
    for (const { where, says: what } of findings)
      terminal.print(`  ${where === '' ? '' : `${where}: `}${what}`)
    terminal.print(`  → ${findings[0]?.todo}`)
  }
}
