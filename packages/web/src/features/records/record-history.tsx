import type { FieldLeft, RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { momentOf } from '../../ui/moment.ts'
import { useNotice } from '../../ui/toast.tsx'
import { useMay } from '../members/may.ts'
import { type Changed, revisionsOf, FEW } from './change-words.ts'
import { saidLeft, spaced } from './field-names.ts'
import styles from './history.module.css'
import { HistoryFields } from './history-fields.tsx'
import { nounOf } from './kinds.ts'
import { useRecordChanges, useRemoveRecord } from './queries.ts'
import records from './records.module.css'
import { words } from './words.ts'

/** Who changed what of a record, from what to what, the newest first. */
export function RecordHistory({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useRecordChanges(type, id)
  const items = revisionsOf(data?.pages.flatMap((page) => page.items) ?? [])
  const mayEdit = useMay('PATCH /api/personas/:id')
  if (items.length === 0) return null
  return (
    <section className={records.section}>
      <h2>{words.history}</h2>
      <ol className={styles.history}>
        {items.map(({ author, at, fields }, i) => {
          const merged = otherIn(fields, 'merged')
          const isParted = items.slice(0, i).some((each) => isOf(each.fields, merged?.id))
          return (
            <li key={at + fields.map(({ field }) => field).join()}>
              <b dir="auto">{author}</b> {saysOf(fields)}
              <time dateTime={at}>{momentOf(at)}</time>
              {merged !== null && mayEdit && !isParted && <PartAgain type={type} other={merged} />}
              {merged?.left && merged.left.length > 0 && (
                <p dir="auto">{words.notTakenHere(merged.left.map(saidLeft).join(' · '))}</p>
              )}
              {isPlain(fields) && (
                <HistoryFields type={type} id={id} at={at} fields={fields} mayEdit={mayEdit} />
              )}
            </li>
          )
        })}
      </ol>
      {hasNextPage && (
        <Button
          className={records.inline}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.earlier}
        </Button>
      )}
    </section>
  )
}

type Fields = readonly Changed[]

/** The record that was merged into this one, or parted from it again. */
interface Other {
  readonly id: string
  readonly title: string
  readonly left?: readonly FieldLeft[]
}

function otherIn(fields: Fields, name: 'merged' | 'parted'): Other | null {
  const found = fields.find(({ field }) => field === name)
  return found === undefined ? null : (found.before as Other)
}

function isOf(fields: Fields, id: string | undefined): boolean {
  return id !== undefined && otherIn(fields, 'parted')?.id === id
}

function isPlain(fields: Fields): boolean {
  return !fields.some(({ field }) => ['made', 'merged', 'parted'].includes(field))
}

/** Brings a merged record back, however long ago that was. */
function PartAgain({ type, other }: { readonly type: RecordType; readonly other: Other }) {
  const { restore } = useRemoveRecord(type, other.id)
  const navigate = useNavigate()
  const notice = useNotice()
  return (
    <Button
      size="small"
      look="quiet"
      aria-label={words.partAgainFrom(other.title)}
      disabled={restore.isPending}
      onClick={() =>
        void restore
          .mutateAsync()
          .then(() => navigate({ to: '/$noun/$id', params: { noun: nounOf(type), id: other.id } }))
          .catch((error: Error) => notice({ text: error.message, timeout: 12_000 }))
      }
    >
      {words.partAgain}
    </Button>
  )
}

function saysOf(fields: Fields): string {
  const names = fields.map(({ field }) => field)
  if (names.includes('made')) return words.made
  const [merged, parted] = [otherIn(fields, 'merged'), otherIn(fields, 'parted')]
  if (merged !== null) return words.mergedHere(merged.title)
  if (parted !== null) return words.partedHere(parted.title)
  return words.changedField(
    names.length > FEW ? words.manyFields(names.length) : names.map(named).join(', '),
  )
}

function named(field: string): string {
  return field === 'extra' ? words.extra.toLowerCase() : spaced(field)
}
