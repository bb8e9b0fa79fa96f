import { recordNouns } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, buttonClass } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useMay } from '../members/may.ts'
import { recordIcons } from '../records/kinds.ts'
import { LeavingForm } from '../truth/leaving-form.tsx'
import truth from '../truth/truth.module.css'
import { words as truthWords } from '../truth/words.ts'
import styles from './check.module.css'
import { type RecordFinding, useLeaving } from './queries.ts'
import { words } from './words.ts'

/** A finding about a record: pressed, it says what to do, and leads there. */
export function Finding({
  finding,
  isHere = false,
}: {
  readonly finding: RecordFinding
  /** Whether it stands on the page of its record, and says the title of its rule instead of the record’s. */
  readonly isHere?: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  const { record, says, title } = finding
  const Icon = recordIcons[record.type]
  return (
    <div className={truth.finding} data-open={isOpen || undefined}>
      <button
        type="button"
        className={truth.what}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.who} dir="auto">
          {!isHere && <Icon size={13} aria-hidden />}
          {isHere ? <b>{title}</b> : record.title}
        </span>
        <small>{says}</small>
      </button>
      {isOpen && <Answer finding={finding} isHere={isHere} />}
    </div>
  )
}

function Answer({
  finding,
  isHere,
}: {
  readonly finding: RecordFinding
  readonly isHere: boolean
}) {
  const [isLeaving, setLeaving] = useState(false)
  const mayEdit = useMay('PUT /api/check/left/:finding')
  const { record, other, todo } = finding
  return (
    <div className={truth.answer}>
      <p>{todo}</p>
      {isLeaving ? (
        <Leaving finding={finding} onEnd={() => setLeaving(false)} />
      ) : (
        <span className={truth.acts}>
          {!isHere && <ToRecord record={record} text={words.open(record.title)} />}
          {other !== null && <ToRecord record={other} text={words.see(other.title)} />}
          {isHere && other !== null && <ToRecord record={record} text={words.see(record.title)} />}
          {mayEdit && (
            <Button size="small" look="quiet" onClick={() => setLeaving(true)}>
              {truthWords.leave}
            </Button>
          )}
        </span>
      )}
    </div>
  )
}

function ToRecord({
  record: { id, type },
  text,
}: {
  readonly record: RecordFinding['record']
  readonly text: string
}) {
  return (
    <Link
      to="/$noun/$id"
      params={{ noun: recordNouns[type], id }}
      className={buttonClass({ size: 'small' })}
      dir="auto"
    >
      {text}
    </Link>
  )
}

/** Asks why the finding may stay. */
function Leaving({
  finding,
  onEnd,
}: {
  readonly finding: RecordFinding
  readonly onEnd: () => void
}) {
  const { leave, reopen } = useLeaving()
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const keep = (reason: string) =>
    void leave.mutateAsync({ id: finding.id, reason }).then(
      () =>
        notice({
          text: truthWords.nowLeft,
          action: { label: truthWords.undo, run: () => reopen.mutate(finding.id) },
        }),
      onError,
    )
  return <LeavingForm onLeave={keep} onEnd={onEnd} />
}
