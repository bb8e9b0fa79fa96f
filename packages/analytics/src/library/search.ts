import type { FeedbackItem, FeedbackSource, ScoreScale } from '@desirepath/core'
import type { Engine } from '../engine.ts'
import { folded } from './columns.ts'
import { LIBRARY } from './items.ts'

/** Which feedback is looked for; every condition that is given has to hold. */
export interface LibrarySearch {
  readonly workspaceId: string
  readonly datasetIds: readonly string[]
  /** Parts that the text holds, as `soughtIn` reads them. */
  readonly holds?: readonly string[]
  readonly lacks?: readonly string[]
  /** Of each of these lists the text holds at least one part. */
  readonly holdsOneOf?: readonly (readonly string[])[]
  readonly sources?: readonly FeedbackSource[]
  /** ISO 639-1; '' for texts of no known language. */
  readonly languages?: readonly string[]
  readonly moods?: readonly Mood[]
  /** Who said it in public. */
  readonly author?: string
  /** Of texts without a score: how their words were read. */
  readonly polarities?: readonly string[]
  readonly customer?: string
  /** Only answers on this scale. */
  readonly scale?: ScoreScale
  /** The file or survey it is from. */
  readonly file?: string
  /** A further column, and what stands in it. */
  readonly field?: { readonly name: string; readonly value: string }
  /** Leaves out scores that came without words. */
  readonly saysSomething?: boolean
  /** Milliseconds since the epoch: not before `from`, and before `to`. */
  readonly from?: number
  readonly to?: number
  /** Only these, whatever else is asked. */
  readonly ids?: readonly string[]
  readonly notIds?: readonly string[]
  /** Of the library, what people put on this map counts, too. */
  readonly placedOn?: string
  /** Leaves out what people did not put on a map. */
  readonly isPlaced?: boolean
  /** Leaves out what people put on one of these maps. */
  readonly notPlacedOn?: readonly string[]
  /** What people say a persona says, and what its customers say. */
  readonly spokenFor?: PersonaItems
  /** Whether one item may stand in several of the datasets; it then counts once. */
  readonly hasDoubles: boolean
}

/** Whose evidence is looked for. */
export interface PersonaItems {
  /** The ids that the persona had. */
  readonly personas: readonly string[]
  /** Items of the customers that it stands for. */
  readonly ids: readonly string[]
}

/** What a score says, wherever it lies on its scale; `none` where there is none. */
export const moods = ['bad', 'middle', 'good', 'none'] as const
export type Mood = (typeof moods)[number]

export interface FoundItem {
  readonly datasetId: string
  readonly item: FeedbackItem
  /** How its words were read, where it has no score and has been read; else ''. */
  readonly polarity: string
  readonly chance: number | null
}

/** The newest first; the most reached; or what was liked, shared and answered most. */
export type LibraryOrder = 'newest' | 'reach' | 'engagement'

const ORDERS: Readonly<Record<LibraryOrder, string>> = {
  newest: 'at DESC NULLS LAST',
  reach: 'reach DESC NULLS LAST, at DESC NULLS LAST',
  engagement: 'engagement DESC, at DESC NULLS LAST',
}

/** The feedback found, newest first where no other order is asked for; what has no time stands at the end. */
export async function searchLibrary(
  engine: Engine,
  search: LibrarySearch,
  {
    after,
    limit,
    order = 'newest',
  }: { readonly after: number; readonly limit: number; readonly order?: LibraryOrder },
): Promise<FoundItem[]> {
  const { where, parameters } = conditionsOf(search)
  const once = search.hasDoubles ? 'LIMIT 1 BY id' : ''
  const found = await answer<
    Omit<FoundItem, 'item' | 'datasetId'> & { dataset: string; item: string }
  >(
    engine,
    `SELECT dataset, item, polarity, chance FROM feedback WHERE ${where}
      ORDER BY ${ORDERS[order]}, id ${once} LIMIT {limit:UInt32} OFFSET {after:UInt32}`,
    { ...parameters, after, limit },
  )
  return found.map(({ dataset, item, ...read }) => ({
    ...read,
    datasetId: dataset,
    item: JSON.parse(item) as FeedbackItem,
  }))
}

/** Which of some items the search finds. */
export async function idsFound(
  engine: Engine,
  search: LibrarySearch,
  among: readonly string[],
): Promise<string[]> {
  if (among.length === 0) return []
  const { where, parameters } = conditionsOf(search)
  const found = await answer<{ id: string }>(
    engine,
    `SELECT DISTINCT id FROM feedback WHERE ${where} AND id IN {among:Array(String)}`,
    { ...parameters, among },
  )
  return found.map(({ id }) => id)
}

