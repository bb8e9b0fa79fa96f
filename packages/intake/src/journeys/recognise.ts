import { JOURNEY_SCHEMA } from '@desirepath/core'
import { gridOfText } from './grid.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import { mermaidKind } from './mermaid.ts'

export type JourneyFormat = 'canonical' | 'mermaid' | 'diagrammo' | 'ojf' | 'cjml' | 'table'

const TAKEN =
  'Give a journey as Desirepath’s JSON, a user journey of Mermaid, a journey map of Diagrammo, OpenJourney (.ojf), CJML, or a table (CSV, XLSX) with stages across and lanes down.'

/** Characters; a longer text is not taken apart to see whether it is one. */
const LONGEST_TABLE = 5 << 20

interface Recognised {
  readonly format: JourneyFormat
  /** What JSON says. */
  readonly data: unknown
}

/** Which format a text is in, by what is in it and never by its name; throws `UnreadableFile` for none. */
export function recogniseJourneys(text: string, file: string): Recognised {
  const start = text.trimStart()
  if (/^[{[]/.test(start)) return jsonFormat(text, file)
  if (start.startsWith('<')) return { format: xmlFormat(start, file), data: null }
  return { format: textFormat(text, file), data: null }
}

function jsonFormat(text: string, file: string): Recognised {
  if (/^\s*\{[^\n]{0,200}"desirepath\.workspace\//.test(text))
    throw new UnreadableFile(
      file,
      'This is a whole workspace. Bring it in with “Whole workspace”, which the imports lead to.',
    )
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new UnreadableFile(file, `This is no whole JSON (${placed(error, text)}). Save it again.`)
  }
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>
  const { schema } = fields
  if (typeof schema === 'string' && schema.startsWith('desirepath.journey/')) {
    if (schema === JOURNEY_SCHEMA) return { format: 'canonical', data }
    throw new UnreadableFile(
      file,
      `The map is of a later version (${schema.slice(0, 40)}) than is read here (${JOURNEY_SCHEMA}). Bring Desirepath up to date.`,
    )
  }
  if (Array.isArray(fields['stages']) && Array.isArray(fields['swimlanes']))
    return { format: 'ojf', data }
  throw new UnreadableFile(file, `This JSON is no journey. ${TAKEN}`)
}

/** V8 says the position; people look for a line. */
function placed(error: unknown, text: string): string {
  const { message } = error as Error
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position === undefined) return message.slice(0, 120)
  const line = text.slice(0, Number(position)).split('\n').length
  return `line ${line}: ${message.replace(/ in JSON at position.*$/, '').slice(0, 120)}`
}

function xmlFormat(start: string, file: string): JourneyFormat {
  const body = afterProlog(start)
  if (/^<!DOCTYPE\s+html|^<html/i.test(body))
    throw new UnreadableFile(file, `This is a web page. ${TAKEN}`)
  const root = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(body)?.[1] ?? 'cjml'
  if (/^cjml$/i.test(root)) return 'cjml'
  throw new UnreadableFile(file, `This is XML with the root <${root}>, not <CJML>. ${TAKEN}`)
}

/** From the first element on, or from the document type. */
function afterProlog(start: string): string {
  let at = 0
  for (;;) {
    const opening = ['<!--', '<?'].find((each) => start.startsWith(each, at))
    if (opening === undefined) return start.slice(at, at + 1000)
    const closing = opening === '<!--' ? '-->' : '?>'
    const next = start.indexOf(closing, at + opening.length)
    if (next < 0) return ''
    at = next + closing.length
    while (/\s/.test(start.charAt(at))) at++
  }
}

function textFormat(text: string, file: string): JourneyFormat {
  const lines = text.split('\n').map((line) => line.trim())
  const first = lines.find((line) => line !== '' && !line.startsWith('//')) ?? ''
  if (/^journey-map(\s|$)/i.test(first)) return 'diagrammo'
  const kind = mermaidKind(text)
  if (kind?.toLowerCase() === 'journey') return 'mermaid'
  if (
    kind !== null &&
    /^(flowchart|graph|sequenceDiagram|gantt|timeline|stateDiagram|pie|mindmap)/i.test(kind)
  )
    throw new UnreadableFile(file, `This is Mermaid’s “${kind}”, not a user journey. ${TAKEN}`)
  if (lines.some((line) => /^\[[^\]]+\]$/.test(line)) && /\bscore\s*:|^persona\s/im.test(text))
    return 'diagrammo'
  if (text.length <= LONGEST_TABLE && gridOfText(text) !== null) return 'table'
  throw new UnreadableFile(file, `No journey was recognised in this text. ${TAKEN}`)
}
