const strong = /[\p{L}\p{N}]/u
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

export type Direction = 'ltr' | 'rtl'

/** The direction of a text by its first letter, as Unicode’s rule P2 and HTML’s dir="auto" do. */
export function textDirection(text: string): Direction {
  for (const character of text) {
    if (character < '\u0590') {
      if ((character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z'))
        return 'ltr'
      if (character < '\u00c0') continue
    }
    if (rightToLeft.test(character)) return 'rtl'
    if (strong.test(character)) return 'ltr'
  }
  return 'ltr'
}

/** Right-to-left text in an isolate, so that renderers that know no `direction` order it right too. */
export function isolate(text: string): string {
  return `\u2067${text}\u2069`
}
