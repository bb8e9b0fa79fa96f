import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../source/bad-file.ts'

export interface XmlWalk {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** Goes through the XML of an office file, names without prefix; no document type, no entities. */
export function walkXml(xml: string, file: string, walk: XmlWalk): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const plain = (name: string) => name.slice(name.indexOf(':') + 1)
  const refuse = (): never => {
    throw new UnreadableFile(
      file,
      'The workbook is damaged (bad XML in it). Save it again as .xlsx.',
    )
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', ({ name, attributes }) => walk.open(plain(name), attributes))
  parser.on('closetag', ({ name }) => walk.close?.(plain(name)))
  parser.on('text', (text) => walk.text?.(text))
  parser.on('cdata', (text) => walk.text?.(text))
  parser.write(xml).close()
}
