import { delimiterText } from '../csv/dialect.ts'
import { deskMapping, deskOf } from '../desk/desk.ts'
import type { EventMapping, FeedbackMapping } from '../mapping/mapping.ts'
import { profileColumns, type ColumnProfile, type ColumnType } from '../recognition/profile.ts'
import { namesCase, recognise, type Recognised } from '../recognition/roles.ts'
import { refusing, type BadFile } from '../source/bad-file.ts'
import type { Encoding } from '../source/encoding.ts'
import type { SourceKind } from '../source/kind.ts'
import { openSource, type Source } from '../source/source.ts'
import { XES_CASE } from '../xes/names.ts'
import { sampleTable, type SampleTable } from './sample-table.ts'

/** What a file looks like before anything is taken from it. */
export interface Preview {
  readonly type: 'preview'
  readonly kind: SourceKind
  readonly encoding: Encoding
  /** Of CSV files; null for other kinds. */
  readonly delimiter: string | null
  /** Bytes on disk. */
  readonly size: number
  /** The first 20 rows, in the order of `columns`. */
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly PreviewColumn[]
  readonly purpose: 'events' | 'feedback' | 'unknown'
  readonly eventMapping: Partial<EventMapping>
  readonly feedbackMapping: Partial<FeedbackMapping>
  /** Whether the customer column holds cases, so that no history has to be cut. */
  readonly caseColumn: boolean
  /** Of a workbook: the sheet that is read, and all that hold a table. */
  readonly sheet?: string
  readonly sheets?: readonly string[]
  /** Sentences about what is not yet clear. */
  readonly problems: readonly string[]
}

export interface PreviewColumn {
  readonly name: string
  readonly samples: readonly string[]
  readonly type: ColumnType
  /** Different values among the sampled rows. */
  readonly distinct: number
}

/** A sampled file with what its columns most likely mean. */
export interface Look {
  readonly source: Source
  readonly table: SampleTable
  readonly profiles: readonly ColumnProfile[]
  readonly recognised: Recognised
}

/**
 * Looks at the beginning of a file: its kind, first rows, and what its columns stand for. Mappings of a
 * sheet that was asked for name it.
 */
export function previewFile(
  path: string,
  now: number = Date.now(),
  sheet?: string,
): Promise<Preview | BadFile> {
  return refusing(async () => {
    const look = presented(await lookAt(path, now, sheet))
    if (sheet === undefined) return look
    const { eventMapping, feedbackMapping } = look
    return {
      ...look,
      eventMapping: { ...eventMapping, sheet },
      feedbackMapping: { ...feedbackMapping, sheet },
    }
  })
}

/** Opens, samples and recognises a file; throws `UnreadableFile`. */
export async function lookAt(path: string, now: number, sheet?: string): Promise<Look> {
  const source = await openSource(path, sheet)
  const table = await sampleTable(source)
  const profiles = profileColumns(table.columns, table.rows, now)
  const recognised = source.kind === 'xes' ? recogniseXes(profiles) : recognisedIn(source, profiles)
  return { source, table, profiles, recognised }
}

/** What a help desk exports is feedback, in columns that we have named. */
function recognisedIn(source: Source, profiles: readonly ColumnProfile[]): Recognised {
  const recognised = recognise(profiles)
  if (deskOf(source) === null) return recognised
  const names = new Set(profiles.map(({ name }) => name))
  const mapped = Object.entries(deskMapping).filter(([, name]) => names.has(name))
  return { ...recognised, purpose: 'feedback', feedbackMapping: Object.fromEntries(mapped) }
}

/** In XES the names are given by the standard; only the channel has to be found. */
function recogniseXes(profiles: readonly ColumnProfile[]): Recognised {
  const { channel } = recognise(profiles).eventMapping
  return {
    purpose: 'events',
    eventMapping: {
      customer: XES_CASE,
      activity: 'concept:name',
      time: 'time:timestamp',
      ...(channel != null && { channel }),
    },
    feedbackMapping: {},
  }
}

function presented({ source, table, profiles, recognised }: Look): Preview {
  const { purpose, eventMapping, feedbackMapping } = recognised
  return {
    type: 'preview',
    kind: source.kind,
    encoding: source.encoding,
    delimiter:
      table.dialect && source.kind === 'csv' ? delimiterText(table.dialect.delimiter) : null,
    size: source.size,
    rows: table.rows.slice(0, 20).map((row) => row.map((cell) => cell.slice(0, 200))),
    columns: profiles.map(({ name, samples, type, distinct }) => ({
      name,
      samples,
      type,
      distinct,
    })),
    purpose,
    eventMapping,
    feedbackMapping,
    caseColumn:
      source.kind === 'xes' ||
      (eventMapping.customer !== undefined && namesCase(eventMapping.customer)),
    ...(source.sheet && { sheet: source.sheet.name, sheets: source.sheet.names }),
    problems: problemsOf({ table, recognised }),
  }
}

function problemsOf({ table, recognised }: Pick<Look, 'table' | 'recognised'>): string[] {
  const problems: string[] = []
  const { purpose, eventMapping, feedbackMapping } = recognised
  if (table.dialect && table.dialect.firstLine > 1) {
    problems.push(
      `The table begins on line ${table.dialect.firstLine}; what stands above it is passed over.`,
    )
  }
  if (table.dialect && !table.dialect.hasHeader) {
    problems.push('The first row holds data, so the columns have no names.')
  }
  if (table.columns.length === 1) {
    problems.push('There is only one column. Check the delimiter of the file.')
  }
  if (purpose === 'unknown') {
    const missing = (['customer', 'activity', 'time'] as const).filter(
      (each) => !eventMapping[each],
    )
    problems.push(`No column was recognised as ${missing.join(', ')}. Choose it by hand.`)
  }
  if (purpose === 'feedback' && feedbackMapping.touchpoint === undefined) {
    const missing = (['customer', 'at'] as const).filter(
      (each) => feedbackMapping[each] === undefined,
    )
    const words = missing.map((each) => (each === 'at' ? 'time' : each)).join(' or ')
    if (missing.length > 0) {
      problems.push(
        `No column was recognised as ${words}. Unless you choose one, these answers cannot be placed at a step.`,
      )
    }
  }
  return problems
}
