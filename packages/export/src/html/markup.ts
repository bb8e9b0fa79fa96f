import { escapeXml } from '@desirepath/render'

/** HTML that is safe to write out; everything else is escaped on its way in. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | null | undefined | false | readonly Part[]

/** A template whose values are escaped unless they are markup already; lists are joined, nothing stays nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0] ?? ''
  parts.forEach((part, i) => {
    markup += write(part) + (strings[i + 1] ?? '')
  })
  return { markup }
}

/** Markup made elsewhere, such as our own SVG. */
export function trusted(markup: string): Markup {
  return { markup }
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeXml(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(write).join('')
}
