import {
  ArrowLeftRight,
  ChevronsLeft,
  ChevronsRight,
  CopyPlus,
  CornerDownRight,
  Pencil,
  Plus,
  Scissors,
  Trash2,
} from 'lucide-react'
import type { Command, CommandGroups, CommandTools } from './column-heads.tsx'
import { besideStep, type Side, stepMovedBy } from './column-moves.ts'
import { clampWidth } from './column-widths.ts'
import { columnWords as words } from './column-words.ts'
import { iconCommand } from './icon-commands.ts'

/** How much wider or narrower a column gets at a key press, in pixels at 100 %. */
const WIDTH_STEP = 24

/** All that can be done with a step. */
export function stepCommands(tools: CommandTools, id: string): CommandGroups {
  const { editor, journey } = tools
  const step = journey.steps.find((each) => each.id === id)
  if (step === undefined) return []
  const mates = journey.steps.filter(({ stageId }) => stageId === step.stageId)
  return [
    [
      { label: words.rename, icon: Pencil, keys: 'F2', run: () => tools.rename(`step:${id}`) },
      iconCommand(tools, `step:${id}`),
      {
        label: words.stepAfter,
        icon: Plus,
        keys: 'Mod Enter',
        run: () => addStepBeside(tools, id, 'after'),
      },
      {
        label: words.stepBefore,
        icon: Plus,
        keys: 'Mod Shift Enter',
        run: () => addStepBeside(tools, id, 'before'),
      },
      {
        label: words.duplicate,
        icon: CopyPlus,
        keys: 'Mod D',
        run: () => tools.create(() => `step:${editor.duplicateStep(id) ?? id}`),
      },
    ],
    [
      ...moveCommands(tools, id),
      ...(mates[0] === step
        ? []
        : [{ label: words.split, icon: Scissors, run: () => split(tools, id) }]),
    ],
    [widthCommands(tools, [id], 'step')],
    [
      {
        label: words.delete,
        icon: Trash2,
        keys: 'Delete',
        danger: true,
        run: () => deleteStep(tools, id),
      },
    ],
  ]
}

export function addStepBeside(tools: CommandTools, id: string, side: Side): void {
  const place = besideStep(tools.journey, id, side)
  if (place === null) return
  tools.create(() => `step:${tools.editor.addStep({ title: words.newStep, place })}`)
}

/** Moves a step and says where it went. */
export function moveStepTo(
  tools: CommandTools,
  id: string,
  place: { readonly stageId: string; readonly index: number } | null,
): void {
  const { editor, journey } = tools
  if (place === null) return
  editor.moveStep(id, place)
  const title = journey.steps.find((step) => step.id === id)?.title ?? ''
  const stage = journey.stages.find((each) => each.id === place.stageId)?.title ?? ''
  tools.moved(`step:${id}`, words.stepMoved(title, place.index + 1, stage))
}

function moveCommands(tools: CommandTools, id: string): Command[] {
  const { journey, arrows } = tools
  const step = journey.steps.find((each) => each.id === id)
  const [earlier, later] = [stepMovedBy(journey, id, -1), stepMovedBy(journey, id, 1)]
  const others = journey.stages.filter((stage) => stage.id !== step?.stageId)
  return [
    ...(earlier === null
      ? []
      : [
          {
            label: words.earlier,
            icon: ChevronsLeft,
            keys: `Alt ${arrows[0]}`,
            run: () => moveStepTo(tools, id, earlier),
          },
        ]),
    ...(later === null
      ? []
      : [
          {
            label: words.later,
            icon: ChevronsRight,
            keys: `Alt ${arrows[1]}`,
            run: () => moveStepTo(tools, id, later),
          },
        ]),
    ...(others.length === 0
      ? []
      : [
          {
            label: words.toStage,
            icon: CornerDownRight,
            inner: others.map((stage) => ({
              label: stage.title,
              run: () =>
                moveStepTo(tools, id, { stageId: stage.id, index: endOf(tools, stage.id) }),
            })),
          },
        ]),
  ]
}

function endOf({ journey }: CommandTools, stageId: string): number {
  return journey.steps.filter((step) => step.stageId === stageId).length
}

function split(tools: CommandTools, id: string): void {
  tools.create(() => `stage:${tools.editor.splitStage(id, words.newStage) ?? ''}`)
}

/** What a pointer does at the border of a column, as commands. */
export function widthCommands(
  { resize, arrows }: CommandTools,
  ids: readonly string[],
  of: 'step' | 'stage',
): Command {
  const change = (by: number) => {
    const widths = resize.widths(ids)
    resize.keep(new Map(ids.map((id, i) => [id, clampWidth((widths[i] ?? 0) + by)])))
  }
  const all = () => resize.allSteps()
  return {
    label: words.width,
    icon: ArrowLeftRight,
    inner: [
      { label: words.wider, keys: `Alt Shift ${arrows[1]}`, run: () => change(WIDTH_STEP) },
      { label: words.narrower, keys: `Alt Shift ${arrows[0]}`, run: () => change(-WIDTH_STEP) },
      { label: words.fit, run: () => resize.fit(ids) },
      { label: words.fitAll, run: () => resize.fit(all()) },
      ...(of === 'step'
        ? [
            {
              label: words.allAlike,
              run: () => {
                const width = resize.widths(ids)[0] ?? 0
                resize.keep(new Map(all().map((id) => [id, clampWidth(width)])))
              },
            },
          ]
        : []),
    ],
  }
}

function deleteStep(tools: CommandTools, id: string): void {
  const { editor, journey } = tools
  const at = journey.steps.findIndex((step) => step.id === id)
  const step = journey.steps[at]
  if (step === undefined) return
  const cells = journey.lanes.flatMap((lane) => lane.cells.filter(({ stepId }) => stepId === id))
  const mates = journey.steps.filter(({ stageId }) => stageId === step.stageId)
  const place = mates.indexOf(step)
  const next = mates[place + 1] ?? mates[place - 1]
  editor.removeStep(id)
  tools.removed(
    words.stepDeleted(
      step.title,
      cells.reduce((sum, { cards }) => sum + cards.length, 0),
    ),
    next === undefined ? `stage:${step.stageId}` : `step:${next.id}`,
  )
}
