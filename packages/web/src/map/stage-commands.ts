import type { Stage } from '@desirepath/core'
import { stageColour, tokenReferences } from '@desirepath/render'
import {
  ChevronsLeft,
  ChevronsRight,
  Combine,
  CopyPlus,
  PaintBucket,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react'
import type { Command, CommandGroups, CommandTools } from './column-heads.tsx'
import type { Side } from './column-moves.ts'
import { columnWords as words } from './column-words.ts'
import { iconCommand } from './icon-commands.ts'
import { widthCommands } from './step-commands.ts'

/** All that can be done with a stage and its steps. */
export function stageCommands(tools: CommandTools, id: string): CommandGroups {
  const { editor, journey } = tools
  const at = journey.stages.findIndex((stage) => stage.id === id)
  const stage = journey.stages[at]
  if (stage === undefined) return []
  const steps = journey.steps.filter(({ stageId }) => stageId === id)
  const next = journey.stages[at + 1]
  return [
    [
      { label: words.rename, icon: Pencil, keys: 'F2', run: () => tools.rename(`stage:${id}`) },
      iconCommand(tools, `stage:${id}`),
      colourCommand(tools, stage),
      { label: words.addStep, icon: Plus, run: () => addStepTo(tools, id) },
      {
        label: words.stageAfter,
        icon: Plus,
        keys: 'Mod Enter',
        run: () => addStageBeside(tools, id, 'after'),
      },
      {
        label: words.stageBefore,
        icon: Plus,
        keys: 'Mod Shift Enter',
        run: () => addStageBeside(tools, id, 'before'),
      },
      {
        label: words.duplicate,
        icon: CopyPlus,
        keys: 'Mod D',
        run: () => tools.create(() => `stage:${editor.duplicateStage(id) ?? id}`),
      },
    ],
    [
      ...moveCommands(tools, id, at),
      ...(next === undefined
        ? []
        : [{ label: words.join, icon: Combine, run: () => join(tools, id) }]),
    ],
    steps.length === 0
      ? []
      : [
          widthCommands(
            tools,
            steps.map((step) => step.id),
            'stage',
          ),
        ],
    [
      {
        label: words.delete,
        icon: Trash2,
        keys: 'Delete',
        danger: true,
        run: () => deleteStage(tools, id),
      },
    ],
  ]
}

/** One of the seven colours of stages, which it keeps wherever it moves. */
function colourCommand({ editor }: CommandTools, { id, hue }: Stage): Command {
  const choice = (label: string, value: number | undefined): Command => ({
    label,
    ...(value !== undefined && { swatch: stageColour(tokenReferences, value) }),
    checked: hue === value,
    run: () => editor.changeStage(id, { hue: value }),
  })
  return {
    label: words.colour,
    icon: PaintBucket,
    inner: [choice(words.byPlace, undefined), ...words.hues.map(choice)],
  }
}

export function addStageBeside(tools: CommandTools, id: string, side: Side): void {
  const at = tools.journey.stages.findIndex((stage) => stage.id === id)
  const index = at + (side === 'after' ? 1 : 0)
  tools.create(() => `stage:${tools.editor.addStage({ title: words.newStage, index })}`)
}

/** Adds a step at the end of a stage. */
export function addStepTo(tools: CommandTools, stageId: string): void {
  const place = { stageId, index: Infinity }
  tools.create(() => `step:${tools.editor.addStep({ title: words.newStep, place })}`)
}

/** Moves a stage with its steps and says where it went. */
export function moveStageTo(tools: CommandTools, id: string, index: number | null): void {
  if (index === null) return
  tools.editor.moveStage(id, index)
  const title = tools.journey.stages.find((stage) => stage.id === id)?.title ?? ''
  tools.moved(`stage:${id}`, words.stageMoved(title, index + 1))
}

function moveCommands(tools: CommandTools, id: string, at: number): Command[] {
  const { journey, arrows } = tools
  const move = (index: number) => () => moveStageTo(tools, id, index)
  const earlier = { label: words.earlier, icon: ChevronsLeft, keys: `Alt ${arrows[0]}` }
  const later = { label: words.later, icon: ChevronsRight, keys: `Alt ${arrows[1]}` }
  return [
    ...(at > 0 ? [{ ...earlier, run: move(at - 1) }] : []),
    ...(at < journey.stages.length - 1 ? [{ ...later, run: move(at + 1) }] : []),
  ]
}

function join(tools: CommandTools, id: string): void {
  tools.editor.joinStages(id)
  tools.moved(`stage:${id}`, '')
}

function deleteStage(tools: CommandTools, id: string): void {
  const { editor, journey } = tools
  const at = journey.stages.findIndex((stage) => stage.id === id)
  const next = journey.stages[at + 1] ?? journey.stages[at - 1]
  const steps = journey.steps.filter(({ stageId }) => stageId === id).length
  editor.removeStage(id)
  tools.removed(
    words.stageDeleted(journey.stages[at]?.title ?? '', steps),
    next === undefined ? null : `stage:${next.id}`,
  )
}
