import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { catchLetters } from '../ui/early-letters.ts'
import { HintLayer } from '../ui/hint-layer.tsx'
import { late, latePart, useLateSoon } from '../ui/late.tsx'
import { isLayerOpen } from '../ui/open-layer.ts'
import { Toasts } from '../ui/toast.tsx'
import { ScreenActions, useActionsOfScreen } from './actions.tsx'
import { Rail } from './rail.tsx'
import { useRegionKeys } from './regions.ts'
import styles from './shell.module.css'
import { words } from './words.ts'

const CommandMenu = latePart(async () => (await import('./command-menu.tsx')).CommandMenu)
const sheet = late(() => import('./shortcuts.tsx'))
const Palette = latePart(async () => (await import('./palette.tsx')).Palette)

type Open = 'palette' | 'commands' | 'shortcuts' | null

/** The frame around every screen: rail, palette, shortcuts, notices. */
export function Shell() {
  const [open, setOpen] = useState<Open>(null)
  const [early, setEarly] = useState(() => () => '')
  // What is typed while it is loaded is meant for it, not for what has the focus.
  const openForLetters = useCallback((menu: 'palette' | 'commands') => {
    if (!isLayerOpen()) {
      const letters = catchLetters()
      setEarly(() => letters)
    }
    setOpen(menu)
  }, [])
  const openPalette = useCallback(() => openForLetters('palette'), [openForLetters])
  const openCommands = useCallback(() => openForLetters('commands'), [openForLetters])
  const openShortcuts = useCallback(() => setOpen('shortcuts'), [])
  useGlobalKeys(openPalette, openShortcuts)
  useRegionKeys()
  useFocusAfterLeaving()
  useLateSoon()
  return (
    <>
      <Toasts>
        <ScreenActions>
          <a href="#content" className={`unseen ${styles.skip}`}>
            {words.skip}
          </a>
          <div className={styles.shell}>
            <Rail onPalette={openPalette} onShortcuts={openShortcuts} />
            <main id="content" className={styles.main} tabIndex={-1}>
              <Outlet />
            </main>
          </div>
          <CommandKey onPress={openCommands} />
          {open === 'commands' && <CommandMenu early={early} onClose={() => setOpen(null)} />}
          <ShortcutSheet open={open === 'shortcuts'} onClose={() => setOpen(null)} />
          {open === 'palette' && (
            <Palette early={early} onClose={() => setOpen(null)} onShortcuts={openShortcuts} />
          )}
        </ScreenActions>
      </Toasts>
      <HintLayer />
    </>
  )
}

function ShortcutSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const loaded = sheet.useLoaded()
  useEffect(() => {
    if (props.open) sheet.load()
  }, [props.open])
  return loaded && <loaded.Shortcuts {...props} />
}

/** Where a screen takes the focus away with it, the next one has it as a whole. */
function useFocusAfterLeaving(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation }) => {
        // The first screen takes nothing away.
        if (fromLocation === undefined) return
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return
          document.getElementById('content')?.focus({ preventScroll: true })
        })
      }),
    [router],
  )
}

/** Mod+K, ?, and G followed by a letter. */
function useGlobalKeys(onPalette: () => void, onShortcuts: () => void): void {
  const navigate = useNavigate()
  const afterG = useRef(0)
  useEffect(() => {
    const places: Readonly<
      Record<string, '/journeys' | '/new' | '/evidence' | '/imports' | '/members'>
    > = {
      j: '/journeys',
      n: '/new',
      e: '/evidence',
      i: '/imports',
      m: '/members',
    }
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onPalette()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') onShortcuts()
      const place = places[event.key.toLowerCase()]
      if (place !== undefined && event.timeStamp - afterG.current < 1200) {
        void navigate({ to: place })
      }
      afterG.current = event.key.toLowerCase() === 'g' ? event.timeStamp : 0
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate, onPalette, onShortcuts])
}

/** Slash opens the menu of commands where a screen has any, unless it means something else there. */
function CommandKey({ onPress }: { readonly onPress: () => void }) {
  const actions = useActionsOfScreen()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || isTyping(event.target) || isLayerOpen()) return
      if (actions().length === 0) return
      event.preventDefault()
      onPress()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [actions, onPress])
  return null
}

/** Whether a key belongs to a field of text and not to the screen. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=combobox]'))
  )
}
