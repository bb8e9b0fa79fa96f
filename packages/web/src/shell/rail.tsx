import { Link, type LinkProps, useLocation } from '@tanstack/react-router'
import {
  CircleUserRound,
  Flag,
  History,
  Inbox,
  Keyboard,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  MapPin,
  Monitor,
  Moon,
  Network,
  Plus,
  Quote,
  Scale,
  Search,
  Sun,
  UserCog,
} from 'lucide-react'
import { words as guideWords } from '../features/guide/words.ts'
import { useInbox } from '../features/inbox/queries.ts'
import { words as inboxWords } from '../features/inbox/words.ts'
import { useMay } from '../features/members/may.ts'
import { words as memberWords } from '../features/members/words.ts'
import { useJobs } from '../features/imports/queries.ts'
import { Hint } from '../ui/hint.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import styles from './shell.module.css'
import { type ThemeChoice, useThemeChoice } from './theme.ts'
import { words } from './words.ts'

const themes: readonly (readonly [ThemeChoice, LucideIcon])[] = [
  ['light', Sun],
  ['dark', Moon],
  ['system', Monitor],
]

/** What the workspace knows beside its journeys. */
const places = [
  ['personas', CircleUserRound, words.personas],
  ['touchpoints', MapPin, words.touchpoints],
  ['pain-points', Flag, words.findings],
  ['opportunities', Lightbulb, words.opportunities],
] as const

/** Screens without an entry of their own, and the place that they are a part of. */
const partOf: Readonly<Record<string, string>> = {
  draw: '/journeys',
  channels: 'touchpoints',
  delights: 'pain-points',
  solutions: 'opportunities',
  resources: 'opportunities',
  metrics: 'opportunities',
  plan: 'opportunities',
  research: '/evidence',
  workspace: '/imports',
}

/** The dark rail: only places that exist. */
export function Rail({
  onPalette,
  onShortcuts,
}: {
  readonly onPalette: () => void
  readonly onShortcuts: () => void
}) {
  const [theme, setTheme] = useThemeChoice()
  const ThemeIcon = themes.find(([choice]) => choice === theme)?.[1] ?? Monitor
  const mayStart = useMay('POST /api/discoveries')
  const unread = useInbox().data?.unread ?? 0
  const running = useJobs().data?.items.some((job) => job.status === 'running')
  return (
    <nav className={styles.rail} aria-label={words.main} data-region>
      <Link to="/journeys" className={styles.mark} aria-label="Desirepath" tabIndex={-1}>
        <img src="/mark.svg" alt="" />
      </Link>
      <RailLink to="/journeys" icon={MapIcon} label={words.journeys} />
      {mayStart && <RailLink to="/new" icon={Plus} label={words.start} />}
      <RailLink to="/atlas" icon={Network} label={words.atlas} />
      {places.map(([noun, icon, label]) => (
        <RailLink key={noun} to="/$noun" params={{ noun }} icon={icon} label={label} />
      ))}
      <RailLink to="/decide" icon={Scale} label={words.decide} />
      <RailLink to="/evidence" icon={Quote} label={words.evidence} />
      <RailLink to="/guide" icon={ListChecks} label={guideWords.title} />
      <RailLink to="/imports" icon={History} label={words.imports} busy={running === true} />
      <RailLink to="/inbox" icon={Inbox} label={inboxWords.unread(unread)} count={unread} />
      <span className={styles.grow} />
      <RailLink to="/members" icon={UserCog} label={memberWords.title} />
      <RailButton icon={Search} label={words.find} keys="Mod K" onClick={onPalette} />
      <RailButton icon={Keyboard} label={words.shortcuts} keys="?" onClick={onShortcuts} />
      <Menu
        align="start"
        trigger={
          <button type="button" className={styles.entry} aria-label="Theme">
            <ThemeIcon size={18} aria-hidden />
          </button>
        }
      >
        {themes.map(([choice, icon]) => (
          <MenuItem key={choice} icon={icon} onSelect={() => setTheme(choice)}>
            {words.theme[choice]}
          </MenuItem>
        ))}
      </Menu>
    </nav>
  )
}

function RailLink({
  to,
  params,
  icon: Icon,
  label,
  busy = false,
  count = 0,
}: {
  readonly to: NonNullable<LinkProps['to']>
  readonly params?: { readonly noun: string }
  readonly icon: LucideIcon
  readonly label: string
  readonly busy?: boolean
  /** What waits there. */
  readonly count?: number
}) {
  const shown = useLocation({ select: ({ pathname }) => pathname.split('/')[1] ?? '' })
  const holdsShown = partOf[shown] === (params?.noun ?? to)
  return (
    <Hint text={busy ? `${label} (one is running)` : label} side="right">
      <Link
        to={to}
        {...(params && { params })}
        className={styles.entry}
        aria-label={label}
        {...(holdsShown && { 'aria-current': true })}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon size={18} aria-hidden />
        {busy && <i className={styles.busy} />}
        {count > 0 && (
          <i className={styles.count} aria-hidden>
            {count > 99 ? '99+' : count}
          </i>
        )}
      </Link>
    </Hint>
  )
}

function RailButton({
  icon: Icon,
  label,
  keys,
  onClick,
}: {
  readonly icon: LucideIcon
  readonly label: string
  readonly keys: string
  readonly onClick: () => void
}) {
  return (
    <Hint text={label} keys={keys} side="right">
      <button type="button" className={styles.entry} aria-label={label} onClick={onClick}>
        <Icon size={18} aria-hidden />
      </button>
    </Hint>
  )
}
