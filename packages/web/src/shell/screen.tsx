import { Link, type LinkProps } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import {
  createContext,
  type ReactNode,
  type RefCallback,
  use,
  useCallback,
  useEffect,
  useState,
} from 'react'
import styles from './shell.module.css'

/** A screen: its name in the header and the window's title, its actions, its content. */
export function Screen({
  title,
  parent,
  beside,
  actions,
  isCrowded = false,
  children,
}: {
  readonly title: string
  readonly parent?: { readonly title: string; readonly to: LinkProps }
  readonly beside?: ReactNode
  readonly actions?: ReactNode
  /** Whether so much stands in the header that the way back has only room for an arrow. */
  readonly isCrowded?: boolean
  readonly children: ReactNode
}) {
  const [isNamedBelow, setIsNamedBelow] = useState(false)
  const watch = useCallback<RefCallback<HTMLElement>>((name) => {
    if (name === null) return
    setIsNamedBelow(true)
    const observer = new IntersectionObserver((seen) =>
      setIsNamedBelow(seen.at(-1)?.isIntersecting === true),
    )
    observer.observe(name)
    return () => {
      observer.disconnect()
      setIsNamedBelow(false)
    }
  }, [])
  useEffect(() => {
    document.title = `${title} · Desirepath`
  }, [title])
  return (
    <NameBelow value={watch}>
      <header
        className={styles.header}
        data-region
        data-frame
        data-crowded={isCrowded || undefined}
        data-named-below={isNamedBelow || undefined}
      >
        {parent && (
          <Link {...parent.to} className={styles.crumb}>
            <ChevronLeft size={18} aria-hidden />
            <span>{parent.title}</span>
          </Link>
        )}
        <h1 title={title}>{title}</h1>
        {beside}
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </NameBelow>
  )
}

const NameBelow = createContext<RefCallback<HTMLElement>>(() => {})

/** For what says the name of the screen below its header: as long as it is in sight, the header does not say it again. */
export function useNameBelow(): RefCallback<HTMLElement> {
  return use(NameBelow)
}

/** Content that scrolls below the header. */
export function ScreenBody({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.body} data-region>
      {children}
    </div>
  )
}
