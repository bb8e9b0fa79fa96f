import { Command, Option } from 'commander'
import type { ExportedFile, ExportFormat, ExportOptions } from '@desirepath/export'
import type { CommandContext } from '../context.ts'
import { type Failure, failure, isFailure } from '../failure.ts'
import type { Terminal } from '../terminal/terminal.ts'

// Named here too, so that the help does not load the fonts and writers of every format.
const formats = [
  'png',
  'svg',
  'pdf',
  'html',
  'md',
  'pptx',
  'xlsx',
  'csv',
  'json',
  'mmd',
] as const satisfies readonly ExportFormat[]

interface Options extends Omit<ExportOptions, 'scale' | 'curves'> {
  readonly format: ExportFormat
  readonly out: string
  readonly scale: string
  readonly json?: boolean
}

const examples = `
Examples:
  $ desirepath export map/journey.json --format png --scale 3 --out journey.png
  $ desirepath export map/journey.json --format pdf --paper a4 --out journey.pdf
  $ desirepath export map/journey.json --format pptx --out journey.pptx
  $ desirepath export map/journey.json --format svg --theme dark --out journey.svg
  $ desirepath export map/journey.json --format md --out - | less`

/** `export`: a journey in another format. */
export function exportCommand({ terminal, act }: CommandContext): Command {
  return new Command('export')
    .description('Write a journey in another format.')
    .argument('<journey.json>', 'a journey in the canonical format')
    .addOption(
      new Option(
        '--format <format>',
        'png, svg, pdf, html, md (Markdown), pptx (slides), xlsx (workbook), csv, json or mmd (Mermaid)',
      )
        .choices(formats)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where to write; - is standard output')
    .addOption(
      new Option('--theme <theme>', 'of png, svg and pdf')
        .choices(['light', 'dark'])
        .default('light'),
    )
    .addOption(
      new Option('--scale <number>', 'pixels of png for each of the map')
        .choices(['1', '2', '3', '4'])
        .default('2'),
    )
    .addOption(
      new Option(
        '--paper <paper>',
        'of pdf: one page as large as the map, or pages with steps and lanes repeated',
      )
        .choices(['one', 'a4', 'a3', 'letter'])
        .default('one'),
    )
    .addOption(
      new Option('--lanes <lanes>', 'all takes the hidden lanes in too; json always has them')
        .choices(['shown', 'all'])
        .default('shown'),
    )
    .option('--view <id>', 'as a saved view of the journey has it: its lanes, curves and widths')
    .option('--json', 'answer as JSON: {out, format, bytes}')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => act(() => exportTo(path, options, terminal)))
}

async function exportTo(
  path: string,
  options: Options,
  terminal: Terminal,
): Promise<Failure | void> {
  const { problemsMessage, readJourney } = await import('../files/read-journey.ts')
  const read = await readJourney(path)
  if (isFailure(read)) return read
  if (read.type === 'invalid') return failure(problemsMessage(path, read.problems))
  const { exportJourney, unknownChoice } = await import('@desirepath/export')
  const scale = Number(options.scale)
  const choice = { ...options, scale, curves: 'all' } as const
  if (unknownChoice(read.journey, choice).view.length > 0)
    return failure(`${path} has no saved view with the id ${choice.view}.`)
  const file = await exportJourney(read.journey, options.format, choice)
  if (options.out === '-') {
    process.stdout.write(file.body)
    return
  }
  const { writeOne } = await import('../files/write-all.ts')
  const failed = await writeOne(options.out, file.body)
  if (failed) return failed
  report(file, options, terminal)
}

function report({ body, note }: ExportedFile, options: Options, terminal: Terminal): void {
  const { out, format, json } = options
  const bytes = Buffer.byteLength(body)
  if (json) {
    terminal.print(JSON.stringify({ out, format, bytes, ...(note === undefined ? {} : { note }) }))
    return
  }
  terminal.print(`Written: ${out}`)
  if (note !== undefined) terminal.print(note)
}
