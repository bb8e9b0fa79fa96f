import type { Lane } from '@desirepath/core'
import {
  ArrowDown,
  ArrowUp,
  FoldVertical,
  Pencil,
  Trash2,
  Ungroup,
  UnfoldVertical,
} from 'lucide-react'
import type { Command, CommandGroups, CommandTools } from './column-heads.tsx'
import { groupMovedBy } from './lane-moves.ts'
import { gathered, isGroupFolded, isLaneShown, type LineKind } from './lane-rows.ts'
import { laneWords as words } from './lane-words.ts'

/** All that can be done with a group of lanes. */
export function groupCommands(tools: CommandTools, title: string): CommandGroups {
  const { journey, view } = tools
  const lanes = journey.lanes.filter(({ group }) => group === title)
  const isShown = (lane: Lane) => isLaneShown(lane, view.hidden)
  const up = groupMovedBy(journey.lanes, { group: title, by: -1, isShown })
  const down = groupMovedBy(journey.lanes, { group: title, by: 1, isShown })
  const isFolded = isGroupFolded(lanes)
  const move = (index: number) => () => moveGroupTo(tools, title, index)
  return [
    [
      { label: words.rename, icon: Pencil, keys: 'F2', run: () => tools.rename(`group:${title}`) },
      {
        label: isFolded ? words.unfold : words.fold,
        icon: isFolded ? UnfoldVertical : FoldVertical,
        run: () => foldGroup(tools, title),
      },
    ],
    [
      ...(up === null ? [] : [{ label: words.up, icon: ArrowUp, keys: 'Alt ↑', run: move(up) }]),
      ...(down === null
        ? []
        : [{ label: words.down, icon: ArrowDown, keys: 'Alt ↓', run: move(down) }]),
      {
        label: words.ungroup,
        icon: Ungroup,
        run: () => renameGroup(tools, title, undefined),
      },
    ],
  ]
}

/** Folds the lanes of a group, or unfolds them all. */
export function foldGroup({ editor, journey, moved }: CommandTools, title: string): void {
  const lanes = journey.lanes.filter(({ group }) => group === title)
  const folded = isGroupFolded(lanes) ? undefined : true
  editor.together(() => {
    for (const { id } of lanes) editor.changeLane(id, { folded })
  })
  moved(`group:${title}`, '')
}

export function moveGroupTo(
  { editor, journey, moved }: CommandTools,
  title: string,
  index: number,
): void {
  const lanes = gathered(journey.lanes).filter(({ group }) => group === title)
  editor.moveLanes(
    lanes.map(({ id }) => id),
    index,
  )
  moved(`group:${title}`, words.moved(title, index + 1))
}

/** Gives a group another title, or takes its lanes out of it. */
export function renameGroup(
  { editor, journey }: Pick<CommandTools, 'editor' | 'journey'>,
  title: string,
  next: string | undefined,
): void {
  editor.together(() => {
    for (const lane of journey.lanes) {
      if (lane.group === title) editor.changeLane(lane.id, { group: next })
    }
  })
}

/** All that can be done with a line of the blueprint; it is named by the lane above it. */
export function lineCommands(tools: CommandTools, laneId: string): CommandGroups {
  const { editor, journey } = tools
  const own = journey.lanes.find(({ id }) => id === laneId)?.lineBelow
  if (own === undefined) return []
  const kinds: readonly LineKind[] = ['interaction', 'visibility', 'internal']
  return [
    kinds.map((kind) => ({
      label: words.lines[kind],
      checked: kind === own,
      run: () => editor.changeLane(laneId, { lineBelow: kind }),
    })),
    moveLineCommands(tools, laneId),
    [
      {
        label: words.delete,
        icon: Trash2,
        keys: 'Delete',
        danger: true,
        run: () => {
          editor.changeLane(laneId, { lineBelow: undefined })
          tools.removed(words.lineDeleted(words.lines[own]), `lane:${laneId}`)
        },
      },
    ],
  ]
}

function moveLineCommands(tools: CommandTools, laneId: string): Command[] {
  const shown = gathered(tools.journey.lanes).filter((lane) => isLaneShown(lane, tools.view.hidden))
  const at = shown.findIndex(({ id }) => id === laneId)
  const up = at < 0 ? undefined : shown[at - 1]
  const down = at < 0 ? undefined : shown[at + 1]
  return [
    ...(up === undefined
      ? []
      : [
          {
            label: words.up,
            icon: ArrowUp,
            keys: 'Alt ↑',
            run: () => moveLineTo(tools, laneId, up.id),
          },
        ]),
    ...(down === undefined
      ? []
      : [
          {
            label: words.down,
            icon: ArrowDown,
            keys: 'Alt ↓',
            run: () => moveLineTo(tools, laneId, down.id),
          },
        ]),
  ]
}

/** Puts a line below another lane; a line that is there already changes places with it. */
export function moveLineTo(
  { editor, journey, moved }: CommandTools,
  from: string,
  to: string,
): void {
  const line = (id: string) => journey.lanes.find((lane) => lane.id === id)?.lineBelow
  const [own, there] = [line(from), line(to)]
  if (own === undefined || from === to) return
  editor.together(() => {
    editor.changeLane(from, { lineBelow: there })
    editor.changeLane(to, { lineBelow: own })
  })
  moved(`line:${to}`, '')
}
