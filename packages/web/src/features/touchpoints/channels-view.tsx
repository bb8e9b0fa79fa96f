import { nameKey } from '@desirepath/core'
import type { RecordColumn } from '@desirepath/core'
import { formatN, formatShareFigure, formatShareInterval } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Plus, RadioTower } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { ColumnTable } from '../columns/column-table.tsx'
import { ColumnsButton } from '../columns/columns-button.tsx'
import { FieldCell } from '../columns/field-cell.tsx'
import { ownFieldsOf } from '../columns/record-table.tsx'
import { useColumns } from '../columns/use-columns.ts'
import { BulkBar } from '../records/bulk-bar.tsx'
import { useChosen } from '../records/chosen.ts'
import { useAllRecords } from '../records/queries.ts'
import { RecordFilters } from '../records/record-filters.tsx'
import { words as recordWords } from '../records/words.ts'
import type { RecordViewProps } from '../records/views.ts'
import { ChannelChart } from './channel-chart.tsx'
import { ChannelMark } from './channel-mark.tsx'
import { facetsOf } from './inventory-tools.tsx'
import { channelRows, type ChannelRow, keptChannels } from './channel-rows.ts'
import { GradeDots } from './grade-dots.tsx'
import { useAddChannels, useFigures, useSeen, useTakeBack } from './queries.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** The channels of the workspace, by warmth and reach. */
export function ChannelsView({ search, onNew }: RecordViewProps) {
  const { data: channels, error, refetch } = useAllRecords('channel')
  const touchpoints = useAllRecords('touchpoint').data ?? []
  const { byId: figures } = useFigures()
  const { chosen, choose, chooseNone } = useChosen()
  const columns = useColumns('channel', search, ownFieldsOf(channels ?? []))
  if (error && channels === undefined)
    return <NotLoaded title={recordWords.failed} error={error} onAgain={refetch} />
  if (channels === undefined) return <Skeleton width="100%" height={240} />
  const rows = channelRows(channels, { touchpoints, figures })
  const kept = keptChannels(rows, search)
  const marked = kept.map(({ item }) => item.record).filter(({ id }) => chosen.has(id))
  const { one, many, empty } = recordWords.types.channel
  return (
    <>
      {onNew !== null && <ChannelProposals known={channels.map(({ record }) => record.title)} />}
      {channels.length === 0 ? (
        <Empty
          icon={RadioTower}
          title={recordWords.emptyTitle(many)}
          actions={
            onNew && (
              <Button look="primary" size="large" icon={Plus} onClick={onNew}>
                {recordWords.add(one)}
              </Button>
            )
          }
        >
          <p>{empty}</p>
        </Empty>
      ) : (
        <>
          <RecordFilters
            type="channel"
            search={search}
            {...facetsOf(channels.map(({ record }) => record))}
            order={null}
          />
          <ChannelChart rows={kept} />
          {marked.length > 0 && <BulkBar type="channel" items={marked} onDone={chooseNone} />}
          {kept.length === 0 ? (
            <p className={styles.quiet} role="status">
              {words.nothingOfChannels}
            </p>
          ) : (
            <>
              <div className={styles.end}>
                <ColumnsButton columns={columns} />
              </div>
              <ChannelTable
                rows={kept}
                columns={columns.shown}
                chosen={chosen}
                onChoose={onNew && choose}
              />
            </>
          )}
        </>
      )}
    </>
  )
}

function ChannelTable({
  rows,
  columns,
  chosen,
  onChoose,
}: {
  readonly rows: readonly ChannelRow[]
  readonly columns: readonly RecordColumn[]
  readonly chosen: ReadonlySet<string>
  /** Null for whoever may not change them. */
  readonly onChoose: ((id: string, isChosen: boolean) => void) | null
}) {
  return (
    <ColumnTable
      label={recordWords.types.channel.many}
      nameTitle={words.channelName}
      columns={columns}
      groups={[{ title: null, rows }]}
      of={({ item }) => item.record}
      name={(row) => <ChannelName row={row} />}
      cell={(row, column) => <ChannelCell row={row} column={column} />}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

function ChannelName({ row: { item } }: { readonly row: ChannelRow }) {
  const { record } = item
  return (
    <Link to="/$noun/$id" params={{ noun: 'channels', id: record.id }} className={styles.name}>
      <ChannelMark channel={record} size={16} />
      <span>
        <b dir="auto">{record.title}</b>
      </span>
      {record.isDraft && <Tag>{recordWords.draft}</Tag>}
    </Link>
  )
}

function ChannelCell({
  row: { item, touchpoints, reach, significance },
  column,
}: {
  readonly row: ChannelRow
  readonly column: string
}) {
  const { warmth } = item.record
  switch (column) {
    case 'warmth':
      return warmth === null ? (
        <span className={styles.unsaid}>—</span>
      ) : (
        <span className={styles.warmth} data-warmth={warmth}>
          {words.warmth[warmth]}
        </span>
      )
    case 'touchpoints':
      return touchpoints
    case 'reach':
      return reach === null ? (
        <span className={styles.unsaid}>—</span>
      ) : (
        <span title={`${formatN(reach.n)}, 95 %: ${formatShareInterval(reach) ?? ''}`}>
          {formatShareFigure(reach)}
        </span>
      )
    case 'significance':
      return (
        <GradeDots
          grade={significance}
          {...(significance !== null && { label: words.computed(significance) })}
          isComputed
        />
      )
    default:
      return <FieldCell item={item} column={column} />
  }
}

/** Channels that event logs name and the workspace does not have. */
function ChannelProposals({ known }: { readonly known: readonly string[] }) {
  const names = new Set(known.map(nameKey))
  const seen = (useSeen().data?.channels ?? []).filter(({ name }) => !names.has(nameKey(name)))
  const add = useAddChannels()
  const takeBack = useTakeBack()
  const notice = useNotice()
  if (seen.length === 0) return null
  const accept = (chosen: readonly string[]) =>
    add.mutate(chosen, {
      onSuccess: (ids) =>
        notice({
          text: words.addedChannels(ids.length),
          timeout: 12_000,
          action: { label: words.undo, run: () => takeBack.mutate(ids) },
        }),
      onError: (error) => notice({ text: error.message, timeout: 12_000 }),
    })
  return (
    <section className={styles.proposals}>
      <header>
        <RadioTower size={16} aria-hidden />
        <p>{words.channelProposals(seen.length)}</p>
        <Button
          size="small"
          look="primary"
          icon={Plus}
          disabled={add.isPending}
          onClick={() => accept(seen.map(({ name }) => name))}
        >
          {words.acceptAll(seen.length)}
        </Button>
      </header>
      <ul className={styles.chips}>
        {seen.map(({ name }) => (
          <li key={name}>
            <ChannelMark channel={{ title: name, icon: null }} />
            <span dir="auto">{name}</span>
            <Button
              size="small"
              look="quiet"
              aria-label={words.acceptThis(name)}
              disabled={add.isPending}
              onClick={() => accept([name])}
            >
              {words.accept}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
