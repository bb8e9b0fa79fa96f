import { Menu as MenuIcon, Search } from 'lucide-react'
import { late } from '../ui/late.tsx'
import { useReach } from '../ui/reach.ts'
import { type Place, usePlaces } from './places.ts'
import { PlaceLink, RailButton } from './rail-entry.tsx'
import styles from './rail.module.css'
import { words } from './words.ts'

const drawer = late(() => import('./phone-drawer.tsx'))

/** What a phone has at the thumb; the drawer has the rest. */
const atThumb: readonly Place['to'][] = ['/journeys', '/evidence', '/inbox']

/** Below the screen of a phone: the places that one goes to on the way, search, and a drawer of all. */
export function PhoneBar({
  onPalette,
  onShortcuts,
}: {
  readonly onPalette: () => void
  readonly onShortcuts: () => void
}) {
  const { part, trigger, button } = useReach(drawer, 'dialog')
  const groups = usePlaces()
  const [first, ...others] = groups
    .flatMap(({ places }) => places)
    .filter(({ to }) => atThumb.includes(to))
  const face = (
    <>
      <MenuIcon size={18} aria-hidden />
      <span>{words.rail.menu}</span>
    </>
  )
  return (
    <nav className={styles.bar} aria-label={words.main} data-region data-frame>
      {first && <PlaceLink place={first} hasWords />}
      <RailButton
        icon={Search}
        label={words.find}
        short={words.rail.short.find}
        hasWords
        onClick={onPalette}
      />
      {others.map((place) => (
        <PlaceLink key={place.label} place={place} hasWords />
      ))}
      {part === null ? (
        <button type="button" className={styles.entry} {...trigger}>
          {face}
        </button>
      ) : (
        <part.PhoneDrawer {...{ button, groups, onShortcuts }}>{face}</part.PhoneDrawer>
      )}
    </nav>
  )
}
