import { isCounted, type Lane } from '@desirepath/core'
import {
  ArrowDown,
  ArrowUp,
  ArrowUpDown,
  Copy,
  CopyPlus,
  EyeOff,
  FoldVertical,
  Group,
  Pencil,
  Pin,
  PinOff,
  Plus,
  SeparatorHorizontal,
  TextCursorInput,
  Trash2,
  UnfoldVertical,
} from 'lucide-react'
import type { Command, CommandGroups, CommandTools } from './column-heads.tsx'
import type { Side } from './column-moves.ts'
import { cardCount } from './column-words.ts'
import { iconCommand } from './icon-commands.ts'
import { besideLane, laneMovedBy, type LanePlace } from './lane-moves.ts'
import { gathered, isLaneShown, type LineKind } from './lane-rows.ts'
import { cardsOf } from './lane-summary.ts'
import { laneWords as words } from './lane-words.ts'

/** How much taller or shorter a lane gets at a key press, in pixels at 100 %. */
const HEIGHT_STEP = 24

/** All that can be done with a lane. */
export function laneCommands(tools: CommandTools, id: string): CommandGroups {
  const lane = tools.journey.lanes.find((each) => each.id === id)
  if (lane === undefined) return []
  return [
    writeCommands(tools, lane),
    [...moveCommands(tools, lane), ...standCommands(tools, lane)],
    [
      groupCommand(tools, lane),
      // The feeling is drawn to one scale.
      ...(lane.type === 'emotion' ? [] : [heightCommand(tools, lane)]),
      lineCommand(tools, lane),
    ],
    [
      ...(lane.type === 'measured' || isCounted(lane)
        ? []
        : [{ label: words.copy.command, icon: Copy, run: () => tools.copyLane(id) }]),
      { label: words.hideForMe, icon: EyeOff, run: () => hideForMe(tools, lane) },
      { label: words.hideForAll, icon: EyeOff, run: () => hideForAll(tools, lane) },
      {
        label: words.delete,
        icon: Trash2,
        keys: 'Delete',
        danger: true,
        run: () => deleteLane(tools, lane),
      },
    ],
  ]
}

export function addLaneBeside(tools: CommandTools, id: string, side: Side): void {
  const place = besideLane(tools.journey.lanes, id, side)
  if (place !== null) tools.pickLane(place)
}

/** Moves a lane, into the group of its new place, and says where it went. */
export function moveLaneTo(tools: CommandTools, id: string, place: LanePlace | null): void {
  const { editor, journey } = tools
  const lane = journey.lanes.find((each) => each.id === id)
  if (place === null || lane === undefined) return
  editor.together(() => {
    editor.moveLane(id, place.index)
    if (place.group !== lane.group) editor.changeLane(id, { group: place.group })
  })
  tools.moved(`lane:${id}`, words.moved(lane.title, place.index + 1))
}

function writeCommands(tools: CommandTools, { id, type }: Lane): Command[] {
  return [
    { label: words.rename, icon: Pencil, keys: 'F2', run: () => tools.rename(`lane:${id}`) },
    {
      label: words.changeSubtitle,
      icon: TextCursorInput,
      keys: 'Shift F2',
      run: () => tools.rename(`subtitle:${id}`),
    },
    iconCommand(tools, `lane:${id}`),
    {
      label: words.below,
      icon: Plus,
      keys: 'Mod Enter',
      run: () => addLaneBeside(tools, id, 'after'),
    },
    {
      label: words.above,
      icon: Plus,
      keys: 'Mod Shift Enter',
      run: () => addLaneBeside(tools, id, 'before'),
    },
    // What is measured stands once, and the curves belong to the map.
    ...(type === 'measured' || type === 'emotion'
      ? []
      : [
          {
            label: words.duplicate,
            icon: CopyPlus,
            keys: 'Mod D',
            run: () => tools.create(() => `lane:${tools.editor.duplicateLane(id) ?? id}`),
          },
        ]),
  ]
}

function moveCommands(tools: CommandTools, { id }: Lane): Command[] {
  const { journey, view } = tools
  const isShown = (lane: Lane) => isLaneShown(lane, view.hidden)
  const up = laneMovedBy(journey.lanes, { id, by: -1, isShown })
  const down = laneMovedBy(journey.lanes, { id, by: 1, isShown })
  const move = (place: LanePlace) => () => moveLaneTo(tools, id, place)
  return [
    ...(up === null ? [] : [{ label: words.up, icon: ArrowUp, keys: 'Alt ↑', run: move(up) }]),
    ...(down === null
      ? []
      : [{ label: words.down, icon: ArrowDown, keys: 'Alt ↓', run: move(down) }]),
  ]
}