/** How many there are in all, and of each source, language, mood, month and dataset. */
export interface LibrarySplits {
  readonly n: number
  /** Milliseconds since the epoch: the newest of them. */
  readonly newest: number | null
  readonly source: readonly SplitPart[]
  readonly language: readonly SplitPart[]
  readonly mood: readonly SplitPart[]
  /** '' for what has a score, no words, or has not been read. */
  readonly polarity: readonly SplitPart[]
  /** `YYYY-MM`; '' for what has no time. */
  readonly month: readonly SplitPart[]
  /** For what people put on a map, `PLACED_ON` and the map in place of its dataset. */
  readonly dataset: readonly SplitPart[]
}

export const PLACED_ON = 'on '

interface SplitPart {
  readonly value: string
  readonly n: number
}

const PARTS = ['source', 'language', 'mood', 'polarity', 'month', 'dataset'] as const

/** Counts everything that the search finds, in one pass over it. */
export async function splitLibrary(engine: Engine, search: LibrarySearch): Promise<LibrarySplits> {
  const { where, parameters } = conditionsOf(search)
  // The names must differ from those of columns: a condition would mean what is counted by.
  const one = (sql: string, name: string) =>
    `${search.hasDoubles ? `any(${sql})` : sql} AS ${name}_`
  const rows = await answer<Record<(typeof PARTS)[number] | 'placed', string | number> & Counted>(
    engine,
    `SELECT source_ AS source, language_ AS language, mood_ AS mood, polarity_ AS polarity, month_ AS month,
        dataset_ AS dataset, placed_ AS placed, count() AS n, max(at_) AS newest FROM (
      SELECT ${one('source', 'source')}, ${one("ifNull(language, '')", 'language')},
        ${one('mood', 'mood')}, ${one('polarity', 'polarity')}, ${one(MONTH, 'month')}, ${one('dataset', 'dataset')},
        ${one('placed', 'placed')}, ${one('at', 'at')}
      FROM feedback WHERE ${where} ${search.hasDoubles ? 'GROUP BY cityHash64(id)' : ''}
    ) GROUP BY ALL`,
    parameters,
  )
  // The map that something was put on stands for its dataset.
  const found = rows.map((row) =>
    row.placed === '' ? row : { ...row, dataset: `${PLACED_ON}${row.placed}` },
  )
  const parts = (name: (typeof PARTS)[number]): SplitPart[] => {
    const counts = new Map<string | number, number>()
    for (const row of found) counts.set(row[name], (counts.get(row[name]) ?? 0) + row.n)
    const split = [...counts].map(([value, n]) => ({ value: valueText(value), n }))
    return split.sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
  }
  const times = found.flatMap(({ newest }) => newest ?? [])
  return {
    n: found.reduce((sum, { n }) => sum + n, 0),
    newest: times.length === 0 ? null : Math.max(...times),
    source: parts('source'),
    language: parts('language'),
    mood: parts('mood'),
    polarity: parts('polarity'),
    month: parts('month').sort((a, b) => (a.value < b.value ? -1 : 1)),
    dataset: parts('dataset'),
  }
}

/** `202602` as “2026-02”, none as ''. */
function valueText(value: string | number): string {
  if (typeof value === 'string') return value
  return value === 0 ? '' : `${Math.floor(value / 100)}-${String(value % 100).padStart(2, '0')}`
}

interface Counted {
  readonly n: number
  readonly newest: number | null
}

/** Whether an item stands in more than one of the datasets, as when the same file was taken in twice. */
export async function haveDoubles(
  engine: Engine,
  { workspaceId, datasetIds }: Pick<LibrarySearch, 'workspaceId' | 'datasetIds'>,
): Promise<boolean> {
  const found = await answer<{ n: number }>(
    engine,
    `SELECT count() AS n FROM (SELECT cityHash64(id) AS hash FROM feedback WHERE ${AMONG}
      GROUP BY hash HAVING count() > 1 LIMIT 1)`,
    { workspace: workspaceId, datasets: datasetIds },
  )
  return found[0]!.n > 0
}

/** The datasets of one workspace. */
export const AMONG = 'workspace = {workspace:String} AND dataset IN {datasets:Array(String)}'

const AMONG_OR_PLACED = `workspace = {workspace:String} AND (dataset IN {datasets:Array(String)}
  OR (dataset = '${LIBRARY}' AND placed = {placedOn:String}))`

/** As one number, `202602`, which is counted faster than a text; 0 for what has no time. */
const MONTH = `if(at IS NULL, 0, toYYYYMM(fromUnixTimestamp64Milli(toInt64(assumeNotNull(at)), 'UTC')))`

