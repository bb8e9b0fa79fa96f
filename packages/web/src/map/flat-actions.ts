import type { FocusedAction } from '../shell/actions.tsx'
import type { CommandGroups } from './column-heads.tsx'
import { words } from './words.ts'

/** Every command that does something; one of a choice is called “Colour: Red”. */
export function flatActions(groups: CommandGroups): readonly FocusedAction[] {
  return groups.flat().flatMap(({ label, icon, keys, run, inner }): readonly FocusedAction[] => {
    if (inner === undefined) {
      return run === undefined ? [] : [{ label, icon, ...(keys !== undefined && { keys }), run }]
    }
    const choices = flatActions([inner]).map((each) => ({
      ...each,
      icon: each.icon ?? icon,
      label: words.innerCommand(label, each.label),
      isChoice: true as const,
    }))
    return [{ label, icon, narrows: words.innerCommand(label, ''), run: () => {} }, ...choices]
  })
}
