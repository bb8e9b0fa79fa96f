import { useNavigate } from '@tanstack/react-router'
import {
  Archive,
  ArchiveRestore,
  BookmarkPlus,
  Ellipsis,
  PenLine,
  RotateCw,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMay } from '../members/may.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import { type ChecklistDetail, useAct } from './queries.ts'
import { words } from './words.ts'
import { WriteDialog } from './write-dialog.tsx'

/** What can be done with a checklist: run again, changed, kept to begin from, closed, deleted. */
export function RunMenu({ checklist }: { readonly checklist: ChecklistDetail }) {
  const { id, title, about, items, related, journey, closedAt } = checklist
  const [open, setOpen] = useState<'again' | 'write' | null>(null)
  const mayChange = useMay('PATCH /api/checklists/:id')
  const act = useAct()
  const notice = useNotice()
  const remove = useRemoval(checklist)
  if (!mayChange) return null
  const plain = items.map(({ state: _, mark: __, ...item }) => item)
  const change = (body: { title?: string; items?: typeof plain; closed?: boolean }) =>
    act.mutate(() => call('PATCH /api/checklists/:id', { params: { id }, body }))
  const keep = () =>
    act.mutate(async () => {
      const body = { title, about, items: plain, related }
      await call('POST /api/checklist-templates', { body })
      notice({ text: words.copied })
    })
  return (
    <>
      <Button icon={RotateCw} onClick={() => setOpen('again')}>
        {words.runAgain}
      </Button>
      <Menu trigger={<IconButton icon={Ellipsis} label={words.more(title)} />}>
        <MenuItem icon={PenLine} onSelect={() => setOpen('write')}>
          {words.editItems}
        </MenuItem>
        <MenuItem icon={BookmarkPlus} onSelect={keep}>
          {words.copyOwn}
        </MenuItem>
        <MenuDivider />
        <MenuItem
          icon={closedAt === null ? Archive : ArchiveRestore}
          onSelect={() => change({ closed: closedAt === null })}
        >
          {closedAt === null ? words.close : words.reopen}
        </MenuItem>
        <MenuItem icon={Trash2} danger onSelect={remove}>
          {words.delete}
        </MenuItem>
      </Menu>
      {open === 'again' && (
        <BeginDialog
          from={{ again: id, title, journeyId: journey?.id ?? null }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'write' && (
        <WriteDialog
          title={words.editTitle}
          before={{ title, about, items: plain, related }}
          asksAbout={false}
          onSave={(written) => change({ title: written.title, items: written.items })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function useRemoval({ id, title }: ChecklistDetail): () => void {
  const act = useAct()
  const notice = useNotice()
  const navigate = useNavigate()
  const undo = () =>
    act.mutate(() =>
      call('PATCH /api/checklists/:id', { params: { id }, body: { deleted: false } }),
    )
  return () =>
    act.mutate(async () => {
      await call('DELETE /api/checklists/:id', { params: { id } })
      void navigate({ to: '/guide' })
      notice({ text: words.deleted(title), action: { label: words.undo, run: undo } })
    })
}
