import { LevelMark } from '../../ui/level-mark.tsx'
import { Board } from '../board/board.tsx'
import { words as boardWords } from '../board/words.ts'
import { useMay } from '../members/may.ts'
import type { Priority } from './queries.ts'
import type { ViewProps } from './rank-list.tsx'
import { type Status, statuses } from './ranked.ts'
import { formatResult } from './score-values.ts'
import { useUndoableChange } from './use-decide.ts'
import { words } from './words.ts'

const columns = statuses.map((value) => ({ value, title: words.statuses[value] }))

/** Opportunities by status, each column in the order of the ranking. */
export function RankBoard({ items, ranking }: ViewProps) {
  const change = useUndoableChange()
  const mayEdit = useMay('PATCH /api/priorities')
  const placeOf = new Map(ranking.ranked.map((each) => [each.id, each]))
  const order = (item: Priority) => placeOf.get(item.id)?.rank ?? Infinity
  const sorted = items.toSorted((a, b) => order(a) - order(b) || a.title.localeCompare(b.title))
  const move = async (id: string, to: string) => {
    const title = items.find((item) => item.id === id)?.title ?? ''
    const status = to as Status
    await change([{ id, status }], boardWords.moved(title, words.statuses[status]))
  }
  return (
    <Board
      label={words.board}
      field={words.status}
      columns={columns}
      items={sorted.map((item) => ({
        id: item.id,
        type: 'opportunity',
        title: item.title,
        column: item.status,
        facts: <Facts item={item} place={placeOf.get(item.id)} />,
      }))}
      onMove={mayEdit ? move : null}
    />
  )
}

function Facts({
  item: { level, owner },
  place,
}: {
  readonly item: Priority
  readonly place: { readonly rank: number; readonly score: number } | undefined
}) {
  return (
    <>
      <LevelMark level={level} size={13} />
      <span>
        {place === undefined
          ? words.unrankedHere
          : `${words.columns.rank} ${place.rank} · ${formatResult(place.score)}`}
      </span>
      {owner !== '' && <span dir="auto">{owner}</span>}
    </>
  )
}
