import { Command, Option } from 'commander'
import type { Journey } from '@desirepath/core'
import type { CommandContext } from '../context.ts'
import { type Failure, failure, isFailure } from '../failure.ts'
import type { Terminal } from '../terminal/terminal.ts'

const formats = ['json', 'svg', 'png', 'html', 'md', 'mmd', 'csv'] as const
type Format = (typeof formats)[number]

interface Options {
  readonly format: Format
  readonly out: string
  readonly theme: 'light' | 'dark'
  readonly scale: string
  readonly json?: boolean
}

const examples = `
Examples:
  $ desirepath export map/journey.json --format png --scale 3 --out journey.png
  $ desirepath export map/journey.json --format svg --theme dark --out journey.svg
  $ desirepath export map/journey.json --format md --out - | less`

/** `export`: a journey in another format. */
export function exportCommand({ terminal, act }: CommandContext): Command {
  return new Command('export')
    .description('Write a journey in another format.')
    .argument('<journey.json>', 'a journey in the canonical format')
    .addOption(
      new Option('--format <format>', 'json, svg, png, html, md (Markdown), mmd (Mermaid) or csv')
        .choices(formats)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where to write; - is standard output')
    .addOption(
      new Option('--theme <theme>', 'of svg and png').choices(['light', 'dark']).default('light'),
    )
    .addOption(
      new Option('--scale <number>', 'pixels of png for each of the map')
        .choices(['1', '2', '3', '4'])
        .default('2'),
    )
    .option('--json', 'answer as JSON: {out, format, bytes}')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => act(() => exportJourney(path, options, terminal)))
}

async function exportJourney(
  path: string,
  options: Options,
  terminal: Terminal,
): Promise<Failure | void> {
  const { problemsMessage, readJourney } = await import('../files/read-journey.ts')
  const read = await readJourney(path)
  if (isFailure(read)) return read
  if (read.type === 'invalid') return failure(problemsMessage(path, read.problems))
  const content = await contentOf(read.journey, options)
  if (options.out === '-') {
    process.stdout.write(content)
    return
  }
  const { writeOne } = await import('../files/write-all.ts')
  const failed = await writeOne(options.out, content)
  if (failed) return failed
  const { out, format } = options
  const bytes = Buffer.byteLength(content)
  if (options.json) terminal.print(JSON.stringify({ out, format, bytes }))
  else terminal.print(`Written: ${out}`)
}

async function contentOf(journey: Journey, options: Options): Promise<string | Uint8Array> {
  const { format, theme, scale } = options
  if (format === 'json') return (await import('@desirepath/core')).formatJourney(journey)
  const { embedFonts, toCsv, toHtml, toMarkdown, toMermaid, toPng } =
    await import('@desirepath/export')
  const { renderMap } = await import('@desirepath/render')
  switch (format) {
    case 'svg':
      return embedFonts(renderMap(journey, { theme }).svg)
    case 'png':
      return toPng(renderMap(journey, { theme }).svg, { scale: Number(scale) })
    case 'html':
      return toHtml(journey)
    case 'md':
      return toMarkdown(journey)
    case 'mmd':
      return toMermaid(journey)
    case 'csv':
      return toCsv(journey)
  }
}
