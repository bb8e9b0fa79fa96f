import { formatCount } from '@desirepath/render'
import { ListPlus, MapPin, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { ColumnsButton } from '../columns/columns-button.tsx'
import { ownFieldsOf } from '../columns/record-table.tsx'
import { useColumns } from '../columns/use-columns.ts'
import { usePriorities } from '../decide/queries.ts'
import { words as recordWords } from '../records/words.ts'
import type { RecordViewProps } from '../records/views.ts'
import { AddMany } from './add-many.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { InventoryTable } from './inventory-table.tsx'
import { InventoryTools } from './inventory-tools.tsx'
import { ProposalList } from './proposal-list.tsx'
import { useChosen } from '../records/chosen.ts'
import { useAllRecords } from '../records/queries.ts'
import { useFigures } from './queries.ts'
import { groupedRows, keptRows, rowsOf } from './rows.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** All touchpoints of the workspace, apart from any map. */
export function InventoryView({ search, onNew }: RecordViewProps) {
  const { data: items, error, refetch } = useAllRecords('touchpoint')
  const { data: channels } = useAllRecords('channel')
  const { byId: figures, pending } = useFigures()
  const priorities = usePriorities('touchpoints').data?.items ?? []
  const [isAdding, setIsAdding] = useState(false)
  const { chosen, choose, chooseNone } = useChosen()
  const columns = useColumns('touchpoint', search, ownFieldsOf(items ?? []))
  if (error && items === undefined)
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  if (items === undefined || channels === undefined) return <Skeleton width="100%" height={240} />
  const channelOf = new Map(channels.map(({ record }) => [record.id, record]))
  const all = rowsOf(items, {
    channels: channelOf,
    figures,
    scores: new Map(priorities.map(({ id, scores }) => [id, scores])),
  })
  const rows = keptRows(all, search)
  const titles = items.map(({ record }) => record.title)
  const addMany = onNew && (
    <Button icon={ListPlus} onClick={() => setIsAdding(true)}>
      {words.addMany}
    </Button>
  )
  return (
    <>
      {onNew !== null && <ProposalList />}
      {items.length === 0 ? (
        <NoTouchpoints onNew={onNew} addMany={addMany} />
      ) : (
        <>
          <InventoryTools search={search} rows={all} />
          <div className={styles.above}>
            <p role="status" className={styles.quiet}>
              {words.shown(formatCount(rows.length), formatCount(all.length))}
              {pending > 0 && ` ${words.counting(pending)}`}
            </p>
            <span className={styles.inline}>
              {addMany}
              <ColumnsButton columns={columns} />
            </span>
          </div>
          {chosen.size > 0 && onNew !== null && (
            <ChosenBar
              items={items.map(({ record }) => record).filter(({ id }) => chosen.has(id))}
              channels={channels.map(({ record }) => record)}
              onDone={chooseNone}
            />
          )}
          {rows.length === 0 && <p className={styles.quiet}>{words.nothing}</p>}
          <InventoryTable
            groups={groupedRows(rows, search.group)}
            columns={columns.shown}
            chosen={chosen}
            onChoose={onNew && choose}
          />
        </>
      )}
      {isAdding && <AddMany known={titles} onClose={() => setIsAdding(false)} />}
    </>
  )
}

function NoTouchpoints({
  onNew,
  addMany,
}: {
  readonly onNew: (() => void) | null
  readonly addMany: React.ReactNode
}) {
  const { one, many, empty } = recordWords.types.touchpoint
  return (
    <Empty
      icon={MapPin}
      title={recordWords.emptyTitle(many)}
      actions={
        onNew && (
          <>
            <Button look="primary" size="large" icon={Plus} onClick={onNew}>
              {recordWords.add(one)}
            </Button>
            {addMany}
          </>
        )
      }
    >
      <p>{empty}</p>
    </Empty>
  )
}
