import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useOpenJourney } from '../editing/live.tsx'
import { useJourneys } from '../features/journeys/queries.ts'
import { FindDialog } from '../ui/find-dialog.tsx'
import { useNotice } from '../ui/toast.tsx'
import { laneWords } from './lane-words.ts'

const words = laneWords.copy

/** To which other map a lane is copied, with its cards and what they place. */
export function LaneCopy({
  laneId,
  onClose,
}: {
  readonly laneId: string
  readonly onClose: () => void
}) {
  const { id: from, lanes } = useOpenJourney()
  const [find, setFind] = useState('')
  const notice = useNotice()
  const client = useQueryClient()
  const { data, error } = useJourneys()
  const title = lanes.find(({ id }) => id === laneId)?.title ?? ''
  const copy = useMutation({
    mutationFn: ({ id }: { readonly id: string; readonly title: string }) =>
      call('POST /api/journeys/:id/lanes', { params: { id }, body: { from, laneId } }),
    onSuccess: async ({ left }, target) => {
      notice({ text: words.done(title, target.title, left) })
      await client.invalidateQueries({ queryKey: ['journey', target.id] })
      onClose()
    },
  })
  const needle = find.trim().toLocaleLowerCase()
  const found = (data?.items ?? []).filter(
    (each) => each.id !== from && each.title.toLocaleLowerCase().includes(needle),
  )
  return (
    <FindDialog
      title={words.title(title)}
      find={words.find}
      none={words.none}
      query={find}
      error={error ?? copy.error}
      isLoading={data === undefined}
      isBusy={copy.isPending}
      items={found.map((each) => ({
        id: each.id,
        title: each.title,
        note: words.steps(each.steps),
      }))}
      after={
        <p>
          <small>{words.how}</small>
        </p>
      }
      onQuery={setFind}
      onChoose={(id) => {
        const target = found.find((each) => each.id === id)
        if (target !== undefined) copy.mutate(target)
      }}
      onClose={onClose}
    />
  )
}
