import type { JourneyListing } from '@desirepath/contract'
import { useNavigate } from '@tanstack/react-router'
import {
  Copy,
  FileText,
  GitCompareArrows,
  MoreHorizontal,
  Pencil,
  Route,
  Trash2,
} from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useCopyJourney } from '../beginning/queries.ts'
import { useMay } from '../members/may.ts'
import { words } from './words.ts'

/** What can be done with a journey of the list. */
export function JourneyMenu({
  item,
  onRename,
  onDelete,
}: {
  readonly item: JourneyListing
  readonly onRename: () => void
  readonly onDelete: () => void
}) {
  const navigate = useNavigate()
  const params = { id: item.id }
  const { duplicate, drawToBe } = useCopies(item)
  const mayCopy = useMay('POST /api/journeys/:id/copies')
  const mayEdit = useMay('PATCH /api/journeys/:id')
  const mayDelete = useMay('DELETE /api/journeys/:id')
  return (
    <Menu
      trigger={<IconButton icon={MoreHorizontal} label={words.more(item.title)} size="small" />}
    >
      <MenuItem
        icon={FileText}
        onSelect={() => void navigate({ to: '/journeys/$id/brief', params })}
      >
        {words.brief}
      </MenuItem>
      {item.basedOn !== null && (
        <MenuItem
          icon={GitCompareArrows}
          onSelect={() => void navigate({ to: '/journeys/$id/compare', params })}
        >
          {words.compare}
        </MenuItem>
      )}
      {mayCopy && item.kind !== 'to-be' && (
        <MenuItem icon={Route} note={words.toBeNote} onSelect={drawToBe}>
          {words.toBe}
        </MenuItem>
      )}
      {mayCopy && (
        <MenuItem icon={Copy} onSelect={duplicate}>
          {words.duplicate}
        </MenuItem>
      )}
      {mayEdit && (
        <MenuItem icon={Pencil} onSelect={onRename}>
          {words.rename}
        </MenuItem>
      )}
      {mayDelete && (
        <MenuItem icon={Trash2} danger onSelect={onDelete}>
          {words.delete}
        </MenuItem>
      )}
    </Menu>
  )
}

/** A copy appears in the list; a to-be opens, to be drawn. */
function useCopies({ id, title }: JourneyListing) {
  const copy = useCopyJourney()
  const navigate = useNavigate()
  const notice = useNotice()
  const open = (journeyId: string) =>
    void navigate({ to: '/journeys/$id', params: { id: journeyId } })
  const onError = (error: Error) => notice({ text: error.message, timeout: 10_000 })
  return {
    duplicate() {
      const copied = words.copyTitle(title)
      copy.mutate(
        { id, title: copied },
        {
          onSuccess: (made) =>
            notice({
              text: words.copied(copied),
              action: { label: words.open, run: () => open(made.id) },
            }),
          onError,
        },
      )
    },
    drawToBe: () =>
      copy.mutate(
        { id, title: words.toBeTitle(title), kind: 'to-be' },
        { onSuccess: (made) => open(made.id), onError },
      ),
  }
}
