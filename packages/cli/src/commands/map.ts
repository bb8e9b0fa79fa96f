import { statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type FeedbackItem, formatJourney } from '@desirepath/core'
import { discover, figuresOf } from '@desirepath/discovery'
import { type BadFile, type EventsRead, readEvents, readFeedback } from '@desirepath/intake'
import { Command } from 'commander'
import { Failure } from '../failure.ts'
import { writeTogether } from '../files.ts'
import { type Cut, eventMapping, feedbackMapping, parseCount, parseCut } from '../options.ts'
import { createProgress, type Progress } from '../progress.ts'
import { summaryOf } from '../summary.ts'

interface MapOptions {
  readonly events: string[]
  readonly feedback?: string[]
  readonly columns?: string
  readonly feedbackColumns?: string
  readonly success?: string
  readonly cut?: Cut
  readonly k?: number
  readonly seed: number
  readonly title?: string
  readonly out: string
  readonly json?: boolean
}

export function mapCommand(): Command {
  return new Command('map')
    .description('Makes a complete journey map from event logs and, if there is any, feedback.')
    .requiredOption(
      '--events <file...>',
      'event logs: CSV, TSV, JSONL, JSON, XES, Parquet, also gzipped',
    )
    .option('--feedback <file...>', 'surveys, reviews, tickets: CSV, TSV, JSONL, JSON')
    .option(
      '--columns <mapping>',
      'customer=…,activity=…,time=…,channel=… where they are not recognised',
    )
    .option(
      '--feedback-columns <mapping>',
      'customer=…,at=…,text=…,score=…,scale=0-10,touchpoint=…',
    )
    .option('--success <activity>', 'the activity that means success')
    .option('--cut <how>', 'cut long histories: none, auto, or minutes of silence', parseCut)
    .option('--k <n>', 'number of representative journeys', parseCount)
    .option('--seed <n>', 'the same input and seed give the same bytes', parseCount, 1)
    .option('--title <text>', 'title of the map')
    .requiredOption('--out <dir>', 'folder for journey.json, .svg, .png, .html and figures.json')
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'after',
      `
Examples:
  desirepath map --events log.csv --out map
  desirepath map --events clicks.jsonl --cut auto --success Purchase --out map
  desirepath map --events log.csv --columns 'customer=user,activity="event, name",time=ts' --out map
  desirepath map --events log.csv --feedback nps.csv --feedback-columns customer=id,at=date,text=why,score=nps,scale=0-10 --out map`,
    )
    .action(run)
}

async function run(options: MapOptions): Promise<void> {
  const progress = createProgress()
  const out = resolve(options.out)
  if (statSync(out, { throwIfNoEntry: false })?.isFile())
    throw new Failure(`--out: ${options.out} is a file; name a folder.`, 2)
  const events = await readLog(options, progress)
  const feedback = await readAnswers(options, progress)
  if (options.success !== undefined && !events.columns.activities.includes(options.success)) {
    throw new Failure(
      `--success: the log has no activity “${options.success}”. It has: ${nearest(events.columns.activities)}.`,
      2,
    )
  }
  const { journey } = discover({
    columns: events.columns,
    feedback: feedback.items,
    options: {
      title: options.title ?? titleFrom(options.events),
      cut: options.cut ?? (events.caseColumn ? 'none' : 'auto'),
      seed: options.seed,
      quarantined: events.quarantined.count + feedback.quarantined,
      ...(options.success !== undefined && { success: options.success }),
      ...(options.k !== undefined && { k: options.k }),
    },
    onProgress: (phase, done, of) => progress.show(`finding ${phase}`, done, of),
  })
  const figures = figuresOf(events.columns, {
    ...(options.k !== undefined && { k: options.k }),
    seed: options.seed,
    quarantined: events.quarantined.count,
  })
  progress.show('drawing', 1, 2)
  const { embedFonts, toHtml, toPng } = await import('@desirepath/export')
  const { renderMap } = await import('@desirepath/render')
  const picture = renderMap(journey)
  writeTogether(
    new Map<string, string | Uint8Array>([
      [join(out, 'journey.json'), formatJourney(journey)],
      [join(out, 'journey.svg'), await embedFonts(picture.svg)],
      [join(out, 'journey.png'), await toPng(picture.svg, { scale: 2 })],
      [join(out, 'journey.html'), await toHtml(journey)],
      [join(out, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`],
    ]),
  )
  progress.clear()
  if (options.json)
    console.log(JSON.stringify({ out, journey: journey.id, discovery: journey.discovery }))
  else console.log(summaryOf(journey, options.out).join('\n'))
}

async function readLog(options: MapOptions, progress: Progress): Promise<EventsRead> {
  const read = await readEvents(options.events, {
    mapping: eventMapping(options.columns),
    now: Date.now(),
    onProgress: ({ bytes, totalBytes }) => progress.show('reading events', bytes, totalBytes),
  })
  if (read.type === 'badFile') throw refused(read)
  if (read.columns.size === 0)
    throw new Failure(
      `No event could be read. The first reason: ${read.quarantined.rows[0]?.reason ?? 'the files hold no rows'}.`,
    )
  return read
}

async function readAnswers(
  options: MapOptions,
  progress: Progress,
): Promise<{ items: readonly FeedbackItem[]; quarantined: number }> {
  if (options.feedback === undefined) return { items: [], quarantined: 0 }
  const read = await readFeedback(options.feedback, {
    mapping: feedbackMapping(options.feedbackColumns),
    now: Date.now(),
    onProgress: ({ bytes, totalBytes }) => progress.show('reading feedback', bytes, totalBytes),
  })
  if (read.type === 'badFile') throw refused(read)
  return { items: read.items, quarantined: read.quarantined.count }
}

function refused({ file, reason }: BadFile): Failure {
  return new Failure(`${file}: ${reason} Nothing was written.`)
}

/** A title from the files where none is given: `shop_events.csv` → “Shop events”. */
function titleFrom(files: readonly string[]): string {
  const name = basename(files[0]!)
    .replace(/\.(gz|csv|tsv|txt|jsonl|ndjson|json|xes|parquet)/gi, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  return name === '' ? 'Customer journey' : name.charAt(0).toUpperCase() + name.slice(1)
}

function nearest(activities: readonly string[]): string {
  const shown = activities.slice(0, 12).map((name) => `“${name}”`)
  return shown.join(', ') + (activities.length > 12 ? `, and ${activities.length - 12} more` : '')
}
