import { Dialog } from '@base-ui/react/dialog'
import { Keyboard, X } from 'lucide-react'
import { type ReactNode, type RefObject, useState } from 'react'
import float from '../ui/float.module.css'
import type { usePlaces } from './places.ts'
import { PlaceLink, RailButton, ThemeMenu } from './rail-entry.tsx'
import styles from './rail.module.css'
import { words } from './words.ts'

/** All places of the application, and the button that they open from; see `PhoneBar`. */
export function PhoneDrawer({
  button,
  groups,
  onShortcuts,
  children,
}: {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly groups: ReturnType<typeof usePlaces>
  readonly onShortcuts: () => void
  /** What stands in the button. */
  readonly children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger ref={button} className={styles.entry}>
        {children}
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
  )
}
