import type { Cause, CauseBranch } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight, GripVertical, Lightbulb, Plus, Quote, X } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { EvidenceItem } from '../inspector/evidence-list.tsx'
import { LibraryPick } from '../evidence/library-pick.tsx'
import { EvidenceForm } from '../inspector/evidence-form.tsx'
import { type Linked, useCreateRecord } from '../records/queries.ts'
import type { CauseActs } from './cause-acts.ts'
import styles from './findings.module.css'
import { KeptLine } from './kept-line.tsx'
import { NewReason } from './new-reason.tsx'
import { words } from './words.ts'

const DRAGGED = 'application/x-desirepath-cause'

/** A reason: what it says, what speaks for it, and what could be done about it. */
export function CauseItem({
  branch: { cause, backing },
  acts,
  painId,
  linked,
  mayEdit,
}: {
  readonly branch: CauseBranch
  readonly acts: CauseActs
  readonly painId: string
  readonly linked: readonly Linked[]
  readonly mayEdit: boolean
}) {
  const [isOver, setIsOver] = useState(false)
  const [open, setOpen] = useState<'reason' | 'evidence' | null>(null)
  const { pro, contra } = backing
  const says = pro + contra === 0 ? words.noEvidence : words.forAgainst(pro, contra)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    acts.hang(event.dataTransfer.getData(DRAGGED), cause.id)
  }
  return (
    <div
      className={styles.cause}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className={styles.causeHead}>
        {mayEdit && (
          <span
            className={styles.grip}
            draggable
            title={words.drag(cause.text)}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, cause.id)}
          >
            <GripVertical size={14} aria-hidden />
          </span>
        )}
        <KeptLine
          value={cause.text}
          label={words.cause(cause.text)}
          mayEdit={mayEdit}
          mark={{ 'data-cause': cause.id }}
          onKeep={(text) => text !== '' && acts.change(cause.id, { text })}
          onKey={(event) => acts.onKey(event, cause.id)}
          onEnter={() => setOpen('reason')}
        />
        <Button
          size="small"
          look="quiet"
          icon={Quote}
          aria-expanded={open === 'evidence'}
          aria-label={words.evidenceOf(says, cause.text)}
          onClick={() => setOpen(open === 'evidence' ? null : 'evidence')}
        >
          {says}
        </Button>
        {mayEdit && <Tools {...{ cause, acts }} onReason={() => setOpen('reason')} />}
      </div>
      <CounterMove {...{ cause, acts, painId, linked, mayEdit }} />
      {open === 'evidence' && (
        <CauseEvidence
          cause={cause}
          painId={painId}
          mayEdit={mayEdit}
          onKeep={(evidence) => acts.change(cause.id, { evidence })}
        />
      )}
      {open === 'reason' && (
        <NewReason
          label={words.addReason(cause.text)}
          onAdd={(text) => acts.add(cause.id, text)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function Tools({
  cause,
  acts,
  onReason,
}: {
  readonly cause: Cause
  readonly acts: CauseActs
  readonly onReason: () => void
}) {
  return (
    <span className={styles.tools}>
      {cause.parentId !== null && (
        <IconButton
          icon={ArrowLeft}
          size="small"
          label={words.outdent}
          onClick={() => acts.outdent(cause.id)}
        />
      )}
      <IconButton
        icon={ArrowRight}
        size="small"
        label={words.indent}
        onClick={() => acts.indent(cause.id)}
      />
      <IconButton icon={Plus} size="small" label={words.addReason(cause.text)} onClick={onReason} />
      <IconButton
        icon={X}
        size="small"
        label={words.takeCause(cause.text)}
        onClick={() => acts.remove(cause)}
      />
    </span>
  )
}

function CounterMove({
  cause: { id, text, counterMove },
  acts,
  painId,
  linked,
  mayEdit,
}: {
  readonly cause: Cause
  readonly acts: CauseActs
  readonly painId: string
  readonly linked: readonly Linked[]
  readonly mayEdit: boolean
}) {
  const create = useCreateRecord('opportunity')
  const notice = useNotice()
  const made = linked.find(({ type, title }) => type === 'opportunity' && title === counterMove)
  if (!mayEdit && counterMove === '') return null
  return (
    <div className={styles.counter}>
      <Lightbulb size={13} aria-hidden />
      <KeptLine
        value={counterMove}
        label={words.counterMoveOf(text)}
        hint={words.counterMove}
        mayEdit={mayEdit}
        onKeep={(next) => acts.change(id, { counterMove: next })}
      />
      {made !== undefined && (
        <Link to="/$noun/$id" params={{ noun: 'opportunities', id: made.id }}>
          {words.isOpportunity}
        </Link>
      )}
      {mayEdit && counterMove !== '' && made === undefined && (
        <Button
          size="small"
          disabled={create.isPending}
          onClick={() =>
            create.mutate(
              { title: counterMove.slice(0, 300), links: [painId] },
              {
                onSuccess: () => notice({ text: words.madeOpportunity(counterMove) }),
                onError: (error) => notice({ text: error.message, timeout: 12_000 }),
              },
            )
          }
        >
          {words.makeOpportunity}
        </Button>
      )}
    </div>
  )
}

function CauseEvidence({
  cause: { id, evidence },
  painId,
  mayEdit,
  onKeep,
}: {
  readonly cause: Cause
  readonly painId: string
  readonly mayEdit: boolean
  readonly onKeep: (evidence: Cause['evidence']) => void
}) {
  return (
    <div className={styles.evidence}>
      <ul>
        {evidence.map((item) => (
          <li key={item.type === 'feedback' ? item.feedbackId : item.name + item.text}>
            <EvidenceItem item={item} />
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={words.takeEvidence(item.text.slice(0, 60))}
                onClick={() => onKeep(evidence.filter((each) => each !== item))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <>
          <LibraryPick record={painId} part={{ cause: id }} evidence={evidence} />
          <EvidenceForm onAdd={(item) => onKeep([...evidence, { ...item, added: true }])} />
        </>
      )}
    </div>
  )
}
