import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes'
import { drawnAttributes, drawnElements } from './svg-names.ts'
import { createWeights } from './svg-weights.ts'

const SVG = 'http://www.w3.org/2000/svg'
const MOST_DEPTH = 200
const MOST_ELEMENTS = 100_000

type CleanSvg =
  | { readonly type: 'svg'; readonly svg: string }
  | { readonly type: 'refused'; readonly reason: string }

/**
 * An SVG written anew from those of its elements and attributes that draw. It is read as the XML that
 * browsers read it as, and what is not known to be harmless is left out: so nothing can be hidden
 * between two ways of reading, as it can where markup is repaired.
 */
export function cleanSvg(source: string): CleanSvg {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const writer = createWriter()
  try {
    parser.on('error', (error) => {
      throw new Refused(`The SVG is not well formed: ${error.message}`)
    })
    parser.on('opentag', (tag) => writer.open(tag))
    parser.on('text', (text) => writer.text(text))
    parser.on('cdata', (text) => writer.text(text))
    parser.on('closetag', () => writer.close())
    parser.write(source.replace(/^\uFEFF/, '')).close()
    return { type: 'svg', svg: writer.end() }
  } catch (error) {
    if (error instanceof Refused) return { type: 'refused', reason: error.message }
    throw error
  }
}

class Refused extends Error {}

interface OpenElement {
  /** Null where it is left out with all that is in it. */
  readonly name: string | null
  readonly id: string | undefined
  /** Its words, where they have to be seen whole first. */
  css: string | null
}

function createWriter() {
  const out: string[] = []
  const open: OpenElement[] = []
  const weights = createWeights()
  const isLeftOut = () => open.at(-1)?.name === null
  return {
    open(tag: SaxesTagNS) {
      if (open.length >= MOST_DEPTH)
        throw new Refused(`The SVG is nested more than ${MOST_DEPTH} deep.`)
      const name = isLeftOut() ? null : nameOf(tag, open.length === 0)
      const attributes = name === null ? [] : attributesOf(tag, name)
      const id = attributes.find(([key]) => key === 'id')?.[1]
      const target = attributes.find(([key]) => key === 'href')?.[1]
      open.push({ name, id, css: name === 'style' ? '' : null })
      if (name === null) return
      weights.add(
        open.flatMap((each) => each.id ?? []),
        target?.startsWith('#') === true ? target.slice(1) : null,
      )
      if (open.length === 1) attributes.unshift(['xmlns', SVG])
      out.push(
        `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`,
      )
    },
    text(text: string) {
      const top = open.at(-1)
      if (top === undefined || top.name === null) return
      if (top.css === null) out.push(escaped(text))
      else top.css += text
    },
    close() {
      const top = open.pop()
      if (top === undefined || top.name === null) return
      if (top.css !== null && isHarmlessCss(top.css)) out.push(escaped(top.css))
      out.push(`</${top.name}>`)
    },
    end() {
      const drawn = weights.total(MOST_ELEMENTS)
      if (drawn === null) throw new Refused('The SVG draws a part of itself inside that part.')
      if (drawn > MOST_ELEMENTS)
        throw new Refused(`The SVG draws more than ${MOST_ELEMENTS} elements.`)
      return out.join('')
    },
  }
}

function nameOf({ local, uri }: SaxesTagNS, isRoot: boolean): string | null {
  const isOurs = uri === SVG || uri === ''
  if (isRoot && (local !== 'svg' || !isOurs)) throw new Refused('The file is XML but no SVG.')
  return isOurs && drawnElements.has(local) ? local : null
}

function attributesOf(tag: SaxesTagNS, element: string): [string, string][] {
  return Object.values(tag.attributes).flatMap((attribute): [string, string][] => {
    const { name, local, value } = attribute
    if (isReference(attribute)) {
      return isHarmlessReference(value, element) ? [[local, value]] : []
    }
    return drawnAttributes.has(name) && isHarmlessCss(value) ? [[name, value]] : []
  })
}

function isReference({ local, prefix, uri }: SaxesAttributeNS): boolean {
  return local === 'href' && (prefix === '' || uri === 'http://www.w3.org/1999/xlink')
}

/** A part of the same picture, or the bytes of another inside it; nothing is ever loaded. */
function isHarmlessReference(value: string, element: string): boolean {
  const isInside = element === 'image' && /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(value)
  return isInside || (element !== 'image' && /^#[^\s"'<>]+$/.test(value))
}

/**
 * Styles that neither load, import nor escape: rules with plain values, where every address is a part
 * of the same picture.
 */
function isHarmlessCss(css: string): boolean {
  const plain = css.replace(/\/\*[^]*?\*\//g, ' ')
  if (/[\\@<]|\/\*|expression|javascript|behavior|-moz-binding/i.test(plain)) return false
  return !/\b(?:url|src|image|image-set|cross-fade|element)\s*\((?!\s*['"]?#)/i.test(plain)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