export function conditionsOf(search: LibrarySearch): {
  readonly where: string
  readonly parameters: Record<string, unknown>
} {
  const parameters: Record<string, unknown> = {
    workspace: search.workspaceId,
    datasets: search.datasetIds,
  }
  const where = [search.placedOn === undefined ? AMONG : AMONG_OR_PLACED]
  const put = (value: unknown, name: string, condition: string) => {
    if (value === undefined) return
    parameters[name] = value
    where.push(condition)
  }
  search.holds?.forEach((part, i) =>
    put(part, `holds${i}`, `position(said, ${folded(`{holds${i}:String}`)}) > 0`),
  )
  search.lacks?.forEach((part, i) =>
    put(part, `lacks${i}`, `position(said, ${folded(`{lacks${i}:String}`)}) = 0`),
  )
  search.holdsOneOf?.forEach((parts, i) => {
    const name = (j: number) => `oneOf${i}_${j}`
    parts.forEach((part, j) => (parameters[name(j)] = part))
    const any = parts.map((_, j) => `position(said, ${folded(`{${name(j)}:String}`)}) > 0`)
    where.push(any.length === 0 ? 'false' : `(${any.join(' OR ')})`)
  })
  // The line break between text and title alone is one.
  if (search.saysSomething === true) where.push('length(said) > 1')
  put(search.sources, 'sources', 'source IN {sources:Array(String)}')
  put(search.languages, 'languages', `ifNull(language, '') IN {languages:Array(String)}`)
  put(search.moods, 'moods', 'mood IN {moods:Array(String)}')
  put(search.author, 'author', 'author = {author:String}')
  put(search.polarities, 'polarities', 'polarity IN {polarities:Array(String)}')
  put(search.customer, 'customer', 'customer = {customer:String}')
  put(search.file, 'file', `JSONExtractString(item, 'sourceName') = {file:String}`)
  putField(put, search.field)
  putScale(put, search.scale)
  put(search.from, 'from', 'at >= {from:Float64}')
  put(search.to, 'to', 'at < {to:Float64}')
  put(search.ids, 'ids', 'id IN {ids:Array(String)}')
  if (search.isPlaced === true) where.push(`placed != ''`)
  if (search.placedOn !== undefined) parameters['placedOn'] = search.placedOn
  put(search.notPlacedOn, 'notPlacedOn', 'placed NOT IN {notPlacedOn:Array(String)}')
  if (search.spokenFor !== undefined) where.push(saysFor(search.spokenFor, 0, parameters))
  put(search.notIds, 'notIds', 'id NOT IN {notIds:Array(String)}')
  return { where: where.join(' AND '), parameters }
}

function saysFor(
  { personas, ids }: PersonaItems,
  i: number,
  parameters: Record<string, unknown>,
): string {
  parameters[`personas${i}`] = personas
  parameters[`personaItems${i}`] = ids
  return `(persona IN {personas${i}:Array(String)} OR id IN {personaItems${i}:Array(String)})`
}

/** How much of what the search finds each of some personas says, in one pass over it. */
export async function countSpokenFor(
  engine: Engine,
  search: LibrarySearch,
  among: readonly PersonaItems[],
): Promise<number[]> {
  if (among.length === 0) return []
  const { where, parameters } = conditionsOf(search)
  const counted = among.map((each, i) => {
    const says = saysFor(each, i + 1, parameters)
    return `${search.hasDoubles ? `uniqExactIf(id, ${says})` : `countIf(${says})`} AS n${i}`
  })
  const [row] = await answer<Record<string, number>>(
    engine,
    `SELECT ${counted.join(', ')} FROM feedback WHERE ${where}`,
    parameters,
  )
  return among.map((_, i) => row![`n${i}`]!)
}

type Put = (value: unknown, name: string, condition: string) => void

function putField(put: Put, field: LibrarySearch['field']): void {
  if (field === undefined) return
  put(field.name, 'field', `JSONHas(item, 'metadata', {field:String})`)
  put(
    field.value,
    'fieldValue',
    `JSONExtractString(item, 'metadata', {field:String}) = {fieldValue:String}`,
  )
}

function putScale(put: Put, scale: ScoreScale | undefined): void {
  if (scale === undefined) return
  put(
    scale.kind,
    'scaleKind',
    `score IS NOT NULL AND JSONExtractString(item, 'scale', 'kind') = {scaleKind:String}`,
  )
  put(scale.min, 'scaleMin', `JSONExtractFloat(item, 'scale', 'min') = {scaleMin:Float64}`)
  put(scale.max, 'scaleMax', `JSONExtractFloat(item, 'scale', 'max') = {scaleMax:Float64}`)
}

export async function answer<Row>(
  engine: Engine,
  query: string,
  parameters: Record<string, unknown>,
): Promise<Row[]> {
  const result = await engine.query({
    query,
    query_params: parameters,
    format: 'JSONEachRow',
    clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
  })
  return (await result.json()) as Row[]
}
