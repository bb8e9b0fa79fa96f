import { useNavigate } from '@tanstack/react-router'
import {
  Check,
  Copy,
  Ellipsis,
  LayoutDashboard,
  Pencil,
  Plus,
  Redo2,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import { useScreenActions } from '../../shell/actions.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuCheck, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { NameDialog } from '../saved-views/name-dialog.tsx'
import type { Arrangement } from './arrangement.ts'
import styles from './dashboards.module.css'
import { useMayArrange, useMayShare } from './may.ts'
import { type Dashboard, useAddDashboard, useDashboardActs, useDashboards } from './queries.ts'
import { words } from './words.ts'

interface ActionsProps {
  readonly dashboard: Dashboard
  readonly arrangement: Arrangement
  readonly isArranging: boolean
  readonly onArrange: (is: boolean) => void
  readonly onAdd: () => void
}

/** What can be done with a dashboard. */
export function DashboardActions(props: ActionsProps) {
  const { dashboard, isArranging, onArrange, onAdd } = props
  const mayArrange = useMayArrange(dashboard)
  useScreenActions(
    mayArrange
      ? [
          {
            label: isArranging ? words.done : words.arrange,
            icon: LayoutDashboard,
            run: () => onArrange(!isArranging),
          },
          { label: words.add, icon: Plus, run: onAdd },
        ]
      : [],
  )
  return (
    <>
      {isArranging && <ArrangeTools {...props} />}
      {mayArrange && !isArranging && (
        <Button icon={LayoutDashboard} onClick={() => onArrange(true)}>
          {words.arrange}
        </Button>
      )}
      {!isArranging && <More dashboard={dashboard} mayEdit={mayArrange} />}
    </>
  )
}

function ArrangeTools({
  arrangement: { canUndo, canRedo, undo, redo },
  onArrange,
  onAdd,
}: ActionsProps) {
  return (
    <>
      <IconButton
        icon={Undo2}
        label={words.undo}
        keys="Mod Z"
        aria-disabled={!canUndo || undefined}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label={words.redo}
        keys="Mod Shift Z"
        aria-disabled={!canRedo || undefined}
        onClick={redo}
      />
      <Button icon={Plus} aria-label={words.add} onClick={onAdd}>
        <span className={styles.wideOnly}>{words.add}</span>
      </Button>
      <Button look="primary" icon={Check} onClick={() => onArrange(false)}>
        {words.done}
      </Button>
    </>
  )
}

function More({
  dashboard: { id, title, isPrivate, isMine, tiles },
  mayEdit,
}: {
  readonly dashboard: Dashboard
  readonly mayEdit: boolean
}) {
  const [isNaming, setNaming] = useState(false)
  const navigate = useNavigate()
  const notice = useNotice()
  const mayShare = useMayShare()
  const isFirst = useDashboards().data?.first === id
  const { change, remove, first } = useDashboardActs(id)
  const add = useAddDashboard()
  const copy = async () => {
    const name = words.copyTitle(title).slice(0, 200)
    const made = await add.mutateAsync({
      title: name,
      tiles: [...tiles],
      isPrivate: isPrivate || !mayShare,
    })
    await navigate({ to: '/dashboards/$id', params: { id: made.id }, search: {} })
    notice({ text: words.copied(name) })
  }
  const back = async () => {
    await change.mutateAsync({ deleted: false })
    await navigate({ to: '/dashboards/$id', params: { id }, search: {} })
  }
  const takeAway = async () => {
    await remove.mutateAsync()
    await navigate({ to: '/dashboards' })
    notice({
      text: words.removed(title),
      timeout: 10_000,
      action: { label: words.undo, run: () => void back().catch(() => {}) },
    })
  }
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={words.more} />}>
        <MenuCheck
          checked={isFirst}
          note={words.firstNote}
          onChange={(is) =>
            first.mutate(is, {
              onSuccess: () => notice({ text: is ? words.isFirst(title) : words.isNotFirst }),
            })
          }
        >
          {words.first}
        </MenuCheck>
        <MenuItem icon={Copy} onSelect={() => void copy().catch(() => {})}>
          {words.copy}
        </MenuItem>
        {mayEdit && (
          <>
            {mayShare && (isMine || isPrivate) && (
              <MenuCheck
                checked={isPrivate}
                note={words.onlyMeNote}
                onChange={(is) => change.mutate({ isPrivate: is })}
              >
                {words.onlyMe}
              </MenuCheck>
            )}
            <MenuDivider />
            <MenuItem icon={Pencil} onSelect={() => setNaming(true)}>
              {words.rename}
            </MenuItem>
            <MenuItem icon={Trash2} danger onSelect={() => void takeAway().catch(() => {})}>
              {words.remove}
            </MenuItem>
          </>
        )}
      </Menu>
      {isNaming && (
        <NameDialog
          title={words.renameTitle}
          name={title}
          why={words.nameWhy}
          onName={(name) => change.mutate({ title: name })}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}
