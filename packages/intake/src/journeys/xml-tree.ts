import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../source/bad-file.ts'

const MOST_DEPTH = 64
const MOST_ELEMENTS = 200_000

/** An element with its name without prefix; `line` is where it opens. */
export interface XmlElement {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, without that of its children. */
  readonly text: string
}

interface Open extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/** The root of a small XML file; throws `UnreadableFile` for a document type, an entity or bad XML. */
export function xmlTree(text: string, file: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const path: Open[] = []
  let root: XmlElement | null = null
  let elements = 0
  const refuse = (reason: string): never => {
    throw new UnreadableFile(file, `Line ${parser.line}: ${reason}`)
  }
  parser.on('doctype', () =>
    refuse(
      'a document type declaration (<!DOCTYPE …>) is refused, since it can hide entities. Remove it.',
    ),
  )
  parser.on('error', (error) => refuse(sentence(error.message)))
  parser.on('opentag', (tag) => {
    if (++elements > MOST_ELEMENTS)
      refuse(`there are more than ${MOST_ELEMENTS} elements. Split the file.`)
    if (path.length >= MOST_DEPTH) refuse(`elements are nested more than ${MOST_DEPTH} deep.`)
    const name = tag.name.slice(tag.name.indexOf(':') + 1)
    const attributes = tag.attributes as Record<string, string>
    const element: Open = { name, line: parser.line, attributes, children: [], text: '' }
    path.at(-1)?.children.push(element)
    root ??= element
    path.push(element)
  })
  parser.on('closetag', () => path.pop())
  const addText = (more: string) => {
    const open = path.at(-1)
    if (open) open.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  return root ?? refuse('there is no element.')
}

/** Of saxes’ message, which begins with a place of its own. */
function sentence(message: string): string {
  const plain = message.replace(/^(?:[^\s:]+:)?\d+:\d+:\s*/, '').replace(/\.$/, '')
  if (/unclosed tag|must contain a root/i.test(plain))
    return 'the file ends in the middle. Save it again.'
  if (/entit/i.test(plain)) return `${plain}. Write the character itself.`
  return `the XML is not well-formed: ${plain}. Save it again.`
}
