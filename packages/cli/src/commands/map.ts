import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { Cut } from '@desirepath/discovery'
import type { CommandContext } from '../context.ts'
import { type Failure, failure, isFailure } from '../failure.ts'
import { columnsOption, eventsOption, kOption, seedOption, sheetOption } from '../options.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Options {
  readonly events: readonly string[]
  readonly columns?: string
  readonly sheet?: string
  readonly feedback?: readonly string[]
  readonly feedbackColumns?: string
  readonly success?: string
  readonly cut?: Cut
  readonly k?: number
  readonly seed: number
  readonly title?: string
  readonly out: string
  readonly json?: boolean
}

const examples = `
Examples:
  $ desirepath map --events orders.csv --out map
  $ desirepath map --events web.csv app.jsonl --feedback survey.csv reviews.csv --success purchase --out map
  $ desirepath map --events log.csv --columns 'customer=KdNr,activity="Schritt, Name",time=Datum,timeZone=Europe/Berlin' --out map
  $ desirepath map --events log.csv --feedback nps.csv --feedback-columns customer=id,text=why,score=nps,scale=0-10 --out map

Written to the folder: journey.html (open it), journey.svg, journey.png, journey.json, figures.json.`

/** `map`: from files to a complete journey map in a folder. */
export function mapCommand({ terminal, act }: CommandContext): Command {
  return new Command('map')
    .description('Discover the customer journey in event logs and feedback, and draw its map.')
    .addOption(eventsOption())
    .option(
      '--feedback <file...>',
      'surveys, reviews, tickets: CSV, TSV, JSON, JSONL or XLSX',
      collect,
    )
    .addOption(columnsOption())
    .addOption(sheetOption())
    .option(
      '--feedback-columns <mapping>',
      'the same for feedback: customer=…,at=…,text=…,score=…,scale=0-10,touchpoint=…',
    )
    .option('--success <activity>', 'the activity that means success (default: guessed)')
    .option(
      '--cut <none|auto|minutes>',
      'how long histories become journeys: not, by their own pauses, or by so many minutes of silence (default: none for cases, auto for customers)',
      readCut,
    )
    .addOption(kOption())
    .addOption(seedOption())
    .option('--title <text>', 'title of the map (default: from the name of the first log)')
    .requiredOption('--out <folder>', 'where to write; made if it is not there')
    .option('--json', 'end with JSON instead of sentences')
    .addHelpText('after', examples)
    .action((options: Options) => act(() => makeMap(options, terminal)))
}

async function makeMap(options: Options, terminal: Terminal): Promise<Failure | void> {
  const { checkFolder, writeAll } = await import('../files/write-all.ts')
  const unusable = await checkFolder(options.out)
  if (unusable) return unusable
  const { readEvidence } = await import('../evidence/read-evidence.ts')
  const evidence = await readEvidence(options, terminal)
  if (isFailure(evidence)) return evidence
  const { columns, caseColumn } = evidence.events
  if (options.success !== undefined && !columns.activities.includes(options.success)) {
    return failure(unknownSuccess(options.success, columns.activities))
  }
  const { discover, drillDown, readableTitle, supportFigures } =
    await import('@desirepath/discovery')
  const { journey, figures, workings } = discover({
    columns,
    feedback: evidence.feedback,
    options: {
      title: options.title ?? readableTitle(nameOf(options.events[0]!)),
      ...(options.success !== undefined && { success: options.success }),
      cut: options.cut ?? (caseColumn ? 'none' : 'auto'),
      ...(options.k !== undefined && { k: options.k }),
      seed: options.seed,
      quarantined: evidence.quarantined,
    },
    onProgress: (phase, done, of) =>
      terminal.progress({ title: 'Discovering', share: done / of, detail: phase }),
  })
  terminal.progress({ title: 'Counting', share: 0.9 })
  const support = supportFigures(drillDown(journey, workings))
  const counted = { ...figures(), ...(support.all.tickets > 0 && { support }) }
  terminal.progress({ title: 'Drawing', share: 0.95 })
  const { pictureFiles } = await import('../files/pictures.ts')
  const files = {
    ...(await pictureFiles(journey)),
    'figures.json': `${JSON.stringify(counted, null, 2)}\n`,
  }
  const failed = await writeAll(options.out, files)
  if (failed) return failed
  const { summaryJson, summaryLines } = await import('../files/summary.ts')
  terminal.progress(null)
  const summary = {
    journey,
    out: options.out,
    quarantined: evidence.quarantined,
    files: evidence.events.files,
  }
  if (options.json)
    return terminal.print(JSON.stringify(summaryJson(summary, Object.keys(files)), null, 2))
  for (const line of summaryLines(summary, terminal)) terminal.print(line)
}

function readCut(text: string): Cut {
  if (text === 'none' || text === 'auto') return text
  const minutes = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || minutes <= 0) {
    throw new InvalidArgumentError('Give none, auto, or a number of minutes.')
  }
  return { minutes }
}

function collect(file: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), file]
}

/** The name of a file without its endings and the number it may be filed under. */
function nameOf(path: string): string {
  return basename(path)
    .replace(/(\.(csv|tsv|txt|json|jsonl|ndjson|xes|parquet|xlsx|gz))+$/i, '')
    .replace(/^\d{1,3}[ ._-]+(?=\p{L})/u, '')
}

function unknownSuccess(success: string, activities: readonly string[]): string {
  const alike = activities.filter((each) => each.toLowerCase().includes(success.toLowerCase()))
  const shown = (alike.length > 0 ? alike : activities).slice(0, 12).map((each) => `'${each}'`)
  const more = activities.length > shown.length ? ', …' : ''
  return `No event of the log is called '${success}', so it cannot mean success. Its activities are: ${shown.join(', ')}${more}`
}
