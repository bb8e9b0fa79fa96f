import type { RecordNoun, RecordType, TilePlace } from '@desirepath/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useMemo } from 'react'
import { SeverityDots } from '../../../ui/panel.tsx'
import { decideSearch } from '../../decide/decide-search.ts'
import { words as decideWords } from '../../decide/words.ts'
import { useViews } from '../../list-views/queries.ts'
import { recordIcons, typeOfNoun } from '../../records/kinds.ts'
import { type Listed, type ListSearch, useRecords } from '../../records/queries.ts'
import { rowFacts } from '../../records/row-facts.ts'
import { strongestUse } from '../../records/standing.ts'
import { StandingMark } from '../../records/standing-line.tsx'
import { words as recordWords } from '../../records/words.ts'
import { kindWords } from '../words.ts'
import { RankingTile } from './ranking-tile.tsx'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts, TileRows } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** A list of the workspace as a saved view has it; the whole list without one. */
export function ListTile({
  place,
  viewId,
}: {
  readonly place: TilePlace
  readonly viewId: string | null
}) {
  const { data } = useViews(place).listed
  if (viewId !== null && data === undefined) return <TileLoading title={kindWords.list.name} />
  const view = data?.items.find(({ id }) => id === viewId)
  if (place === 'decide') return <OfRanking view={view ?? null} />
  const type = typeOfNoun(place)
  if (type === null) return null
  return (
    <Records
      key={place}
      type={type}
      noun={place}
      view={view ?? null}
      note={viewId !== null && view === undefined ? words.missingView : ''}
    />
  )
}

interface View {
  readonly id: string
  readonly name: string
  readonly search: Readonly<Record<string, string>>
}

function OfRanking({ view }: { readonly view: View | null }) {
  const search = useMemo(() => decideSearch({ ...view?.search }), [view])
  return <RankingTile search={search} title={view?.name ?? decideWords.title} />
}

function Records({
  type,
  noun,
  view,
  note,
}: {
  readonly type: RecordType
  readonly noun: RecordNoun
  readonly view: View | null
  readonly note: string
}) {
  const { many } = recordWords.types[type]
  const search: ListSearch = view?.search ?? {}
  const { data, error, refetch } = useRecords(type, search)
  const title = view?.name ?? many
  const to: LinkProps = {
    to: '/$noun',
    params: { noun },
    search: view === null ? {} : { ...view.search, saved: view.id },
  }
  if (data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  if (data === undefined) return <TileLoading title={title} to={to} />
  const n = data.pages[0]?.n ?? 0
  return (
    <TileParts
      title={title}
      to={to}
      count={n}
      foot={<TileFoot rests={note === '' ? many : note} way={{ label: words.all(n), to }} />}
    >
      {(size) =>
        n === 0 ? (
          <TileNone title={words.noRecords(many)} way={{ label: words.more, to }} />
        ) : (
          <TileRows
            items={data.pages.flatMap(({ items }) => items)}
            size={size}
            rowHeight={46}
            keyOf={({ record }) => record.id}
          >
            {(item) => <Row item={item} noun={noun} />}
          </TileRows>
        )
      }
    </TileParts>
  )
}

function Row({
  item: { record, standing, uses },
  noun,
}: {
  readonly item: Listed
  readonly noun: RecordNoun
}) {
  const Icon = recordIcons[record.type]
  const finding = strongestUse(uses)?.stands.finding
  const judged = record.type === 'painPoint' ? record.severity : null
  const severity = judged ?? finding?.severity ?? null
  const facts = [
    ...rowFacts(record).map(({ says }) => says),
    record.owner,
    recordWords.standsOn(uses.length),
  ]
  return (
    <Link to="/$noun/$id" params={{ noun, id: record.id }} className={styles.row}>
      <Icon size={15} className={styles.type} aria-hidden />
      <span className={styles.what}>
        <b dir="auto">{record.title}</b>
        <small>
          <StandingMark type={record.type} standing={standing} />
          <span dir="auto">{facts.filter((fact) => fact !== '').join(' · ')}</span>
        </small>
      </span>
      {severity !== null && <SeverityDots severity={severity} />}
    </Link>
  )
}
