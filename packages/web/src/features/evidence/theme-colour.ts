import { cardColours } from '@desirepath/core'
import type { Theme } from './queries.ts'

/** The colour that the fewest themes have. */
export function nextColour(themes: readonly Pick<Theme, 'colour'>[]): Theme['colour'] {
  const used = (colour: Theme['colour']) => themes.filter((each) => each.colour === colour).length
  return cardColours.toSorted((a, b) => used(a) - used(b))[0]!
}
