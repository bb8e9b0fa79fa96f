import { Autocomplete } from '@base-ui/react/autocomplete'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type Journey, recordNouns, recordTypes } from '@desirepath/core'
import {
  Flag,
  History,
  Inbox,
  Keyboard,
  Gauge,
  Lightbulb,
  MapPin,
  type LucideIcon,
  Map as MapIcon,
  Network,
  PenLine,
  Plus,
  Quote,
  Smile,
  Users,
  Waypoints,
} from 'lucide-react'
import { words as inboxWords } from '../features/inbox/words.ts'
import { useJourneys } from '../features/journeys/queries.ts'
import { useMay } from '../features/members/may.ts'
import { words as memberWords } from '../features/members/words.ts'
import { recordIcons } from '../features/records/kinds.ts'
import { words as recordWords } from '../features/records/words.ts'
import { type ScreenAction, useActionsOfScreen } from './actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './shell.module.css'
import { words } from './words.ts'

interface Command extends ScreenAction {
  readonly note: string
}

interface CommandGroup {
  readonly value: string
  readonly items: readonly Command[]
}

/** Reaches every screen, journey, step, record and action by name. */
export function Palette({
  onClose,
  onShortcuts,
}: {
  readonly onClose: () => void
  readonly onShortcuts: () => void
}) {
  const groups = useCommands(onShortcuts)
  const run = (command: Command) => {
    onClose()
    command.run()
  }
  return (
    <Dialog open onClose={onClose} title={words.find} hideTitle className={styles.palette}>
      <Autocomplete.Root
        inline
        open
        items={groups}
        autoHighlight="always"
        keepHighlight
        itemToStringValue={(item: Command) => item.label}
      >
        <Autocomplete.Input
          className={styles.paletteInput}
          placeholder={words.palettePlaceholder}
          aria-label={words.find}
        />
        <Autocomplete.Empty className={styles.paletteEmpty}>
          {words.paletteEmpty}
        </Autocomplete.Empty>
        <Autocomplete.List className={styles.paletteList}>
          {(group: CommandGroup) => (
            <Autocomplete.Group key={group.value} items={group.items}>
              <Autocomplete.GroupLabel className={styles.paletteGroup}>
                {group.value}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: Command) => (
                  <Autocomplete.Item
                    key={`${item.label}${item.note}`}
                    value={item}
                    className={styles.paletteItem}
                    onClick={() => run(item)}
                  >
                    <item.icon size={15} aria-hidden />
                    <span>{item.label}</span>
                    <span className={styles.paletteNote}>{item.note}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  )
}

function useCommands(onShortcuts: () => void): CommandGroup[] {
  const navigate = useNavigate()
  const mayBegin = useMay('POST /api/journeys')
  const journeys = useJourneys().data?.items ?? []
  const { id } = useParams({ strict: false })
  const client = useQueryClient()
  const actions = useActionsOfScreen()
  const open = id === undefined ? undefined : client.getQueryData<Journey>(['journey', id])
  const select = (selected: string) => () =>
    void navigate({ to: '.', search: (old) => ({ ...old, select: selected }) })
  const groups: CommandGroup[] = [
    {
      value: 'Screens',
      items: [
        screen(words.journeys, MapIcon, () => void navigate({ to: '/journeys' })),
        ...(mayBegin
          ? [
              screen(words.start, Plus, () => void navigate({ to: '/new' })),
              screen(words.draw, PenLine, () => void navigate({ to: '/draw' })),
            ]
          : []),
        screen(words.evidence, Quote, () => void navigate({ to: '/evidence' })),
        screen(words.imports, History, () => void navigate({ to: '/imports' })),
        screen(inboxWords.title, Inbox, () => void navigate({ to: '/inbox' })),
        screen(memberWords.title, Users, () => void navigate({ to: '/members' })),
        screen(words.atlas, Network, () => void navigate({ to: '/atlas' })),
        ...recordTypes.map((type) =>
          screen(
            recordWords.types[type].many,
            recordIcons[type],
            () => void navigate({ to: '/$noun', params: { noun: recordNouns[type] } }),
          ),
        ),
        screen(words.shortcuts, Keyboard, onShortcuts),
      ],
    },
    {
      value: 'Journeys',
      items: journeys.map((journey) => ({
        label: journey.title,
        note: 'journey',
        icon: MapIcon,
        run: () => void navigate({ to: '/journeys/$id', params: { id: journey.id } }),
      })),
    },
  ]
  if (open === undefined) return groups.filter((group) => group.items.length > 0)
  const here: CommandGroup = {
    value: 'This journey',
    items: [
      ...actions.map((action) => ({ ...action, note: 'action' })),
      ...recordCommands(open, select),
      ...stepCommands(open, select),
    ],
  }
  return [here, ...groups]
}

function screen(label: string, icon: LucideIcon, run: () => void): Command {
  return { label, note: 'screen', icon, run }
}

type Select = (selected: string) => () => void

const recordLooks = {
  painPoint: ['pain point', Flag],
  delight: ['delight', Smile],
  opportunity: ['opportunity', Lightbulb],
  solution: ['solution', Lightbulb],
  touchpoint: ['touchpoint', MapPin],
  metric: ['metric', Gauge],
} as const

function recordCommands(journey: Journey, select: Select): Command[] {
  return journey.records.map((record) => ({
    label: record.title,
    note: recordLooks[record.type][0],
    icon: recordLooks[record.type][1],
    run: select(`record:${record.id}`),
  }))
}

function stepCommands(journey: Journey, select: Select): Command[] {
  const steps = journey.steps.map((step) => ({
    label: step.title,
    note: 'step',
    icon: Waypoints,
    run: select(`step:${step.id}`),
  }))
  const personas = journey.personas.map((persona) => ({
    label: persona.title,
    note: 'persona',
    icon: Users,
    run: select(`persona:${persona.id}`),
  }))
  return [...steps, ...personas]
}
