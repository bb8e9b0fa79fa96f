import { cardCommands } from './card-commands.ts'
import type { PanelProps } from './card-panels.tsx'
import { HeadMenu } from './column-menu.tsx'
import { focusCell } from './writing.ts'

/** What can be done with a card, with all marked cards, or with an empty cell. */
export function CardMenu({ desk, panel }: PanelProps<'menu'>) {
  const { anchor, cell, card } = panel
  return (
    <HeadMenu
      anchor={anchor}
      of={document.querySelector(
        card === null
          ? `[data-cell="${CSS.escape(`${cell.laneId}~${cell.stepId}`)}"]`
          : `[data-card="${CSS.escape(card.id)}"]`,
      )}
      groups={cardCommands(desk, { cell, card })}
      onClose={(isChosen) => {
        desk.open(null)
        if (!isChosen) focusCell(cell, card?.id)
      }}
    />
  )
}
