import type { FieldLeft, RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { momentOf } from '../../ui/moment.ts'
import { useNotice } from '../../ui/toast.tsx'
import { useMay } from '../members/may.ts'
import { saidLeft, spaced } from './field-names.ts'
import { nounOf } from './kinds.ts'
import { useRecordChanges, useRemoveRecord } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** Who changed what of a record, the newest first. */
export function RecordHistory({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const items = useRecordChanges(type, id).data?.items ?? []
  const mayEdit = useMay('PATCH /api/personas/:id')
  if (items.length === 0) return null
  return (
    <section className={styles.section}>
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
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type Fields = readonly { readonly field: string; readonly before?: unknown }[]

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

/** Brings a merged record back, however long ago that was. */
function PartAgain({ type, other }: { readonly type: RecordType; readonly other: Other }) {
  const { restore } = useRemoveRecord(type)
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
          .mutateAsync(other.id)
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
  return words.changedField(names.map(spaced).join(', '))
}
