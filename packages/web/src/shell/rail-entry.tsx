import { Link, useLocation } from '@tanstack/react-router'
import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react'
import type { ReactElement } from 'react'
import { Hint } from '../ui/hint.tsx'
import { keyNames } from '../ui/keys.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { isPartOf, type Place } from './places.ts'
import styles from './rail.module.css'
import { type ThemeChoice, useThemeChoice } from './theme.ts'
import { words } from './words.ts'

const themes: readonly (readonly [ThemeChoice, LucideIcon])[] = [
  ['light', Sun],
  ['dark', Moon],
  ['system', Monitor],
]

/** A place as an icon, and its name beside it or on hover. */
export function PlaceLink({
  place,
  hasWords,
  onGone,
}: {
  readonly place: Place
  readonly hasWords: boolean
  /** After it was followed. */
  readonly onGone?: () => void
}) {
  const { to, params, icon: Icon, label, short, isBusy = false, count = 0 } = place
  const shown = useLocation({ select: ({ pathname }) => pathname.split('/')[1] ?? '' })
  return (
    <Named label={label} isNamed={hasWords}>
      <Link
        to={to}
        {...(params && { params })}
        {...(onGone && { onClick: onGone })}
        className={styles.entry}
        aria-label={label}
        {...(isPartOf(shown, place) && { 'aria-current': true })}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon size={18} aria-hidden />
        {hasWords && <span>{short}</span>}
        {isBusy && <i className={styles.busy} />}
        {/* Drawn by the style sheet: as text it would belong to what the link is called. */}
        {count > 0 && <i className={styles.count} data-count={count > 99 ? '99+' : count} />}
      </Link>
    </Named>
  )
}

/** Something that the rail does. */
export function RailButton({
  icon: Icon,
  label,
  short,
  keys,
  hasWords,
  onClick,
}: {
  readonly icon: LucideIcon
  readonly label: string
  readonly short: string
  readonly keys?: string
  readonly hasWords: boolean
  readonly onClick: () => void
}) {
  return (
    <Named label={label} isNamed={hasWords} {...(keys !== undefined && { keys })}>
      <button
        type="button"
        className={styles.entry}
        aria-label={label}
        // Not as text, which would belong to what the button is called.
        {...(hasWords && keys !== undefined && { 'data-keys': keyNames(keys).join(' ') })}
        onClick={onClick}
      >
        <Icon size={18} aria-hidden />
        {hasWords && <span>{short}</span>}
      </button>
    </Named>
  )
}

export function ThemeMenu({ hasWords }: { readonly hasWords: boolean }) {
  const [theme, setTheme] = useThemeChoice()
  const Icon = themes.find(([choice]) => choice === theme)?.[1] ?? Monitor
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={styles.entry} aria-label={words.rail.short.theme}>
          <Icon size={18} aria-hidden />
          {hasWords && <span>{words.rail.short.theme}</span>}
        </button>
      }
    >
      {themes.map(([choice, icon]) => (
        <MenuItem key={choice} icon={icon} onSelect={() => setTheme(choice)}>
          {words.theme[choice]}
        </MenuItem>
      ))}
    </Menu>
  )
}

function Named({
  label,
  keys,
  isNamed,
  children,
}: {
  readonly label: string
  readonly keys?: string
  /** Its words stand there already. */
  readonly isNamed: boolean
  readonly children: ReactElement<Record<string, unknown>>
}) {
  if (isNamed) return children
  return (
    <Hint text={label} side="right" {...(keys !== undefined && { keys })}>
      {children}
    </Hint>
  )
}
