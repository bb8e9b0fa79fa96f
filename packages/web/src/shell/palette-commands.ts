import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { fold, type Journey, recordNouns, recordTypes, wordsOf } from '@desirepath/core'
import {
  CalendarRange,
  ClipboardList,
  History,
  Inbox,
  Keyboard,
  Megaphone,
  LayoutDashboard,
  Map as MapIcon,
  Network,
  Package,
  PenLine,
  Plus,
  ListChecks,
  Quote,
  type LucideIcon,
  Scale,
  ShieldCheck,
  UserCog,
  Users,
  Waypoints,
} from 'lucide-react'
import { words as exchangeWords } from '../features/exchange/words.ts'
import { words as checkWords } from '../features/check/words.ts'
import { words as mentionWords } from '../features/mentions/words.ts'
import { words as researchWords } from '../features/research/words.ts'
import { words as inboxWords } from '../features/inbox/words.ts'
import { useMay } from '../features/members/may.ts'
import { recordIcons } from '../features/records/kinds.ts'
import { words as recordWords } from '../features/records/words.ts'
import { useActionsOfScreen } from './actions.tsx'
import type { Command, CommandGroup } from './command.ts'
import { words } from './words.ts'

/** So many of a group are shown while words are looked for. */
const MOST = 8

/** What is known without asking: what the open screen can do and shows, and all screens. */
export function useCommands(query: string, onShortcuts: () => void): readonly CommandGroup[] {
  const here = useHere()
  const screens = useScreens(onShortcuts)
  return [here, screens].flatMap((group) => matching(group, query) ?? [])
}

/** Those of a group whose names, or other words for them, hold every word; in the order of the group, names that begin so first. */
export function matching(group: CommandGroup, query: string): CommandGroup | null {
  const sought = wordsOf(query)
  const begins = fold(query.trim())
  const found = group.items.filter(({ label, also = '' }) => {
    const name = fold(`${label} ${also}`)
    return sought.every((word) => name.includes(word))
  })
  const [first, rest] = [true, false].map((isFirst) =>
    found.filter(({ label }) => fold(label).startsWith(begins) === isFirst),
  )
  const items = sought.length === 0 ? group.items : [...first!, ...rest!].slice(0, MOST)
  return items.length === 0 ? null : { ...group, items }
}

function useScreens(onShortcuts: () => void): CommandGroup {
  const navigate = useNavigate()
  const mayBegin = useMay('POST /api/journeys')
  const items = [
    screen(words.dashboards, LayoutDashboard, () => void navigate({ to: '/dashboards' })),
    screen(words.journeys, MapIcon, () => void navigate({ to: '/journeys' })),
    ...(mayBegin
      ? [
          {
            ...screen(words.draw, PenLine, () => void navigate({ to: '/draw' })),
            also: words.also.draw,
          },
          {
            ...screen(words.start, Plus, () => void navigate({ to: '/new' })),
            also: words.also.start,
          },
        ]
      : []),
    screen(researchWords.title, ClipboardList, () => void navigate({ to: '/research' })),
    screen(mentionWords.title, Megaphone, () => void navigate({ to: '/mentions' })),
    screen(words.evidence, Quote, () => void navigate({ to: '/evidence' })),
    screen(words.imports, History, () => void navigate({ to: '/imports' })),
    screen(exchangeWords.palette, Package, () => void navigate({ to: '/workspace' })),
    screen(words.guide, ListChecks, () => void navigate({ to: '/guide' })),
    screen(checkWords.title, ShieldCheck, () => void navigate({ to: '/check' })),
    screen(inboxWords.title, Inbox, () => void navigate({ to: '/inbox' })),
    screen(words.members, UserCog, () => void navigate({ to: '/members' })),
    screen(words.plan, CalendarRange, () => void navigate({ to: '/plan' })),
    screen(words.decide, Scale, () => void navigate({ to: '/decide' })),
    screen(words.atlas, Network, () => void navigate({ to: '/atlas' })),
    ...recordTypes.map((type) =>
      screen(
        recordWords.types[type].many,
        recordIcons[type],
        () => void navigate({ to: '/$noun', params: { noun: recordNouns[type] } }),
      ),
    ),
    screen(words.shortcuts, Keyboard, onShortcuts),
  ]
  return { value: words.groups.screens, items }
}

function screen(label: string, icon: LucideIcon, run: () => void): Command {
  return { key: `screen ${label}`, label, note: words.kinds.screen, icon, run }
}

/** What the open screen can do, and what stands on the open journey, also what was only just written. */
function useHere(): CommandGroup {
  const navigate = useNavigate()
  const { id } = useParams({ strict: false })
  const client = useQueryClient()
  const actions = useActionsOfScreen()().map(({ keys: _, ...action }) => ({
    ...action,
    key: `action ${action.label}`,
    note: words.kinds.action,
  }))
  const open = id === undefined ? undefined : client.getQueryData<Journey>(['journey', id])
  const select = (selected: string) => () =>
    void navigate({ to: '.', search: (old) => ({ ...old, select: selected }) })
  const items =
    open === undefined
      ? actions
      : [...actions, ...recordCommands(open, select), ...stepCommands(open, select)]
  return { value: open === undefined ? words.groups.here : words.groups.journey, items }
}

type Select = (selected: string) => () => void

function recordCommands(journey: Journey, select: Select): Command[] {
  return journey.records.map((record) => ({
    key: `here record ${record.id}`,
    label: record.title,
    note: recordWords.types[record.type].one,
    icon: recordIcons[record.type],
    run: select(`record:${record.id}`),
  }))
}

function stepCommands(journey: Journey, select: Select): Command[] {
  const steps = journey.steps.map((step) => ({
    key: `here step ${step.id}`,
    label: step.title,
    note: words.kinds.step,
    icon: Waypoints,
    run: select(`step:${step.id}`),
  }))
  const personas = journey.personas.map((persona) => ({
    key: `here persona ${persona.id}`,
    label: persona.title,
    note: recordWords.types.persona.one,
    icon: Users,
    run: select(`persona:${persona.id}`),
  }))
  return [...steps, ...personas]
}
