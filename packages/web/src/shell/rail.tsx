import { Link, useLocation } from '@tanstack/react-router'
import { Keyboard, PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react'
import { usePlaces } from './places.ts'
import { PhoneBar } from './phone-bar.tsx'
import { useMedia, useWordsChoice } from './rail-choice.ts'
import { PlaceLink, RailButton, ThemeMenu } from './rail-entry.tsx'
import styles from './rail.module.css'
import { words } from './words.ts'

interface RailProps {
  readonly onPalette: () => void
  readonly onShortcuts: () => void
}

/** The way to every place: a dark rail beside the screen, or a bar below it on a phone. */
export function Rail(props: RailProps) {
  const isPhone = useMedia('(width < 720px)')
  return isPhone ? <PhoneBar {...props} /> : <SideRail {...props} />
}

/** With words on a wide screen, and as icons beside a map, until somebody chooses for all screens. */
function SideRail({ onPalette, onShortcuts }: RailProps) {
  const groups = usePlaces()
  const isWide = useMedia('(width >= 1200px)')
  const isJourney = useLocation({ select: ({ pathname }) => /^\/journeys\/./.test(pathname) })
  const [choice, choose] = useWordsChoice()
  const hasWords = choice ?? (isWide && !isJourney)
  return (
    <nav
      className={styles.rail}
      aria-label={words.main}
      data-words={hasWords || undefined}
      data-region
      data-frame
    >
      <Link to="/" className={styles.mark} aria-label="Desirepath" tabIndex={-1}>
        <img src="/mark.svg" alt="" />
        {hasWords && <b>Desirepath</b>}
      </Link>
      <RailButton
        icon={Search}
        label={words.find}
        short={words.rail.short.find}
        keys="Mod K"
        hasWords={hasWords}
        onClick={onPalette}
      />
      {groups.map(({ title, places }) => (
        <div key={title} role="group" aria-label={title} className={styles.group}>
          {hasWords && <span aria-hidden>{title}</span>}
          {places.map((place) => (
            <PlaceLink key={place.label} place={place} hasWords={hasWords} />
          ))}
        </div>
      ))}
      <span className={styles.grow} />
      <RailButton
        icon={Keyboard}
        label={words.shortcuts}
        short={words.rail.short.shortcuts}
        keys="?"
        hasWords={hasWords}
        onClick={onShortcuts}
      />
      <ThemeMenu hasWords={hasWords} />
      <RailButton
        icon={hasWords ? PanelLeftClose : PanelLeftOpen}
        label={hasWords ? words.rail.fold : words.rail.unfold}
        short={words.rail.fold}
        hasWords={hasWords}
        onClick={() => choose(!hasWords)}
      />
    </nav>
  )
}
