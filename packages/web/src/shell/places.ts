import type { LinkProps } from '@tanstack/react-router'
import {
  CircleUserRound,
  Flag,
  History,
  Inbox,
  LayoutDashboard,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  MapPin,
  Network,
  Plus,
  Quote,
  Scale,
  UserCog,
} from 'lucide-react'
import { useInbox } from '../features/inbox/queries.ts'
import { words as inboxWords } from '../features/inbox/words.ts'
import { useMay } from '../features/members/may.ts'
import { useJobs } from '../features/imports/queries.ts'
import { words } from './words.ts'

/** A place that one goes to. */
export interface Place {
  readonly to: NonNullable<LinkProps['to']>
  readonly params?: { readonly noun: string }
  readonly icon: LucideIcon
  /** As it stands beside the icon. */
  readonly short: string
  /** All that is there; it holds the short name. */
  readonly label: string
  /** Something runs there. */
  readonly isBusy?: boolean
  /** What waits there. */
  readonly count?: number
}

export interface PlaceGroup {
  readonly title: string
  readonly places: readonly Place[]
}

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
  mentions: '/evidence',
  workspace: '/imports',
  check: '/guide',
}

/** Whether a screen, by the first part of its address, is a part of the place. */
export function isPartOf(shown: string, { to, params }: Place): boolean {
  return partOf[shown] === (params?.noun ?? to)
}

/** Every place of the workspace, in the order of the work: maps, what is known, what is decided. */
export function usePlaces(): readonly PlaceGroup[] {
  const mayStart = useMay('POST /api/discoveries')
  const unread = useInbox().data?.unread ?? 0
  const isBusy = useJobs().data?.items.some((job) => job.status === 'running') === true
  const { groups, short } = words.rail
  return [
    {
      title: groups.maps,
      places: [
        place('/dashboards', LayoutDashboard, words.dashboards),
        place('/journeys', MapIcon, words.journeys),
        ...(mayStart ? [place('/new', Plus, words.start)] : []),
        place('/atlas', Network, words.atlas),
      ],
    },
    {
      title: groups.knowledge,
      places: [
        records('personas', CircleUserRound, words.personas),
        { ...records('touchpoints', MapPin, words.touchpoints), short: short.touchpoints },
        { ...records('pain-points', Flag, words.findings), short: short.findings },
        place('/evidence', Quote, words.evidence),
      ],
    },
    {
      title: groups.decisions,
      places: [
        { ...records('opportunities', Lightbulb, words.opportunities), short: short.opportunities },
        place('/decide', Scale, words.decide),
      ],
    },
    {
      title: groups.workspace,
      places: [
        place('/guide', ListChecks, words.guide),
        {
          ...place('/imports', History, words.imports),
          ...(isBusy && { isBusy, label: words.rail.running(words.imports) }),
        },
        {
          ...place('/inbox', Inbox, inboxWords.title),
          label: inboxWords.unread(unread),
          count: unread,
        },
        place('/members', UserCog, words.members),
      ],
    },
  ]
}

function place(to: Place['to'], icon: LucideIcon, label: string): Place {
  return { to, icon, label, short: label }
}

function records(noun: string, icon: LucideIcon, label: string): Place {
  return { to: '/$noun', params: { noun }, icon, label, short: label }
}
