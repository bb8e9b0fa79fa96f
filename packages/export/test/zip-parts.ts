import { readEntries } from '../src/zip/entries.ts'

/** The XML parts of an office file by name. */
export function zipParts(file: Buffer): ReadonlyMap<string, string> {
  return new Map(readEntries(file).map(({ name, content }) => [name, content.toString('utf8')]))
}

/** Whether a text is XML that every reader takes: tags in pairs, nothing that XML forbids. */
export function isWellFormed(xml: string): boolean {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed())
    return false
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) return false
  const open: string[] = []
  for (const [, closing, name = '', , empty] of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    if (closing === '/') {
      if (open.pop() !== name) return false
    } else if (empty !== '/') open.push(name)
  }
  const rest = xml.replaceAll(
    /<\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>|<\?[^>]*\?>/g,
    '',
  )
  return open.length === 0 && !rest.includes('<')
}
