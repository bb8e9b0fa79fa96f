import { withNamedCards } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Rows3, SearchX } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/panel.tsx'
import { usePeople } from '../comments/people.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { MINE, useOwnName, withOwnName } from '../filters/mine.ts'
import { useRecordTags } from '../records/record-tags.ts'
import { useSegmented } from '../segments/segmented.ts'
import { BulkBar } from './bulk-bar.tsx'
import { useChosen } from './chosen.ts'
import { filterRows, parseSorting, sortRows } from './order.ts'
import { RowGrid, usedColumns } from './row-grid.tsx'
import { tableRows } from './rows.ts'
import { useChangesSince } from './since.ts'
import { nothingSought, TableTools } from './table-tools.tsx'
import { words } from './words.ts'

/** The journey as a table: every card, record and feeling a row. */
export function TableView() {
  const written = useSegmented(useOpenJourney())
  const { nameOf } = usePeople()
  const journey = useMemo(() => withNamedCards(written, nameOf), [written, nameOf])
  const { search, change } = useJourneySearch()
  const changes = useChangesSince(journey, search.since)
  const recordTags = useRecordTags(journey, true)
  const rows = useMemo(
    () => tableRows(journey, changes, recordTags),
    [journey, changes, recordTags],
  )
  // Typing in the search does not wait for thousands of rows.
  const shownSearch = withOwnName(useDeferredValue(search), useOwnName(search.owner === MINE))
  const shown = useMemo(
    () => sortRows(filterRows(rows, shownSearch), parseSorting(shownSearch.sort)),
    [rows, shownSearch],
  )
  const columns = useMemo(() => usedColumns(rows), [rows])
  const chosen = useChosen(shown)
  if (rows.length === 0) {
    return (
      <Empty
        icon={Rows3}
        title={words.none}
        actions={
          <Link
            to="/journeys/$id"
            params={{ id: journey.id }}
            className={buttonClass({ look: 'primary' })}
          >
            {words.toMap}
          </Link>
        }
      >
        <p>{words.noneText}</p>
      </Empty>
    )
  }
  return (
    <>
      <TableTools journey={journey} shown={shown.length} all={rows.length} />
      <BulkBar journey={journey} chosen={chosen} />
      {shown.length === 0 ? (
        <Empty
          icon={SearchX}
          title={words.noMatch}
          actions={
            <Button onClick={() => change(nothingSought, { replace: true })}>{words.clear}</Button>
          }
        >
          <p>{words.noMatchText}</p>
        </Empty>
      ) : (
        <RowGrid journey={journey} rows={shown} columns={columns} chosen={chosen} />
      )}
    </>
  )
}
