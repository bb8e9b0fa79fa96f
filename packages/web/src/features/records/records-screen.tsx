import { recordNouns, type RecordType } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { getRouteApi } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { RecordBoardView } from '../board/record-board.tsx'
import { boardOf } from '../board/record-columns.ts'
import { ListViews } from '../list-views/list-views.tsx'
import { useMay } from '../members/may.ts'
import { FileMenu } from '../record-files/file-menu.tsx'
import { NotFoundScreen } from '../../shell/lost.tsx'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { recordIcons, typeOfNoun } from './kinds.ts'
import { BulkBar } from './bulk-bar.tsx'
import { useChosen } from './chosen.ts'
import { LookChoice } from './look-choice.tsx'
import { NewRecord } from './new-record.tsx'
import { type ListSearch, useRecords } from './queries.ts'
import { RecordFilters } from './record-filters.tsx'
import { RecordRow } from './record-row.tsx'
import styles from './records.module.css'
import { Siblings } from './siblings.tsx'
import { recordLists, recordViews } from './views.ts'
import { words } from './words.ts'

const route = getRouteApi('/$noun')

/** All records of one type, over all journeys. */
export function RecordsScreen() {
  const type = typeOfNoun(route.useParams().noun)
  return type === null ? <NotFoundScreen /> : <RecordList key={type} type={type} />
}

function RecordList({ type }: { readonly type: RecordType }) {
  const { saved, ...search } = route.useSearch()
  const { one, many } = words.types[type]
  const [isNew, setIsNew] = useState(false)
  const mayEdit = useMay('PATCH /api/personas/:id')
  const onNew = mayEdit ? () => setIsNew(true) : null
  const View = recordViews[type]
  return (
    <Screen
      title={many}
      beside={<Siblings type={type} />}
      actions={
        <>
          <ListViews place={recordNouns[type]} search={search} saved={saved} />
          <FileMenu type={type} many={many} mayImport={mayEdit} search={search} />
          {mayEdit && (
            <Button look="primary" icon={Plus} onClick={() => setIsNew(true)}>
              {words.add(one)}
            </Button>
          )}
        </>
      }
    >
      <ScreenBody>
        <div className={styles.page} data-wide={search.view === 'board' || undefined}>
          {View === undefined ? (
            <Items type={type} search={search} onNew={onNew} />
          ) : (
            <Suspense fallback={<Skeleton width="100%" height={240} />}>
              <View search={search} onNew={onNew} />
            </Suspense>
          )}
        </div>
      </ScreenBody>
      {isNew && (
        <NewRecord
          type={type}
          // In a list of one kind, a new one is of that kind.
          fields={search.form === undefined ? {} : { form: search.form }}
          onClose={() => setIsNew(false)}
        />
      )}
    </Screen>
  )
}

function Items({
  type,
  search,
  onNew,
}: {
  readonly type: RecordType
  readonly search: ListSearch
  readonly onNew: (() => void) | null
}) {
  // A board is looked at as a whole.
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRecords(
    type,
    search.view === 'board' ? { ...search, limit: '200' } : search,
  )
  const { chosen, choose, chooseNone } = useChosen()
  const List = recordLists[type]
  if (error && data === undefined)
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  if (data === undefined) return <Skeleton width="100%" height={180} />
  const [first] = data.pages
  const items = data.pages.flatMap((page) => page.items)
  const marked = items.map(({ record }) => record).filter(({ id }) => chosen.has(id))
  const onChoose = onNew && choose
  const { sort: _, view, ...filters } = search
  const board = boardOf(type)
  const isFiltered = Object.keys(filters).length > 0
  if (first === undefined || (first.n === 0 && !isFiltered))
    return <NoRecords type={type} onNew={onNew} />
  return (
    <>
      <RecordFilters type={type} search={search} tags={first.tags} owners={first.owners} />
      <div className={styles.above}>
        <p className={styles.count} role="status">
          {words.shown(formatCount(first.n))}
        </p>
        {board && <LookChoice view={view} />}
      </div>
      {items.length === 0 && <p className={styles.none}>{words.nothing}</p>}
      {marked.length > 0 && <BulkBar type={type} items={marked} onDone={chooseNone} />}
      {view === 'board' && board !== null ? (
        <RecordBoardView type={type} board={board} items={items} mayEdit={onNew !== null} />
      ) : List !== undefined ? (
        <Suspense>
          <List items={items} chosen={chosen} onChoose={onChoose} />
        </Suspense>
      ) : (
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
      )}
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
