import {
  type GridKind,
  type Journey,
  mayBeUnstorable,
  parseJourney,
  unstorable,
} from '@desirepath/core'
import { isWorkbook } from '../source/kind.ts'
import type { Sheets } from '../table/sheets.ts'
import { type BadFile, refusing, UnreadableFile } from '../source/bad-file.ts'
import { readCjml } from './cjml.ts'
import { readDiagrammo } from './diagrammo.ts'
import type { DraftRead, JourneyDraft, LeftOut } from './draft.ts'
import { gridOfText, gridsOfWorkbook } from './grid.ts'
import { type GridRead, type GridRow, readGrid, readGridIn } from './grid-journey.ts'
import { isOwnTable, readOwnTable } from './own-table.ts'
import { draftJourney } from './draft-journey.ts'
import { readMermaid } from './mermaid.ts'
import { readOjf } from './ojf.ts'
import { recogniseJourneys, type JourneyFormat } from './recognise.ts'
import { textOfBytes } from './text-of-bytes.ts'

export interface JourneysRead extends Partial<Sheets> {
  readonly type: 'journeys'
  readonly format: JourneyFormat
  /** In the order of the file; Mermaid in a Markdown page and CJML may hold several. */
  readonly journeys: readonly JourneyRead[]
}

export interface JourneyRead {
  readonly journey: Journey
  readonly left: readonly LeftOut[]
  /** Of a table: its rows, and what each became. */
  readonly rows?: readonly GridRow[]
}

export interface ReadJourneysOptions {
  /** As the file’s owner calls it. */
  readonly name: string
  /** A new id for each journey that has none. */
  readonly newId: () => string
  /** What the rows of a table are, from above; as they look where it is left out. */
  readonly kinds?: readonly GridKind[] | undefined
  /** Of a workbook: the sheet that holds the table; the first with one where it is left out. */
  readonly sheet?: string | undefined
}

/** More than anybody can read on one map, and more than a browser should have to show. */
const MOST_STEPS = 1000
const MOST_LANES = 300
const MOST_CARDS = 20_000
const MOST_STAGES = 500
const MOST_PERSONAS = 100
const MOST_JOURNEYS = 50
/** Foreign files are written by hand or by small tools; the canonical JSON may be larger. */
const MOST_CHARACTERS = 5 << 20

/**
 * The journeys in a file of any journey format, recognised by what is in it: canonical JSON, Mermaid,
 * Diagrammo, OpenJourney, CJML, or a table of stages and lanes (CSV, XLSX). Nothing is taken from a file of which a part cannot be understood.
 */
export async function readJourneys(
  bytes: Uint8Array,
  { name, newId, kinds, sheet }: ReadJourneysOptions,
): Promise<JourneysRead | BadFile> {
  return refusing(async () => {
    const asTable = (read: DraftRead | GridRead, sheets: Partial<Sheets> = {}): JourneysRead => {
      requireReadable(read.draft, name)
      const { draft, ...rest } = read
      const journeys = [{ journey: draftJourney(draft, newId()), ...rest }]
      return { type: 'journeys', format: 'table', journeys, ...sheets }
    }
    if (isWorkbook(bytes)) {
      const { read, ...sheets } = readGridIn(gridsOfWorkbook(bytes, name), {
        file: name,
        kinds,
        sheet,
      })
      return asTable(read, sheets)
    }
    const text = textOfBytes(bytes, name, 'journey')
    const { format, data } = recogniseJourneys(text, name)
    const found = mayBeUnstorable(text)
      ? unstorable(format === 'canonical' ? jsonOf(text) : data)
      : null
    if (found !== null) throw new UnreadableFile(name, `A text holds ${found}. Remove it.`)
    if (format === 'canonical') {
      const parsed = parseJourney(text)
      if (parsed.type === 'invalid')
        throw new UnreadableFile(name, `${parsed.problems[0]}. Export the map again.`)
      return { type: 'journeys', format, journeys: [{ journey: parsed.journey, left: [] }] }
    }
    if (text.length > MOST_CHARACTERS)
      throw new UnreadableFile(name, 'The file is longer than 5 MB. Split it into several.')
    if (format === 'table') return asTable(tableIn(text, { file: name, kinds }))
    const drafts = format === 'ojf' ? readOjf(data, name) : readers[format](text, name)
    if (drafts.length > MOST_JOURNEYS) {
      const reason = `The file holds ${drafts.length} journeys; ${MOST_JOURNEYS} are taken at once. Split it.`
      throw new UnreadableFile(name, reason)
    }
    const journeys = drafts.map(({ draft, left }) => {
      requireReadable(draft, name)
      return { journey: draftJourney(draft, newId()), left }
    })
    return { type: 'journeys', format, journeys }
  })
}

const readers = {
  mermaid: readMermaid,
  diagrammo: readDiagrammo,
  cjml: readCjml,
} as const satisfies Record<string, (text: string, file: string) => DraftRead[]>

function tableIn(
  text: string,
  { file, kinds }: { readonly file: string; readonly kinds: readonly GridKind[] | undefined },
): DraftRead | GridRead {
  const grid = gridOfText(text)!
  return isOwnTable(grid) ? readOwnTable(grid, file) : readGrid(grid, { file, kinds })
}

/** What is no JSON is refused in words of its own. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function requireReadable({ title, stages, lanes, personas }: JourneyDraft, file: string): void {
  const steps = stages.flatMap((stage) => stage.steps)
  const cards = steps.flatMap((step) => Object.values(step.cards).flat())
  const sizes = [
    [stages.length, MOST_STAGES, 'stages'],
    [personas.length, MOST_PERSONAS, 'personas'],
    [steps.length, MOST_STEPS, 'steps'],
    [lanes.length, MOST_LANES, 'lanes'],
    [cards.length, MOST_CARDS, 'cards'],
  ] as const
  for (const [size, most, what] of sizes) {
    if (size <= most) continue
    throw new UnreadableFile(
      file,
      `“${title.slice(0, 60)}” has ${size} ${what}; a map holds ${most} at most. Split it into several journeys.`,
    )
  }
}
