import {
  addCause,
  type Cause,
  type CauseBranch,
  causeTree,
  hangCause,
  indentCause,
  moveCause,
  outdentCause,
  removeCause,
  type WorkspaceRecord,
} from '@desirepath/core'
import { useRef } from 'react'
import { useNotice } from '../../ui/toast.tsx'
import { useChangeList } from '../records/change-list.ts'
import type { Linked } from '../records/queries.ts'
import type { CauseActs } from './cause-acts.ts'
import { CauseItem } from './cause-item.tsx'
import styles from './findings.module.css'
import { useFocusMoved } from './focus-moved.ts'
import { NewReason } from './new-reason.tsx'
import { words } from './words.ts'

/** Why a pain might be: reasons of reasons, ranked by evidence, each with what could be done. */
export function CauseTree({
  record,
  linked,
  mayEdit,
}: {
  readonly record: WorkspaceRecord<'painPoint'>
  readonly linked: readonly Linked[]
  readonly mayEdit: boolean
}) {
  const acts = useCauseActs(record)
  const branches = causeTree(record.causes)
  if (!mayEdit && branches.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{words.causes}</h2>
      {mayEdit && <p className={styles.quiet}>{words.causesHint}</p>}
      <Branches {...{ branches, acts, linked, mayEdit }} painId={record.id} />
      {mayEdit && <NewReason label={words.addCause} onAdd={(text) => acts.add(null, text)} />}
    </section>
  )
}

function Branches({
  branches,
  ...shared
}: {
  readonly branches: readonly CauseBranch[]
  readonly acts: CauseActs
  readonly painId: string
  readonly linked: readonly Linked[]
  readonly mayEdit: boolean
}) {
  if (branches.length === 0) return null
  return (
    <ul className={styles.causes}>
      {branches.map((branch) => (
        <li key={branch.cause.id}>
          <CauseItem branch={branch} {...shared} />
          <Branches branches={branch.reasons} {...shared} />
        </li>
      ))}
    </ul>
  )
}

const moves = {
  ArrowRight: indentCause,
  ArrowLeft: outdentCause,
  ArrowUp: (causes: readonly Cause[], id: string) => moveCause(causes, id, -1),
  ArrowDown: (causes: readonly Cause[], id: string) => moveCause(causes, id, 1),
} as const

function useCauseActs({ id: painId, causes }: WorkspaceRecord<'painPoint'>): CauseActs {
  const change = useChangeList('painPoint', painId, 'causes')
  const notice = useNotice()
  const moved = useRef<string | null>(null)
  useFocusMoved(moved, 'cause', causes)
  return {
    add: (parentId, text) => {
      const id = crypto.randomUUID()
      change((all) => addCause(all, { id, parentId, text }))
    },
    change: (id, fields) =>
      change((all) => all.map((each) => (each.id === id ? { ...each, ...fields } : each))),
    remove: (cause) => {
      const left = new Set(removeCause(causes, cause.id).map(({ id }) => id))
      const gone = causes.filter(({ id }) => !left.has(id))
      change((all) => removeCause(all, cause.id))
      notice({
        text: words.tookCause(cause.text),
        timeout: 12_000,
        action: { label: words.undo, run: () => change((all) => [...all, ...gone]) },
      })
    },
    indent: (id) => change((all) => [...indentCause(all, id)]),
    outdent: (id) => change((all) => [...outdentCause(all, id)]),
    hang: (id, parentId) => change((all) => [...hangCause(all, { id, parentId })]),
    onKey(event, id) {
      const move = moves[event.key as keyof typeof moves]
      if (!event.altKey || move === undefined) return
      event.preventDefault()
      if (move(causes, id) === causes) {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') notice({ text: words.decided })
        return
      }
      moved.current = id
      change((all) => [...move(all, id)])
    },
  }
}
