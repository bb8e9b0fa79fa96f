import { recordNouns, type RecordType } from '@desirepath/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import {
  ClipboardList,
  Columns3,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  Quote,
  Search,
  StickyNote,
  Tag,
  User,
  Waypoints,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { type Answer, call } from '../api/call.ts'
import { recordIcons } from '../features/records/kinds.ts'
import { words as recordWords } from '../features/records/words.ts'
import type { Command, CommandGroup } from './command.ts'
import { formatSearch } from './search.ts'
import { words } from './words.ts'

type Group = Answer<'GET /api/search'>['groups'][number]
type Item = Group['items'][number]

export interface Found {
  readonly groups: readonly CommandGroup[]
  /** The words that were looked for in the place of those that were typed. */
  readonly meant: string | null
  /** Whether the groups are not yet those of what is typed. */
  readonly isBehind: boolean
}

/** Letters that come so fast are one question. */
const PAUSE_MS = 60
/** The kind of what was said and written down. */
const EVIDENCE = 'evidence'

/** What the workspace holds for words; what was found before stays until the new is there. */
export function useFound(query: string): Found {
  const q = query.trim()
  const asked = useSettled(q, PAUSE_MS)
  const router = useRouter()
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => call('GET /api/search', { query: { q: asked }, signal }),
    placeholderData: keepPreviousData,
  })
  const go = (href: string) => () => router.history.push(href)
  const found = data?.groups ?? []
  const groups = found
    .filter(({ kind }) => kind !== EVIDENCE)
    .map((group) => presented(group, asked, go))
  const said = found.find(({ kind }) => kind === EVIDENCE)?.items ?? []
  return {
    groups: asked === '' ? groups : [...groups, evidenceGroup(data?.meant ?? q, said, go)],
    meant: data?.meant ?? null,
    isBehind: asked !== q || data === undefined || isPlaceholderData,
  }
}

/** A value once it has not changed for a while. */
function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}

type Go = (href: string) => () => void

function presented({ kind, isFull, items }: Group, q: string, go: Go): CommandGroup {
  const look = lookOf(kind)
  const shown = items.map((item) => command(kind, item, { look, go }))
  const all = isRecordType(kind) && isFull && q !== '' ? [everyOne(kind, q, go)] : []
  return { value: look.many, items: [...shown, ...all] }
}

function command(
  kind: string,
  { id, title, excerpt, journey }: Item,
  { look, go }: { readonly look: Look; readonly go: Go },
): Command {
  const href = hrefOf(kind, id, journey?.id ?? '')
  const isInside = kind === 'stage' || kind === 'step' || kind === 'card'
  return {
    key: `${kind} ${journey?.id ?? ''} ${id}`,
    label: title,
    note: isInside ? (journey?.title ?? '') : look.one,
    icon: look.icon,
    ...(excerpt !== null && { excerpt }),
    href,
    run: go(href),
  }
}

function everyOne(type: RecordType, q: string, go: Go): Command {
  const href = `/${recordNouns[type]}${formatSearch({ q })}`
  return {
    key: `all ${type}`,
    label: words.allOf(recordWords.types[type].many.toLowerCase(), q),
    note: '',
    icon: Search,
    run: go(href),
  }
}

/** What was said, and the way to all that was: also where nothing is found yet. */
function evidenceGroup(q: string, items: readonly Item[], go: Go): CommandGroup {
  const found = items.map(({ id, title, excerpt, source }) => ({
    key: `evidence ${id}`,
    label: title,
    note: source ?? '',
    icon: Quote,
    ...(excerpt !== null && { excerpt }),
    run: go(`/evidence${formatSearch({ q, item: id })}`),
  }))
  const all = {
    key: 'evidence',
    label: words.searchEvidence(q),
    note: '',
    icon: Search,
    run: go(`/evidence${formatSearch({ q })}`),
  }
  return { value: words.evidence, items: [...found, all] }
}

/** Where something that was found is shown. */
function hrefOf(kind: string, id: string, journeyId: string): string {
  if (isRecordType(kind)) return `/${recordNouns[kind]}/${encodeURIComponent(id)}`
  if (kind === 'theme') return `/evidence${formatSearch({ theme: id })}`
  if (kind === 'member') return '/members'
  if (kind === 'research') return `/research${formatSearch({ plan: id })}`
  if (kind === 'checklist') return `/guide/${encodeURIComponent(id)}`
  const journey = `/journeys/${encodeURIComponent(journeyId)}`
  return kind === 'journey' ? journey : `${journey}${formatSearch({ select: `${kind}:${id}` })}`
}

interface Look {
  readonly one: string
  readonly many: string
  readonly icon: LucideIcon
}

const looks: Readonly<Record<string, Look>> = {
  journey: { one: words.kinds.journey, many: words.journeys, icon: MapIcon },
  stage: { one: words.kinds.stage, many: words.groups.stages, icon: Columns3 },
  step: { one: words.kinds.step, many: words.groups.steps, icon: Waypoints },
  card: { one: words.kinds.card, many: words.groups.cards, icon: StickyNote },
  theme: { one: words.kinds.theme, many: words.groups.themes, icon: Tag },
  checklist: { one: words.kinds.checklist, many: words.groups.checklists, icon: ListChecks },
  research: { one: words.kinds.research, many: words.groups.research, icon: ClipboardList },
  member: { one: words.kinds.member, many: words.groups.members, icon: User },
}

function lookOf(kind: string): Look {
  if (isRecordType(kind)) {
    const { one, many } = recordWords.types[kind]
    return { one, many, icon: recordIcons[kind] }
  }
  return looks[kind] ?? { one: kind, many: kind, icon: Search }
}

function isRecordType(kind: string): kind is RecordType {
  return kind in recordNouns
}
