import { ownerOfCard } from '@desirepath/core'
import type { PanelProps } from './card-panels.tsx'
import { findCard } from './cell-grid.ts'
import { OwnerDialog } from './owner-dialog.tsx'
import { focusCell } from './writing.ts'

/** Who is responsible for one card, or for all that are marked. */
export function CardOwner({ desk, panel }: PanelProps<'owner'>) {
  const { cell, ids } = panel
  const { recordOf } = desk.grid()
  const owners = ids.flatMap((id) => {
    const card = findCard(desk.grid(), id)?.card
    return card === undefined ? [] : ownerOfCard(card, (each) => recordOf.get(each))
  })
  const [first = ''] = owners
  return (
    <OwnerDialog
      leavesFocus
      count={ids.length}
      current={owners.every((each) => each === first) ? first : ''}
      onChoose={(owner) => desk.editor()?.setOwner(ids, owner)}
      onClose={() => {
        desk.open(null)
        focusCell(cell, ids[0])
      }}
    />
  )
}
