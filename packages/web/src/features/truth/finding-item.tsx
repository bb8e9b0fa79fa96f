import type { Finding } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useEditor, useSession } from '../../editing/live.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { BindToStep } from '../binding/bind-to-step.tsx'
import { useJourneyId, useJourneySearch } from '../journey/journey-search.ts'
import { LeavingForm } from './leaving-form.tsx'
import { briefFieldId, selectionAt } from './place-way.ts'
import styles from './truth.module.css'
import { words } from './words.ts'

/** A finding: pressed, it shows its place on the map and says what to do. */
export function FindingItem({
  finding,
  isAlone = false,
}: {
  readonly finding: Finding
  /** Whether it says the title of its rule itself. */
  readonly isAlone?: boolean
}) {
  const { title, place, where, says } = finding
  const { select } = useJourneySearch()
  const [isOpen, setOpen] = useState(false)
  const press = () => {
    const selection = selectionAt(place)
    if (!isOpen && selection !== null && selection.kind !== 'journey') select(selection)
    setOpen(!isOpen)
  }
  return (
    <div className={styles.finding} data-open={isOpen || undefined}>
      <button type="button" className={styles.what} aria-expanded={isOpen} onClick={press}>
        {isAlone && <b>{title}</b>}
        {where !== '' && <span dir="auto">{where}</span>}
        <small>{says}</small>
      </button>
      {isOpen && <Answer finding={finding} />}
    </div>
  )
}

function Answer({ finding }: { readonly finding: Finding }) {
  const [isLeaving, setLeaving] = useState(false)
  const mayEdit = useEditor() !== null
  return (
    <div className={styles.answer}>
      <p>{finding.todo}</p>
      {isLeaving ? (
        <Leaving finding={finding} onEnd={() => setLeaving(false)} />
      ) : (
        <span className={styles.acts}>
          <WayOn finding={finding} />
          {mayEdit && (
            <Button size="small" look="quiet" onClick={() => setLeaving(true)}>
              {words.leave}
            </Button>
          )}
        </span>
      )}
    </div>
  )
}

/** Rules whose answer is new data. */
const wantsData: ReadonlySet<string> = new Set(['old', 'onlyOpinions', 'noSuccess'])

function WayOn({ finding: { place, rule, about } }: { readonly finding: Finding }) {
  const { change } = useJourneySearch()
  const id = useJourneyId()
  const mayEdit = useEditor() !== null
  const look = buttonClass({ size: 'small' })
  if (place.kind === 'brief')
    return (
      <Link
        to="/journeys/$id/brief"
        params={{ id }}
        search={(old) => old}
        hash={briefFieldId(place)}
        className={look}
      >
        {words.openBrief}
      </Link>
    )
  if (place.kind !== 'journey')
    return (
      <Button size="small" onClick={() => change({ panel: undefined })}>
        {rule === 'unboundStep' ? words.chooseActivities : words.openInspector}
      </Button>
    )
  if (rule === 'unexplained')
    return (
      <>
        {mayEdit && about !== undefined && <BindToStep activity={about} />}
        <Link to="/$noun" params={{ noun: 'touchpoints' }} className={look}>
          {words.openInventory}
        </Link>
      </>
    )
  if (!wantsData.has(rule)) return null
  return (
    <Link to="/new" search={{ journey: id }} className={look}>
      {words.takeData}
    </Link>
  )
}

/** Asks why the finding may stay. */
function Leaving({ finding, onEnd }: { readonly finding: Finding; readonly onEnd: () => void }) {
  const editor = useEditor()
  const by = useSession().data?.member.name ?? ''
  const notice = useNotice()
  const leave = (reason: string) => {
    if (editor === null) return
    editor.dismissFinding({ id: finding.id, reason, by, at: new Date().toISOString() })
    notice({
      text: words.nowLeft,
      action: { label: words.undo, run: () => editor.reopenFinding(finding.id) },
    })
  }
  return <LeavingForm onLeave={leave} onEnd={onEnd} />
}
