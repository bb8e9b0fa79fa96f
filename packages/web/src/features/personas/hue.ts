import { hueOfName, tokenReferences } from '@desirepath/render'

/** The colour of a persona’s name on the page. */
export function hueOf(title: string): string {
  return hueOfName(tokenReferences, title)
}
