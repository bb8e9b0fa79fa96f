import { resolve } from 'node:path'
import { formatJourney, type Journey } from '@desirepath/core'
import { Command, Option } from 'commander'
import { readJourney, writeTogether } from '../files.ts'

const formats = ['json', 'svg', 'png', 'html', 'md', 'mmd', 'csv'] as const
type Format = (typeof formats)[number]

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes a journey in another format.')
    .argument('<journey.json>')
    .addOption(
      new Option('--format <format>', 'what to write').choices(formats).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where to write it')
    .addOption(
      new Option('--theme <theme>', 'for svg and png').choices(['light', 'dark']).default('light'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  desirepath export map/journey.json --format md --out journey.md',
    )
    .action(
      async (path: string, options: { format: Format; out: string; theme: 'light' | 'dark' }) => {
        const journey = readJourney(path)
        const content = await contentOf(journey, options.format, options.theme)
        writeTogether(new Map([[resolve(options.out), content]]))
        console.error(`Wrote ${options.out}.`)
      },
    )
}

async function contentOf(
  journey: Journey,
  format: Format,
  theme: 'light' | 'dark',
): Promise<string | Uint8Array> {
  if (format === 'json') return formatJourney(journey)
  const { embedFonts, toCsv, toHtml, toMarkdown, toMermaid, toPng } =
    await import('@desirepath/export')
  const { renderMap } = await import('@desirepath/render')
  switch (format) {
    case 'svg':
      return embedFonts(renderMap(journey, { theme }).svg)
    case 'png':
      return toPng(renderMap(journey, { theme }).svg, { scale: 2 })
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
