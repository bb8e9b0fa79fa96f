import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { type FontStyle, inter } from './families.ts'

const descriptors: Readonly<Record<FontStyle, string>> = {
  regular: 'font-weight:400;font-style:normal',
  semiBold: 'font-weight:600;font-style:normal',
  italic: 'font-weight:400;font-style:italic',
}

// Without Inter’s many alternates the files are a third of the size.
const features = ['kern', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum']

/** `@font-face` rules with the letters of Inter that a text uses, as base64; other scripts fall to the system’s fonts. */
export async function fontFaces(text: string, styles: readonly FontStyle[]): Promise<string> {
  const letters = lettersOf(text)
  const rules = await Promise.all(
    styles.map(async (style) => {
      const subset = await subsetFont(await readFile(inter.files[style]), letters, {
        targetFormat: 'woff2',
        keepFeatures: features,
      })
      return `@font-face{font-family:Inter;${descriptors[style]};src:url(data:font/woff2;base64,${subset.toString('base64')}) format('woff2')}`
    }),
  )
  return rules.join('\n')
}

/**
 * The picture with the letters of Inter that it uses inside it, so that it looks the same where Inter
 * is not installed; a program that knows no embedded fonts takes the next of the families.
 */
export async function embedFonts(svg: string): Promise<string> {
  const styles: FontStyle[] = ['regular']
  if (svg.includes('font-weight="600"')) styles.push('semiBold')
  if (svg.includes('font-style="italic"')) styles.push('italic')
  const faces = await fontFaces(svg, styles)
  const end = svg.indexOf('>') + 1
  return `${svg.slice(0, end)}<style>${faces}</style>${svg.slice(end)}`
}

/** Each letter that is shown, once and in order, so that the same text gives the same subset. */
function lettersOf(markup: string): string {
  const shown = `${markup.replaceAll(/<[^>]*>/g, '')}<>"'&`
  return [...new Set(shown)].toSorted((a, b) => (a < b ? -1 : 1)).join('')
}
