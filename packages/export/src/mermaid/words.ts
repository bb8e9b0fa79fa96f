import { cleanText } from '@desirepath/render'

/** Text on one line, without the characters that end a field in Mermaid’s grammar or begin a comment. */
export function words(text: string): string {
  return cleanText(text)
    .replaceAll(/[#:;]+/g, ' ')
    .replaceAll(/%{2,}/g, '%')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}
