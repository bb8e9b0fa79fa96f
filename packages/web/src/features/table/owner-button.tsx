import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { OwnerDialog } from '../../map/owner-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import type { TableRow } from './rows.ts'
import { words } from './words.ts'

/** Says who is responsible for all chosen cards and records; nothing where only feelings are chosen. */
export function OwnerButton({
  rows,
  onChanged,
}: {
  readonly rows: readonly TableRow[]
  readonly onChanged: (reached: number) => void
}) {
  const editor = useEditor()
  const [isOpen, setOpen] = useState(false)
  const reached = rows.filter(({ cardIds }) => cardIds.length > 0)
  if (editor === null || reached.length === 0) return null
  const [first] = reached
  const isSame = reached.every(({ owner }) => owner === first?.owner)
  return (
    <>
      <Button size="small" icon={UserRound} onClick={() => setOpen(true)}>
        {words.owner}
      </Button>
      {isOpen && (
        <OwnerDialog
          count={reached.length}
          current={isSame ? (first?.owner ?? '') : ''}
          onChoose={(owner) => {
            editor.setOwner(
              reached.flatMap(({ cardIds }) => cardIds),
              owner,
            )
            onChanged(reached.length)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
