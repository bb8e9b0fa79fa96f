import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, Merge, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { nounOf } from './kinds.ts'
import { LinkChoice } from './link-choice.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { type Listed, useRemoveRecord } from './queries.ts'
import { words } from './words.ts'

/** Merges a record into another, or deletes it; both can be taken back. */
export function RecordMenu({ data }: { readonly data: Listed }) {
  const { id, type, title } = data.record
  const { remove, merge, restore } = useRemoveRecord(type, id)
  const [isMerging, setIsMerging] = useState(false)
  const [into, setInto] = useState<string | null>(null)
  const navigate = useNavigate()
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const offerUndo = (text: string) =>
    notice({
      text,
      timeout: 12_000,
      action: {
        label: words.undo,
        run: () =>
          void restore
            .mutateAsync()
            .then(() => navigate({ to: '/$noun/$id', params: { noun: nounOf(type), id } }))
            .catch(onError),
      },
    })
  // The menu may be gone by the time of an answer, and with it what `mutate` would tell it.
  const removeIt = () =>
    void remove
      .mutateAsync()
      .then(() => {
        offerUndo(words.removed(title))
        return navigate({ to: '/$noun', params: { noun: nounOf(type) } })
      })
      .catch(onError)
  const mergeInto = (other: string, otherTitle: string) =>
    void merge
      .mutateAsync(other)
      .then(() => {
        offerUndo(words.merged(otherTitle))
        return navigate({ to: '/$noun/$id', params: { noun: nounOf(type), id: other } })
      })
      .catch(onError)
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={words.moreActs} />}>
        <MenuItem icon={Merge} onSelect={() => setIsMerging(true)}>
          {words.merge}
        </MenuItem>
        <MenuItem icon={Trash2} danger onSelect={removeIt}>
          {words.remove}
        </MenuItem>
      </Menu>
      {isMerging && (
        <LinkChoice
          title={words.merge}
          type={type}
          without={[id]}
          onClose={() => setIsMerging(false)}
          onChoose={(other) => {
            setIsMerging(false)
            setInto(other)
          }}
        />
      )}
      {into !== null && (
        <MergeDialog
          data={data}
          into={into}
          onClose={() => setInto(null)}
          onMerge={(other) => {
            setInto(null)
            mergeInto(into, other)
          }}
        />
      )}
    </>
  )
}
