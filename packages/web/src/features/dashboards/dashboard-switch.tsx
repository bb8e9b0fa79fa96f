import { useNavigate } from '@tanstack/react-router'
import { ChevronDown, LayoutDashboard, LockKeyhole, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { Tag } from '../../ui/panel.tsx'
import { NameDialog } from '../saved-views/name-dialog.tsx'
import styles from './dashboards.module.css'
import { useMayShare } from './may.ts'
import { type Dashboard, useAddDashboard, useDashboards } from './queries.ts'
import { words } from './words.ts'

/** The way to the other dashboards, and to a new one. */
export function DashboardSwitch({ shown }: { readonly shown?: Dashboard }) {
  const items = useDashboards().data?.items ?? []
  const mayShare = useMayShare()
  const [isNaming, setNaming] = useState(false)
  const add = useAddDashboard()
  const navigate = useNavigate()
  const go = (id: string, isNew = false) =>
    void navigate({
      to: '/dashboards/$id',
      params: { id },
      search: isNew ? { arrange: 'tiles' } : {},
    })
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button look="quiet" size="small" className={styles.switch} aria-label={words.switch}>
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        {items.map(({ id, title, isPrivate }) => (
          <MenuItem
            key={id}
            icon={isPrivate ? LockKeyhole : LayoutDashboard}
            {...(isPrivate && { note: words.onlyMine })}
            onSelect={() => go(id)}
          >
            <span dir="auto">{title}</span>
          </MenuItem>
        ))}
        {items.length > 0 && <MenuDivider />}
        <MenuItem icon={Plus} onSelect={() => setNaming(true)}>
          {words.newOne} …
        </MenuItem>
      </Menu>
      {shown?.isPrivate === true && <Tag>{words.onlyMine}</Tag>}
      {isNaming && (
        <NameDialog
          title={words.newOne}
          name=""
          why={words.nameWhy}
          {...(mayShare && { choice: words.onlyMe })}
          onName={(title, isPrivate) =>
            void add
              .mutateAsync({ title, isPrivate: isPrivate || !mayShare })
              .then(({ id }) => go(id, true))
          }
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}
