import type { Journey } from '@desirepath/core'
import type { Editor } from '../editing/editor.ts'
import { type CommandGroups, type CommandTools, splitHead } from './column-heads.tsx'
import { besideStage, besideStep, type Side } from './column-moves.ts'
import { addLaneBeside, laneCommands, moveLaneTo } from './lane-commands.ts'
import {
  foldGroup,
  groupCommands,
  lineCommands,
  moveGroupTo,
  moveLineTo,
  renameGroup,
} from './lane-group-commands.ts'
import { besideLane } from './lane-moves.ts'
import { gathered } from './lane-rows.ts'
import type { MapLayout } from './layout.ts'
import { addStageBeside, addStepTo, moveStageTo, stageCommands } from './stage-commands.ts'
import { addStepBeside, moveStepTo, stepCommands } from './step-commands.ts'

/** All that can be done with a head. */
export function headCommands(tools: CommandTools, head: string): CommandGroups {
  const [kind, id] = splitHead(head)
  switch (kind) {
    case 'stage':
      return stageCommands(tools, id)
    case 'step':
      return stepCommands(tools, id)
    case 'lane':
      return laneCommands(tools, id)
    case 'group':
      return groupCommands(tools, id)
    case 'line':
      return lineCommands(tools, id)
    default:
      return []
  }
}

/** What people call a head. */
export function headName({ stages, steps, lanes }: Journey, head: string): string {
  const [kind, id] = splitHead(head)
  if (kind === 'group') return id
  const all = kind === 'stage' ? stages : kind === 'step' ? steps : lanes
  return all.find((each) => each.id === id)?.title ?? ''
}

/** What the + at the border of a head does; on an empty stage `into:id`. */
export function addBeside(tools: CommandTools, head: string, side: Side): void {
  const [kind, id] = splitHead(head)
  if (kind === 'stage') addStageBeside(tools, id, side)
  else if (kind === 'step') addStepBeside(tools, id, side)
  else if (kind === 'into') addStepTo(tools, id)
  else if (kind === 'lane') addLaneBeside(tools, id, side)
}

/** Folds a lane or a group, or unfolds it. */
export function foldHead(tools: CommandTools, head: string): void {
  const [kind, id] = splitHead(head)
  if (kind === 'group') return foldGroup(tools, id)
  const isFolded = tools.journey.lanes.find((lane) => lane.id === id)?.folded === true
  tools.editor.changeLane(id, { folded: isFolded ? undefined : true })
  tools.moved(head, '')
}

/** Moves what was dragged to where it was dropped. */
export function dropHead(
  tools: CommandTools,
  {
    dragged,
    target,
    side,
  }: { readonly dragged: string; readonly target: string; readonly side: Side },
): void {
  const [kind, id] = splitHead(dragged)
  const [on, targetId] = splitHead(target)
  const { journey } = tools
  if (kind === 'step') {
    const end = { stageId: targetId, index: side === 'before' ? 0 : Infinity }
    moveStepTo(tools, id, on === 'step' ? besideStep(journey, targetId, side, id) : end)
  } else if (kind === 'stage') {
    const stageId =
      on === 'step' ? journey.steps.find((step) => step.id === targetId)?.stageId : targetId
    moveStageTo(tools, id, besideStage(journey, { moving: id, target: stageId ?? '', side }))
  } else if (kind === 'lane') {
    moveLaneTo(tools, id, besideLane(journey.lanes, targetId, side, [id]))
  } else if (kind === 'group') {
    const own = journey.lanes.filter(({ group }) => group === id)
    const place = besideLane(
      journey.lanes,
      targetId,
      side,
      own.map((lane) => lane.id),
    )
    if (place !== null) moveGroupTo(tools, id, place.index)
  } else if (kind === 'line') dropLine(tools, id, targetId, side)
}

function dropLine(tools: CommandTools, from: string, target: string, side: Side): void {
  const lanes = gathered(tools.journey.lanes)
  const at = lanes.findIndex(({ id }) => id === target)
  const above = side === 'after' ? lanes[at] : lanes[at - 1]
  if (above !== undefined) moveLineTo(tools, from, above.id)
}

/** Keeps the title that was written; gives back the head as it is called now. */
export function titleHead(
  tools: { readonly editor: Editor; readonly journey: Journey },
  head: string,
  title: string,
): string {
  const { editor } = tools
  const [kind, id] = splitHead(head)
  if (kind === 'subtitle') {
    editor.changeLane(id, { subtitle: title })
    return `lane:${id}`
  }
  if (title === '') return head
  if (kind === 'stage') editor.changeStage(id, { title })
  else if (kind === 'step') editor.changeStep(id, { title })
  else if (kind === 'lane') editor.changeLane(id, { title })
  else if (kind === 'group') {
    renameGroup(tools, id, title)
    return `group:${title}`
  }
  return head
}

/** The head whose title is written after this one by Tab; null at the ends. */
export function nextHead(
  { journey, layout }: { readonly journey: Journey; readonly layout: MapLayout },
  head: string,
  by: 1 | -1,
): string | null {
  const [kind, id] = splitHead(head)
  const ids =
    kind === 'stage'
      ? journey.stages.map((stage) => stage.id)
      : kind === 'step'
        ? layout.columns.map(({ step }) => step.id)
        : kind === 'lane'
          ? layout.rows.flatMap((row) => (row.kind === 'lane' ? [row.lane.id] : []))
          : []
  const next = ids[ids.indexOf(id) + by]
  return next === undefined || !ids.includes(id) ? null : `${kind}:${next}`
}
