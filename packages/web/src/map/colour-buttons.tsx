import { type Card, cardColours } from '@desirepath/core'
import { cardColour, tokenReferences } from '@desirepath/render'
import { colourWords } from './colour-words.ts'
import styles from './colour-buttons.module.css'

/** The colours that a card can have, and none; inside a group that is named. */
export function ColourButtons({
  isChosen,
  onChoose,
}: {
  readonly isChosen: (colour: Card['colour']) => boolean
  readonly onChoose: (colour: Card['colour']) => void
}) {
  return [undefined, ...cardColours].map((colour) => {
    const name = colour === undefined ? colourWords.none : colourWords.names[colour]
    return (
      <button
        key={name}
        type="button"
        className={styles.colour}
        aria-label={name}
        title={name}
        aria-pressed={isChosen(colour)}
        data-colour={colour}
        style={colour && { ['--own' as string]: cardColour(tokenReferences, colour) }}
        onClick={() => onChoose(colour)}
      >
        <i aria-hidden />
      </button>
    )
  })
}
