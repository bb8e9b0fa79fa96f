import { escapeXml } from '@desirepath/render'

/** HTML that is safe to write out; everything else is escaped on its way in. */
export interface Markup {
  readonly source: string
}

type Part = Markup | string | number | null | undefined | false | readonly Part[]

/** A template whose values are escaped unless they are markup already; lists are joined, nothing stays nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let source = strings[0] ?? ''
  parts.forEach((part, i) => {
    source += write(part) + (strings[i + 1] ?? '')
  })
  return { source }
}

/** Markup made elsewhere, such as our own SVG. */
export function trusted(source: string): Markup {
  return { source }
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeXml(part)
  if (typeof part === 'number') return String(part)
  if ('source' in part) return part.source
  return part.map(write).join('')
}
