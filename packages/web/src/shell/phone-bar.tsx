import { Dialog } from '@base-ui/react/dialog'
import { Keyboard, Menu as MenuIcon, Search, X } from 'lucide-react'
import { useState } from 'react'
import float from '../ui/float.module.css'
import { type Place, usePlaces } from './places.ts'
import { PlaceLink, RailButton, ThemeMenu } from './rail-entry.tsx'
import styles from './rail.module.css'
import { words } from './words.ts'

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
  const [isOpen, setOpen] = useState(false)
  const groups = usePlaces()
  const [first, ...others] = groups
    .flatMap(({ places }) => places)
    .filter(({ to }) => atThumb.includes(to))
  const close = () => setOpen(false)
  return (
    <nav className={styles.bar} aria-label={words.main} data-region>
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
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Trigger className={styles.entry}>
          <MenuIcon size={18} aria-hidden />
          <span>{words.rail.menu}</span>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Backdrop className={float.backdrop} />
          <Dialog.Popup className={styles.drawer} data-words>
            <div className={styles.drawerHead}>
              <img src="/mark.svg" alt="" />
              <Dialog.Title>{words.rail.all}</Dialog.Title>
              <Dialog.Close className={styles.entry} aria-label={words.rail.close}>
                <X size={18} aria-hidden />
              </Dialog.Close>
            </div>
            <nav aria-label={words.rail.all}>
              {groups.map(({ title, places }) => (
                <div key={title} role="group" aria-label={title} className={styles.group}>
                  <span aria-hidden>{title}</span>
                  {places.map((place) => (
                    <PlaceLink key={place.label} place={place} hasWords onGone={close} />
                  ))}
                </div>
              ))}
            </nav>
            <div className={styles.group}>
              <RailButton
                icon={Keyboard}
                label={words.shortcuts}
                short={words.rail.short.shortcuts}
                hasWords
                onClick={() => {
                  close()
                  onShortcuts()
                }}
              />
              <ThemeMenu hasWords />
            </div>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </nav>
  )
}
