import { SaxesParser } from 'saxes'
import type { ReadRecord, SourceRecord } from '../record/source-record.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import { XES_CASE } from './names.ts'

const MOST_SILENT_BYTES = 16 << 20
const MOST_DEPTH = 64

/**
 * The events of an XES log, streamed trace by trace. Classifiers, extensions, globals and nested
 * attributes are passed over; a trace without a name gets its ordinal.
 * Throws `UnreadableFile` for a document type, an unknown entity, bad XML or a cut file.
 */
export async function* xesRecords(
  source: Source,
  options: StreamOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const decoder = new TextDecoder()
  const reader = new XesReader(source.path)
  for await (const chunk of source.chunks(options)) {
    reader.write(decoder.decode(chunk, { stream: true }))
    yield reader.take()
  }
  reader.close()
  yield reader.take()
}

interface Tag {
  readonly name: string
  readonly attributes: Record<string, string>
}

class XesReader {
  private readonly path: string
  private readonly parser = new SaxesParser({ xmlns: false, position: false })
  private ready: SourceRecord[] = []
  private depth = 0
  private sinceLastTag = 0
  private traces = 0
  private events = 0
  private trace: Map<string, string> | null = null
  private traceEvents: ReadRecord[] = []
  private event: Map<string, string> | null = null

  constructor(path: string) {
    this.path = path
    this.parser.on('opentag', (tag) => this.open(tag))
    this.parser.on('closetag', () => this.shut())
    this.parser.on('doctype', () => {
      throw this.refuse(
        'The XML has a document type declaration (<!DOCTYPE …>), which is refused because it can hide entities. Remove it, or export the log again.',
      )
    })
    this.parser.on('error', (error) => {
      throw this.refuse(this.sentence(error.message))
    })
  }

  write(text: string): void {
    this.sinceLastTag += text.length
    this.parser.write(text)
    if (this.sinceLastTag > MOST_SILENT_BYTES) {
      throw this.refuse(
        `The XML goes on for more than ${MOST_SILENT_BYTES >> 20} MB without an element. This is no event log.`,
      )
    }
  }

  close(): void {
    this.parser.close()
  }

  take(): readonly SourceRecord[] {
    const batch = this.ready
    this.ready = []
    return batch
  }

  private open(tag: Tag): void {
    const name = tag.name.slice(tag.name.indexOf(':') + 1)
    this.sinceLastTag = 0
    this.depth++
    if (this.depth > MOST_DEPTH) {
      throw this.refuse(`The XML is nested more than ${MOST_DEPTH} deep. This is no event log.`)
    }
    if (this.depth === 1 && name !== 'log') {
      throw this.refuse(
        `The root of the XML is <${name}>, not <log>. Export the log as XES or CSV.`,
      )
    }
    if (this.depth === 2 && name === 'trace') this.beginTrace()
    else if (this.depth === 2 && name === 'event') this.strayEvent()
    else if (this.depth === 3 && this.trace) this.insideTrace(name, tag)
    else if (this.depth === 4 && this.event) setAttribute(this.event, tag, '')
  }

  private shut(): void {
    if (this.depth === 3 && this.event && this.trace) {
      this.endEvent(this.event, this.trace)
    } else if (this.depth === 2 && this.trace) {
      for (const each of this.traceEvents) this.ready.push(each)
      this.traceEvents = []
      this.trace = null
    }
    this.depth--
  }

  private beginTrace(): void {
    this.traces++
    this.trace = new Map([[XES_CASE, `${this.traces}`]])
  }

  private insideTrace(name: string, tag: Tag): void {
    if (name === 'event') this.event = new Map()
    else if (this.trace) setAttribute(this.trace, tag, 'case:')
  }

  private endEvent(fields: ReadonlyMap<string, string>, shared: ReadonlyMap<string, string>): void {
    this.events++
    this.event = null
    this.traceEvents.push({
      type: 'record',
      row: this.events,
      fields,
      shared,
      raw: () => [...fields].map(([key, value]) => `${key}=${value}`).join('; '),
    })
  }

  private strayEvent(): void {
    this.events++
    const reason = 'The event stands outside a trace, so its case is unknown. Put it into a trace.'
    this.ready.push({ type: 'broken', row: this.events, reason, raw: '<event>' })
  }

  private refuse(reason: string): UnreadableFile {
    return new UnreadableFile(this.path, reason)
  }

  private sentence(message: string): string {
    if (/unclosed tag|document must contain a root|unexpected end/i.test(message)) {
      return 'The XML ends in the middle: the file is cut off. Copy or export it again.'
    }
    if (/entit/i.test(message)) {
      return `The XML uses an entity that XES does not know (${message}). Write the character itself.`
    }
    const why = message.replace(/\.$/, '')
    return `The XML is not well-formed after event ${this.events}: ${why}. Export the log again.`
  }
}

function setAttribute(fields: Map<string, string>, tag: Tag, prefix: string): void {
  const { key, value } = tag.attributes
  if (key !== undefined && value !== undefined) fields.set(prefix + key, value)
}
