import { useNavigate } from '@tanstack/react-router'
import { Bookmark, BookmarkPlus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, MenuDivider, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import { Field, Problem, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useMay } from '../members/may.ts'
import styles from './decide.module.css'
import type { DecideSearch } from './decide-search.ts'
import { useRankingViews } from './queries.ts'
import { words } from './words.ts'

/** Rankings under names: their formula, filters and look, for everybody. */
export function KeptRankings({ search }: { readonly search: DecideSearch }) {
  const { listed, keep, remove } = useRankingViews()
  const mayKeep = useMay('POST /api/ranking-views')
  const navigate = useNavigate()
  const notice = useNotice()
  const [isNaming, setIsNaming] = useState(false)
  const items = listed.data?.items ?? []
  const forget = ({ id, name, search: kept }: (typeof items)[number]) =>
    remove.mutate(id, {
      onSuccess: () =>
        notice({
          text: words.forgotten(name),
          timeout: 12_000,
          action: {
            label: words.undo,
            run: () => void keep.mutateAsync({ name, search: kept }).catch(() => {}),
          },
        }),
    })
  return (
    <>
      <Menu trigger={<Button icon={Bookmark}>{words.views_}</Button>}>
        <MenuGroup label={words.views_}>
          {items.length === 0 && <p className={styles.noViews}>{words.noViews}</p>}
          {items.map(({ id, name, search: kept }) => (
            <MenuItem
              key={id}
              icon={Bookmark}
              onSelect={() => void navigate({ to: '/decide', search: kept })}
            >
              {name}
            </MenuItem>
          ))}
        </MenuGroup>
        {mayKeep && (
          <>
            <MenuDivider />
            <MenuItem icon={BookmarkPlus} onSelect={() => setIsNaming(true)}>
              {words.keepView}
            </MenuItem>
            {items.map((item) => (
              <MenuItem key={item.id} icon={X} danger onSelect={() => forget(item)}>
                {words.forget(item.name)}
              </MenuItem>
            ))}
          </>
        )}
      </Menu>
      {isNaming && (
        <NameDialog
          error={keep.error}
          onClose={() => setIsNaming(false)}
          onKeep={(name) =>
            keep.mutate(
              { name, search: said(search) },
              {
                onSuccess: () => {
                  setIsNaming(false)
                  notice({ text: words.kept(name) })
                },
              },
            )
          }
        />
      )}
    </>
  )
}

function said(search: DecideSearch): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).filter((each): each is [string, string] => each[1] !== undefined),
  )
}

function NameDialog({
  error,
  onClose,
  onKeep,
}: {
  readonly error: Error | null
  readonly onClose: () => void
  readonly onKeep: (name: string) => void
}) {
  const [name, setName] = useState('')
  return (
    <Dialog open onClose={onClose} title={words.keepTitle}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') onKeep(name.trim())
        }}
      >
        <Field label={words.keepName}>
          <TextInput
            value={name}
            maxLength={100}
            dir="auto"
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        {error && <Problem title={error.message} />}
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          {words.keep}
        </Button>
      </form>
    </Dialog>
  )
}
