import { recordNouns, type RecordType } from '@desirepath/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { type Listed, useRecords } from '../features/records/queries.ts'
import { FindDialog } from '../ui/find-dialog.tsx'
import type { PanelProps } from './card-panels.tsx'
import { cardWords } from './card-words.ts'
import { focusCell } from './writing.ts'

/** Finds a record of the workspace by its title and places it in a cell; those of the map come first. */
export function PlaceDialog({ desk, panel }: PanelProps<'place'>) {
  const { type, cell } = panel
  const [find, setFind] = useState('')
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
    <FindDialog
      leavesFocus
      title={cardWords.placeTitle(type)}
      find={cardWords.placeFind}
      none={needle === '' ? cardWords.placeEmpty(type) : cardWords.placeNone}
      query={find}
      isLoading={isLoading}
      items={found.map(({ id, title, shared, uses }) => ({
        id,
        title,
        note:
          shared === null
            ? cardWords.stands(desk.editor()?.placementsOf(id).length ?? 0)
            : cardWords.standsOn(uses.map((use) => use.title)),
      }))}
      onQuery={setFind}
      onChoose={(id) => place(found.find((each) => each.id === id))}
      onClose={close}
    />
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
function wordsOf({ title, description, isDraft, owner }: Listed['record']) {
  return { title, description, isDraft, owner }
}
