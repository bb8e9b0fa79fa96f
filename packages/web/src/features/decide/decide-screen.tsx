import { getRouteApi, Link } from '@tanstack/react-router'
import { formatCount } from '@desirepath/render'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import segmented from '../../ui/segmented.module.css'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { ListViews } from '../list-views/list-views.tsx'
import { useMay } from '../members/may.ts'
import { recordIcons } from '../records/kinds.ts'
import { NewRecord } from '../records/new-record.tsx'
import { ChangesView } from './changes-view.tsx'
import styles from './decide.module.css'
import type { DecideSearch } from './decide-search.ts'
import { DecideTools } from './decide-tools.tsx'
import { type Priority, usePriorities } from './queries.ts'
import { RankBoard } from './rank-board.tsx'
import { RankList } from './rank-list.tsx'
import { RankMatrix } from './rank-matrix.tsx'
import {
  formulaOf,
  keptBy,
  kindOf,
  kinds,
  rankItems,
  typeOfKind,
  viewOf,
  withUsual,
} from './ranked.ts'
import { words } from './words.ts'

const route = getRouteApi('/decide')

/** What is worth doing first, over all journeys. */
export function DecideScreen() {
  const { saved, ...search } = route.useSearch()
  const kind = kindOf(search)
  const [isNew, setIsNew] = useState(false)
  const mayEdit = useMay('PATCH /api/priorities')
  return (
    <Screen
      title={words.title}
      beside={
        <nav className={segmented.segmented} aria-label={words.title}>
          {kinds.map((each) => (
            <Link
              key={each}
              to="/decide"
              search={each === 'opportunities' ? {} : { of: each }}
              activeOptions={{ exact: true, includeSearch: true }}
              {...(each === kind && { 'aria-current': 'page' })}
            >
              {words.kinds[each]}
            </Link>
          ))}
        </nav>
      }
      actions={
        <>
          <ListViews place="decide" search={search} saved={saved} />
          {mayEdit && (
            <Button look="primary" icon={Plus} onClick={() => setIsNew(true)}>
              {words.make[kind]}
            </Button>
          )}
        </>
      }
    >
      <ScreenBody>
        <Ranking search={search} onNew={mayEdit ? () => setIsNew(true) : null} />
      </ScreenBody>
      {isNew && <NewRecord type={typeOfKind[kind]} onClose={() => setIsNew(false)} />}
    </Screen>
  )
}

function Ranking({
  search,
  onNew,
}: {
  readonly search: DecideSearch
  readonly onNew: (() => void) | null
}) {
  const kind = kindOf(search)
  const { data, error, refetch } = usePriorities(kind)
  if (error && data === undefined)
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  if (data === undefined) return <Skeleton width="100%" height={240} />
  if (data.n === 0)
    return (
      <Empty
        icon={recordIcons[typeOfKind[kind]]}
        title={words.emptyTitle[kind]}
        actions={
          onNew && (
            <Button look="primary" size="large" icon={Plus} onClick={onNew}>
              {words.make[kind]}
            </Button>
          )
        }
      >
        <p>{words.empty[kind]}</p>
      </Empty>
    )
  const shown = withUsual(search, data.items)
  return (
    <div className={styles.page}>
      <DecideTools search={shown} items={data.items} />
      {data.pending > 0 && (
        <p className={styles.note} role="status">
          {words.counting(data.pending)}
        </p>
      )}
      {data.n > data.items.length && (
        <p className={styles.note}>{words.cut(formatCount(data.n))}</p>
      )}
      <View search={shown} items={data.items} />
    </div>
  )
}

function View({
  search,
  items,
}: {
  readonly search: DecideSearch
  readonly items: readonly Priority[]
}) {
  const { by, formula: written } = search
  const kind = kindOf(search)
  const formula = useMemo(() => formulaOf({ of: kind, by, formula: written }), [kind, by, written])
  const kept = useMemo(() => keptBy(items, search), [items, search])
  const ranking = useMemo(
    () => (formula.type === 'bad' ? null : rankItems(kept, formula)),
    [kept, formula],
  )
  // The field of the formula says what is wrong with it.
  if (formula.type === 'bad' || ranking === null) return null
  if (kept.length === 0 && search.view !== 'changes')
    return <p className={styles.note}>{words.nothing}</p>
  const shared = { items: kept, formula, ranking, search }
  switch (viewOf(search)) {
    case 'board':
      return <RankBoard {...shared} />
    case 'matrix':
      return <RankMatrix {...shared} />
    case 'changes':
      return <ChangesView {...shared} />
    default:
      return <RankList {...shared} />
  }
}
