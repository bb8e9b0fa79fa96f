import type { RecordType } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { Suspense } from 'react'
import { RecordBoardView } from '../board/record-board.tsx'
import { boardOf } from '../board/record-columns.ts'
import { ColumnsButton } from '../columns/columns-button.tsx'
import { ownFieldsOf, RecordTable } from '../columns/record-table.tsx'
import { isTable } from '../columns/shown.ts'
import { useColumns } from '../columns/use-columns.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { useChosen } from './chosen.ts'
import { recordIcons } from './kinds.ts'
import { LookChoice } from './look-choice.tsx'
import { type ListSearch, useRecords } from './queries.ts'
import { RecordFilters } from './record-filters.tsx'
import { RecordRow } from './record-row.tsx'
import styles from './records.module.css'
import { type RecordListProps, recordLists, type RecordViewProps } from './views.ts'
import { words } from './words.ts'

/** The records of a type that filters keep, as rows or cards, a table, or a board. */
export function RecordItems({
  type,
  search,
  onNew,
}: RecordViewProps & { readonly type: RecordType }) {
  // A board is looked at as a whole.
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRecords(
    type,
    search.view === 'board' ? { ...search, limit: '200' } : search,
  )
  const { chosen, choose, chooseNone } = useChosen()
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const columns = useColumns(type, search, ownFieldsOf(items))
  if (error && data === undefined)
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  if (data === undefined) return <Skeleton width="100%" height={180} />
  const [first] = data.pages
  const marked = items.map(({ record }) => record).filter(({ id }) => chosen.has(id))
  if (first === undefined || (first.n === 0 && !isFiltered(search)))
    return <NoRecords type={type} onNew={onNew} />
  const look = lookOf(type, search)
  return (
    <>
      <RecordFilters type={type} search={search} tags={first.tags} owners={first.owners} />
      <div className={styles.above}>
        <p className={styles.count} role="status">
          {words.shown(formatCount(first.n))}
        </p>
        <span className={styles.looks}>
          {isTable(type, search) && <ColumnsButton columns={columns} />}
          {type !== 'resource' && <LookChoice view={look} hasBoard={boardOf(type) !== null} />}
        </span>
      </div>
      {items.length === 0 && <p className={styles.none}>{words.nothing}</p>}
      {marked.length > 0 && <BulkBar type={type} items={marked} onDone={chooseNone} />}
      <Looks
        type={type}
        look={look}
        items={items}
        chosen={chosen}
        columns={columns.shown}
        onChoose={onNew && choose}
      />
      {hasNextPage && (
        <Button
          className={clsx(styles.more)}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  )
}

function lookOf(type: RecordType, { view }: ListSearch): 'list' | 'table' | 'board' {
  if (view === 'board' && boardOf(type) !== null) return 'board'
  return view === 'table' && type !== 'resource' ? 'table' : 'list'
}

function isFiltered({
  sort: _,
  view: __,
  columns: ___,
  widths: ____,
  ...filters
}: ListSearch): boolean {
  return Object.keys(filters).length > 0
}

function Looks({
  type,
  look,
  ...list
}: RecordListProps & { readonly type: RecordType; readonly look: ReturnType<typeof lookOf> }) {
  const board = boardOf(type)
  const { items, chosen, onChoose } = list
  const List = recordLists[type]
  if (look === 'board' && board !== null)
    return <RecordBoardView type={type} board={board} items={items} mayEdit={onChoose !== null} />
  if (look === 'table') return <RecordTable type={type} {...list} />
  if (List !== undefined)
    return (
      <Suspense>
        <List {...list} />
      </Suspense>
    )
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <RecordRow
          key={item.record.id}
          item={item}
          isChosen={chosen.has(item.record.id)}
          onChoose={onChoose && ((is) => onChoose(item.record.id, is))}
        />
      ))}
    </ul>
  )
}

function NoRecords({
  type,
  onNew,
}: {
  readonly type: RecordType
  readonly onNew: (() => void) | null
}) {
  const { one, many, empty } = words.types[type]
  return (
    <Empty
      icon={recordIcons[type]}
      title={words.emptyTitle(many)}
      actions={
        onNew && (
          <Button look="primary" size="large" icon={Plus} onClick={onNew}>
            {words.add(one)}
          </Button>
        )
      }
    >
      <p>{empty}</p>
    </Empty>
  )
}
