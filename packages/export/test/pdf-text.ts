import { inflateSync } from 'node:zlib'

/** The text of every page of a PDF that pdfkit wrote, in the order of its drawing, a line for each run. */
export function pdfPages(pdf: Buffer): string[][] {
  const objects = readObjects(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.map(({ head }) => {
    const fonts = fontMaps(head, objects)
    const content = streamOf(/\/Contents (\d+) 0 R/.exec(head)?.[1], objects)
    return textOf(content, fonts)
  })
}

interface PdfObject {
  readonly head: string
  readonly stream: Buffer | null
}

type Objects = ReadonlyMap<string, PdfObject>

function readObjects(pdf: Buffer): Objects {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = found
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const size = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = Buffer.from(body.slice(at + 7, at + 7 + size), 'latin1')
    objects.set(id, { head, stream: at < 0 ? null : bytes })
  }
  return objects
}

function streamOf(id: string | undefined, objects: Objects): string {
  const found = objects.get(id ?? '')
  if (found?.stream == null) return ''
  const isPacked = found.head.includes('/FlateDecode')
  return (isPacked ? inflateSync(found.stream) : found.stream).toString('latin1')
}

/** Font name → glyph → characters. */
function fontMaps(page: string, objects: Objects): Map<string, Map<string, string>> {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '')?.head ?? page
  const list = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? ''
  return new Map(
    [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = objects.get(id)?.head ?? ''
      const map = streamOf(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1], objects)
      return [name, glyphMap(map)]
    }),
  )
}

function glyphMap(cmap: string): Map<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, first = '0', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first, 16)
    for (const [i, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const units = hex.split(' ').filter((unit) => unit !== '')
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
      glyphs.set((start + i).toString(16).padStart(4, '0'), text)
    }
  }
  return glyphs
}

function textOf(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  return [...content.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, block = '']) => {
    const font = fonts.get(/\/(\w+) [\d.]+ Tf/.exec(block)?.[1] ?? '')
    const glyphs = [...block.matchAll(/<([0-9a-f]+)>/g)].flatMap(
      ([, hex = '']) => hex.match(/.{4}/g) ?? [],
    )
    return glyphs.map((glyph) => font?.get(glyph) ?? '').join('')
  })
}
