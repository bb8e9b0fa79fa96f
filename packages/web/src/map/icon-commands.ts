import { Shapes } from 'lucide-react'
import { type Command, type CommandTools, splitHead } from './column-heads.tsx'
import { iconWords as words } from './icon-words.ts'

/** Opens the picker for the head of a stage, step or lane. */
export function iconCommand(tools: CommandTools, head: string): Command {
  return { label: words.command, icon: Shapes, run: () => tools.pickIcon(head) }
}

export function iconOf({ journey }: Pick<CommandTools, 'journey'>, head: string) {
  const [kind, id] = splitHead(head)
  const things = { stage: journey.stages, step: journey.steps, lane: journey.lanes }[kind] ?? []
  return things.find((thing) => thing.id === id)?.icon
}

/** Gives a head an icon, or takes it away. */
export function setIcon(tools: CommandTools, head: string, icon: string | undefined): void {
  const [kind, id] = splitHead(head)
  if (kind === 'stage') tools.editor.changeStage(id, { icon })
  else if (kind === 'step') tools.editor.changeStep(id, { icon })
  else tools.editor.changeLane(id, { icon })
  tools.moved(head, '')
}