function standCommands({ editor, moved }: CommandTools, lane: Lane): Command[] {
  const { id, folded, pinned } = lane
  const change = (fields: Partial<Record<'folded' | 'pinned', true | undefined>>) => () => {
    editor.changeLane(id, fields)
    moved(`lane:${id}`, '')
  }
  return [
    folded
      ? { label: words.unfold, icon: UnfoldVertical, run: change({ folded: undefined }) }
      : { label: words.fold, icon: FoldVertical, run: change({ folded: true }) },
    pinned
      ? { label: words.unpin, icon: PinOff, run: change({ pinned: undefined }) }
      : { label: words.pin, icon: Pin, run: change({ pinned: true }) },
  ]
}

function groupCommand(tools: CommandTools, { id, group }: Lane): Command {
  const { editor, journey } = tools
  const groups = [...new Set(journey.lanes.flatMap((lane) => lane.group ?? []))]
  const join = (title: string) => () => {
    const last = gathered(journey.lanes).findLast((lane) => lane.group === title && lane.id !== id)
    const place = last === undefined ? null : besideLane(journey.lanes, last.id, 'after', [id])
    moveLaneTo(tools, id, place)
  }
  return {
    label: words.group,
    icon: Group,
    inner: [
      ...groups.map((title) => ({ label: title, checked: title === group, run: join(title) })),
      {
        label: words.newGroup,
        run: () =>
          tools.create(() => {
            const title = freeTitle(groups)
            editor.changeLane(id, { group: title })
            return `group:${title}`
          }),
      },
      ...(group === undefined
        ? []
        : [
            {
              label: words.leaveGroup,
              run: () => {
                const last = gathered(journey.lanes).findLast((lane) => lane.group === group)
                const place = besideLane(journey.lanes, last?.id ?? '', 'after', [id])
                const index = place?.index ?? journey.lanes.findIndex((lane) => lane.id === id)
                moveLaneTo(tools, id, { index, group: undefined })
              },
            },
          ]),
    ],
  }
}

function freeTitle(groups: readonly string[]): string {
  let title: string = words.newGroup
  for (let n = 2; groups.includes(title); n++) title = `${words.newGroup} ${n}`
  return title
}

function heightCommand(tools: CommandTools, { id, height }: Lane): Command {
  const keep = (next: Lane['height']) => tools.resize.keepHeight(id, next)
  const by = (pixels: number) => () => keep(tools.heightOf(id) + pixels)
  return {
    label: words.height,
    icon: ArrowUpDown,
    inner: [
      { label: words.byContent, checked: height === undefined, run: () => keep(undefined) },
      { label: words.clamp, checked: height === 'clamp', run: () => keep('clamp') },
      { label: words.fixed, checked: typeof height === 'number', run: by(0) },
      { label: words.taller, keys: 'Alt Shift ↓', run: by(HEIGHT_STEP) },
      { label: words.shorter, keys: 'Alt Shift ↑', run: by(-HEIGHT_STEP) },
    ],
  }
}

function lineCommand({ editor }: CommandTools, { id, lineBelow }: Lane): Command {
  const kinds: readonly (LineKind | undefined)[] = [
    undefined,
    'interaction',
    'visibility',
    'internal',
  ]
  return {
    label: words.lineBelow,
    icon: SeparatorHorizontal,
    inner: kinds.map((kind) => ({
      label: kind === undefined ? words.noLine : words.lines[kind],
      checked: lineBelow === kind,
      run: () => editor.changeLane(id, { lineBelow: kind }),
    })),
  }
}

function hideForMe(tools: CommandTools, { id }: Lane): void {
  const next = neighbour(tools, id)
  tools.hideForMe(id)
  if (next !== null) tools.moved(next, '')
}

function hideForAll(tools: CommandTools, { id, title }: Lane): void {
  const next = neighbour(tools, id)
  tools.editor.changeLane(id, { hidden: true })
  tools.removed(words.hidden(title), next)
}

function deleteLane(tools: CommandTools, lane: Lane): void {
  const next = neighbour(tools, lane.id)
  const cards = cardsOf(lane).length
  tools.editor.removeLane(lane.id)
  tools.removed(words.deleted(lane.title, cards === 0 ? null : cardCount(cards)), next)
}

function neighbour({ journey, view }: CommandTools, id: string): string | null {
  const shown = gathered(journey.lanes).filter((lane) => isLaneShown(lane, view.hidden))
  const at = shown.findIndex((lane) => lane.id === id)
  const next = shown[at + 1] ?? shown[at - 1]
  return next === undefined ? null : `lane:${next.id}`
}
