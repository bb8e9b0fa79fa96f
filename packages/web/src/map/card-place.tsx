import { recordNouns, type RecordType } from '@desirepath/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { type Listed, useRecords } from '../features/records/queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextInput } from '../ui/panel.tsx'
import type { PanelProps } from './card-panels.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { focusCell } from './writing.ts'

/** Finds a record of the workspace by its title and places it in a cell; those of the map come first. */
export function PlaceDialog({ desk, panel }: PanelProps<'place'>) {
  const { type, cell } = panel
  const [find, setFind] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const own = [...desk.grid().recordOf.values()].filter((record) => record.type === type)
  const needle = find.trim().toLocaleLowerCase()
  const here = own.filter(({ title }) => title.toLocaleLowerCase().includes(needle))
  const { items: others, isLoading } = useOthers(type, needle)
  const known = new Set(own.map(({ id }) => id))
  const found = [
    ...here.map(({ id, title }) => ({ id, title, shared: null, uses: [] })),
    ...others
      .filter(({ record }) => !known.has(record.id))
      .map(({ record, uses }) => ({ id: record.id, title: record.title, shared: record, uses })),
  ]
  const close = () => {
    desk.open(null)
    focusCell(cell)
  }
  const place = (chosen: (typeof found)[number] | undefined) => {
    if (chosen === undefined) return
    desk.open(null)
    const { id, shared } = chosen
    const card =
      shared === null
        ? desk.editor()?.addCard(cell, { recordId: id })
        : desk.editor()?.placeShared({ ...wordsOf(shared), id, type }, cell)
    focusCell(cell, card)
  }
  return (
    <Dialog open leavesFocus onClose={close} title={cardWords.placeTitle(type)} focus={field}>
      <div className={styles.form}>
        <TextInput
          ref={field}
          aria-label={cardWords.placeFind}
          placeholder={cardWords.placeFind}
          value={find}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') place(found[0])
          }}
        />
        {found.length === 0 && !isLoading && (
          <p>{needle === '' ? cardWords.placeEmpty(type) : cardWords.placeNone}</p>
        )}
        <ul aria-label={cardWords.placeTitle(type)} className={styles.choices}>
          {found.map((record) => (
            <li key={record.id}>
              <button type="button" className={styles.choice} onClick={() => place(record)}>
                <span dir="auto">{record.title}</span>
                <small>
                  {record.shared === null
                    ? cardWords.stands(desk.editor()?.placementsOf(record.id).length ?? 0)
                    : cardWords.standsOn(record.uses.map(({ title }) => title))}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

/** Records of the workspace that hold some words; where none does, those that were meant by them. */
function useOthers(type: RecordType, needle: string) {
  const listed = useRecords(type, { ...(needle !== '' && { q: needle }), sort: 'title' })
  const plain = listed.data?.pages.flatMap(({ items }) => items) ?? []
  const isMistyped = needle !== '' && listed.isSuccess && !listed.isFetching && plain.length === 0
  const meant = useQuery({
    queryKey: ['records', type, 'meant', needle],
    enabled: isMistyped,
    queryFn: async ({ signal }) => {
      const { groups } = await call('GET /api/search', { query: { q: needle, limit: 8 }, signal })
      const found = groups.find(({ kind }) => kind === type)?.items ?? []
      return Promise.all(
        found.map(({ id }) => {
          // Every type has the same operations; those of personas say what they answer.
          const route = `GET /api/${recordNouns[type]}/:id` as 'GET /api/personas/:id'
          return call(route, { params: { id }, signal })
        }),
      )
    },
  })
  const items: readonly Pick<Listed, 'record' | 'uses'>[] = isMistyped ? (meant.data ?? []) : plain
  return { items, isLoading: listed.isFetching || (isMistyped && meant.isFetching) }
}

/** What a map is told of a record at once; the rest comes with the next save. */
function wordsOf({ title, description, isDraft }: Listed['record']) {
  return { title, description, isDraft }
}
