import type { Card } from '@desirepath/core'
import { Shapes } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { cardWords } from '../../map/card-words.ts'
import { ColourButtons } from '../../map/colour-buttons.tsx'
import { iconWords } from '../../map/icon-words.ts'
import { latePart } from '../../ui/late.tsx'
import { NamedIcon } from '../../ui/named-icon.tsx'
import inspector from './inspector.module.css'
import styles from './look.module.css'
import { Section } from './parts.tsx'
import { words } from './words.ts'

const IconPicker = latePart(async () => (await import('../../map/icon-picker.tsx')).IconPicker)

/** The colour and the icon of cards of words: what they share is chosen, a choice is for all. */
export function LookSection({
  cards,
  mayHaveIcon,
}: {
  readonly cards: readonly Card[]
  readonly mayHaveIcon: boolean
}) {
  const editor = useEditor()
  const [isPicking, setPicking] = useState(false)
  const [first] = cards
  if (editor === null || first === undefined) return null
  const ids = cards.map(({ id }) => id)
  const icon = cards.every((each) => each.icon === first.icon) ? first.icon : undefined
  const hasIcons = cards.some((each) => each.icon !== undefined)
  return (
    <Section title={words.look}>
      <div className={styles.look}>
        <span role="group" aria-label={cardWords.colour} className={styles.colours}>
          <ColourButtons
            isChosen={(colour) => cards.every((each) => each.colour === colour)}
            onChoose={(colour) => editor.changeCards(ids, { colour })}
          />
        </span>
        {mayHaveIcon && (
          <button type="button" className={inspector.chip} onClick={() => setPicking(true)}>
            {icon === undefined ? (
              <Shapes size={14} aria-hidden />
            ) : (
              <NamedIcon icon={icon} size={14} />
            )}
            {icon === undefined && hasIcons ? words.differentIcons : iconWords.command}
          </button>
        )}
      </div>
      {isPicking && (
        <IconPicker
          current={icon}
          onClose={() => setPicking(false)}
          onPick={(next) => {
            editor.changeCards(ids, { icon: next })
            setPicking(false)
          }}
        />
      )}
    </Section>
  )
}
