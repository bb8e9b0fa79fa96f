import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { useOpenJourney } from '../editing/live.tsx'
import { useJourneys } from '../features/journeys/queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton, TextInput } from '../ui/panel.tsx'
import { useNotice } from '../ui/toast.tsx'
import styles from './card-tools.module.css'
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
  const field = useRef<HTMLInputElement>(null)
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
  const pick = (target: (typeof found)[number] | undefined) => {
    if (target !== undefined && !copy.isPending) copy.mutate(target)
  }
  return (
    <Dialog open onClose={onClose} title={words.title(title)} focus={field}>
      <div className={styles.form}>
        <TextInput
          ref={field}
          aria-label={words.find}
          placeholder={words.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') pick(found[0])
          }}
        />
        {(error ?? copy.error) && <p role="alert">{(error ?? copy.error)?.message}</p>}
        {data === undefined && !error && <Skeleton width="100%" height={60} />}
        {data !== undefined && found.length === 0 && <p>{words.none}</p>}
        <ul aria-label={words.title(title)} className={styles.choices}>
          {found.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className={styles.choice}
                disabled={copy.isPending}
                onClick={() => pick(each)}
              >
                <span dir="auto">{each.title}</span>
                <small>{words.steps(each.steps)}</small>
              </button>
            </li>
          ))}
        </ul>
        <p>
          <small>{words.how}</small>
        </p>
      </div>
    </Dialog>
  )
}
