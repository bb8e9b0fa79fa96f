import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { contentId, formatJourney, type GridKind, gridKinds } from '@desirepath/core'
import type { JourneyRead, JourneysRead } from '@desirepath/intake'
import { Command, InvalidArgumentError } from 'commander'
import type { CommandContext } from '../context.ts'
import { type Failure, failure, isFailure } from '../failure.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Options {
  readonly out?: string
  readonly json?: boolean
  readonly kinds?: readonly GridKind[]
  readonly sheet?: string
}

const examples = `
Examples:
  $ desirepath import journey.mmd
      What the file would bring, and what not; nothing is written.
  $ desirepath import journey.mmd --out journey.json
  $ desirepath import map.xlsx --out journey.json
      Stages in the first row, steps below them, a lane a row, its name first.
  $ desirepath import notes.md --out journey.json
      A Markdown page may hold several journeys: journey.json, journey-2.json …`

/** `import`: a journey of another tool in the canonical format. */
export function importCommand({ terminal, act }: CommandContext): Command {
  return new Command('import')
    .description(
      'Turn a journey of another tool into the canonical format: Mermaid, Diagrammo, OpenJourney (.ojf), CJML, or a table (CSV, XLSX) with stages across and lanes down, recognised by what is in the file.',
    )
    .argument('<file>', 'the file')
    .option('--out <journey.json>', 'where to write; without it, only say what would come')
    .option(
      '--kinds <kinds>',
      'of a table: what its rows are, from above, with commas between (doing, emotion, painPoints, none …)',
      kindsIn,
    )
    .option(
      '--sheet <name>',
      'of a workbook: the sheet that holds the table; by default the first with one',
    )
    .option(
      '--json',
      'answer as JSON: {format, journeys: [{title, stages, steps, lanes, left, rows, out}]}',
    )
    .addHelpText('after', examples)
    .action((path: string, options: Options) => act(() => importFrom(path, options, terminal)))
}

async function importFrom(
  path: string,
  options: Options,
  terminal: Terminal,
): Promise<Failure | void> {
  const read = await readFrom(path, options)
  if (isFailure(read)) return read
  const outs = read.journeys.map((_, i) => outOf(options.out, i))
  const { writeOne } = await import('../files/write-all.ts')
  for (const [i, { journey }] of read.journeys.entries()) {
    const out = outs[i]
    const failed = out === undefined ? null : await writeOne(out, formatJourney(journey))
    if (failed) return failed
  }
  if (options.json) terminal.print(JSON.stringify(asJson(read, outs), null, 2))
  else read.journeys.forEach((each, i) => tell(each, outs[i], terminal))
}

/** Throws what the command line says of a bad option. */
function kindsIn(text: string): GridKind[] {
  return text.split(',').map((name) => {
    const kind = gridKinds.find((each) => each === name.trim())
    if (kind !== undefined) return kind
    throw new InvalidArgumentError(`“${name}” is none of ${gridKinds.join(', ')}.`)
  })
}

async function readFrom(path: string, { kinds, sheet }: Options): Promise<JourneysRead | Failure> {
  const { readJourneys } = await import('@desirepath/intake')
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return failure(`There is no file at ${path}. Check the path.`)
    if (code === 'EISDIR') return failure(`${path} is a folder. Give the file in it.`)
    return failure(`${path} cannot be read: ${message}.`)
  }
  let journeys = 0
  // From the content, so that the same file gives the same bytes.
  const newId = () => contentId('journey', bytes.toString('latin1'), journeys++)
  const read = await readJourneys(bytes, { name: basename(path), newId, kinds, sheet })
  return read.type === 'badFile' ? failure(`${read.file}: ${read.reason}`) : read
}

/** The second journey of a file goes beside the first. */
function outOf(out: string | undefined, i: number): string | undefined {
  if (out === undefined || i === 0) return out
  const ending = extname(out)
  return `${out.slice(0, out.length - ending.length)}-${i + 1}${ending}`
}

function asJson({ format, journeys }: JourneysRead, outs: readonly (string | undefined)[]): object {
  return {
    format,
    journeys: journeys.map(({ journey, left, rows }, i) => ({
      title: journey.title,
      stages: journey.stages.length,
      steps: journey.steps.length,
      lanes: journey.lanes.length,
      left,
      ...(rows && { rows }),
      ...(outs[i] === undefined ? {} : { out: outs[i] }),
    })),
  }
}

function tell(
  { journey, left, rows }: JourneyRead,
  out: string | undefined,
  terminal: Terminal,
): void {
  const { title, stages, steps, lanes } = journey
  terminal.print(
    `${terminal.bold(title)}: ${steps.length} steps in ${stages.length} stages, ${lanes.length} lanes.`,
  )
  for (const { where, title: name, kind } of rows ?? [])
    terminal.print(`  ${where}: ${name} → ${kind}`)
  for (const { where, what } of left)
    terminal.print(`  left out: ${where === null ? '' : `${where}: `}${what}`)
  terminal.print(
    out === undefined ? '  Nothing was written; give --out FILE.' : `  Written: ${out}`,
  )
}
