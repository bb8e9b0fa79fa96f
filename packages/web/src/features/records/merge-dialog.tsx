import { type FieldLeft, joinRecords } from '@desirepath/core'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Skeleton } from '../../ui/panel.tsx'
import { fieldName, saidLeft } from './field-names.ts'
import { type Listed, useRecord } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** Says before a merge what will be taken over and which words will not. */
export function MergeDialog({
  data,
  into,
  onClose,
  onMerge,
}: {
  readonly data: Listed
  readonly into: string
  readonly onClose: () => void
  readonly onMerge: (title: string) => void
}) {
  const { data: other, error, refetch } = useRecord(data.record.type, into)
  const title = other?.record.title ?? '…'
  return (
    <Dialog open onClose={onClose} title={words.mergeInto(title)}>
      <div className={styles.dialogForm}>
        {error && other === undefined && (
          <NotLoaded title={words.failedOne} error={error} onAgain={refetch} />
        )}
        {other === undefined && !error && <Skeleton width="100%" height={120} />}
        {other !== undefined && (
          <>
            <Preview from={data} into={other} />
            <Button look="primary" onClick={() => onMerge(title)}>
              {words.mergeNow}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Preview({ from, into }: { readonly from: Listed; readonly into: Listed }) {
  const { added, filled, left } = joinRecords(partsOf(into.record), partsOf(from.record))
  return (
    <div className={styles.mergePreview}>
      <h3>{words.takenOver}</h3>
      <ul>
        {added.map(({ field, n }) => (
          <li key={field}>{words.moreItems(fieldName(field), n)}</li>
        ))}
        {filled.map((field) => (
          <li key={field}>{fieldName(field)}</li>
        ))}
        <li>{words.movesAlong(from.uses.length)}</li>
      </ul>
      {left.length > 0 && (
        <>
          <h3>{words.notTaken(into.record.title)}</h3>
          <ul>
            {left.map((each) => (
              <li key={keyOf(each)} dir="auto">
                <Left left={each} />
              </li>
            ))}
          </ul>
          <p>{words.stayInHistory}</p>
        </>
      )}
    </div>
  )
}

function Left({ left }: { readonly left: FieldLeft }) {
  const { field, value } = left
  return field === 'channelId' && typeof value === 'string' ? (
    <LeftChannel id={value} />
  ) : (
    saidLeft(left)
  )
}

function LeftChannel({ id }: { readonly id: string }) {
  const { data } = useRecord('channel', id)
  return words.leftWord(fieldName('channelId'), data?.record.title ?? '…')
}

function partsOf({ id, type: _, ...body }: Listed['record']) {
  return { id, body }
}

function keyOf({ field, item = '', value }: FieldLeft): string {
  return `${field} ${item} ${JSON.stringify(value)}`
}
