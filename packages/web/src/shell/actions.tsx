import type { LucideIcon } from 'lucide-react'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'

/** Something that the open screen can do. */
export interface ScreenAction {
  readonly label: string
  readonly icon: LucideIcon
  /** As `Keys` writes them, e.g. “Mod D”. */
  readonly keys?: string
  readonly run: () => void
}

/** Something that can be done with what has the focus. */
export interface FocusedAction extends Omit<ScreenAction, 'icon'> {
  readonly icon?: LucideIcon | undefined
  /** One of a choice: it is listed once words are looked for. */
  readonly isChoice?: true
  /** A choice as a whole, until words are looked for: these words list what it holds. */
  readonly narrows?: string
}

/** What has the focus, as people call it, and what can be done with it; empty where others name it. */
export interface Focused {
  readonly name: string
  readonly actions: readonly FocusedAction[]
}

/** Null for what is not its own. */
type FocusedOf = (focused: Element) => Focused | null

interface Listed {
  readonly actions: Set<{ readonly current: readonly ScreenAction[] }>
  readonly focused: Set<{ readonly current: FocusedOf }>
  /** Told when more is known of what has the focus: parts of a screen are loaded as they are needed. */
  readonly listeners: Set<() => void>
}

const nothing = (): Listed => ({ actions: new Set(), focused: new Set(), listeners: new Set() })
const Actions = createContext(nothing())

/** Lets screens list what they can do, for the palette and the menu of commands. */
export function ScreenActions({ children }: { readonly children: ReactNode }) {
  const [listed] = useState(nothing)
  return <Actions value={listed}>{children}</Actions>
}

/** Lists actions in the palette as long as what calls this is on the screen. */
export function useScreenActions(actions: readonly ScreenAction[]): void {
  const { actions: listed } = useContext(Actions)
  const own = useRef(actions)
  useEffect(() => {
    own.current = actions
  })
  useEffect(() => {
    listed.add(own)
    return () => void listed.delete(own)
  }, [listed])
}

/** Lists, in the menu of commands, what can be done with what has the focus. */
export function useFocusedActions(of: FocusedOf): void {
  const { focused: listed, listeners } = useContext(Actions)
  const own = useRef(of)
  useEffect(() => {
    own.current = of
  })
  useEffect(() => {
    listed.add(own)
    for (const listener of listeners) listener()
    return () => void listed.delete(own)
  }, [listed, listeners])
}

/** Asks what the open screen can do at this moment. */
export function useActionsOfScreen(): () => readonly ScreenAction[] {
  const { actions } = useContext(Actions)
  return useCallback(() => [...actions].flatMap(({ current }) => current), [actions])
}

/** What can be done with an element; asked for again as more is known of it. */
export function useActionsOfFocus(element: Element | null): Focused | null {
  const { focused, listeners } = useContext(Actions)
  const [known, setKnown] = useState(() => focusedIn(focused, element))
  useEffect(() => {
    const listener = () => setKnown(focusedIn(focused, element))
    listeners.add(listener)
    // What has come between the first look and now.
    listener()
    return () => void listeners.delete(listener)
  }, [focused, listeners, element])
  return known
}

/** What can be done with an element besides what is known of it: what is listed for anything of its kind. */
export function useActionsBeside(): (element: Element | null) => readonly FocusedAction[] {
  const { focused } = useContext(Actions)
  return useCallback(
    (element) =>
      element === null
        ? []
        : [...focused]
            .flatMap(({ current }) => current(element) ?? [])
            .flatMap(({ name, actions }) => (name === '' ? actions : [])),
    [focused],
  )
}

function focusedIn(listed: Listed['focused'], element: Element | null): Focused | null {
  if (element === null) return null
  const found = [...listed].flatMap(({ current }) => current(element) ?? [])
  // Who knows what it is comes before those who only add to it.
  const [first, ...others] = found.toSorted((a, b) => Number(!a.name) - Number(!b.name))
  if (first === undefined) return null
  return { name: first.name, actions: [first, ...others].flatMap(({ actions }) => actions) }
}
