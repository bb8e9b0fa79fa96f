import type { Evidence } from '@desirepath/core'
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { LibraryPick } from '../evidence/library-pick.tsx'
import { EvidenceForm } from '../inspector/evidence-form.tsx'
import { EvidenceList } from '../inspector/evidence-list.tsx'
import styles from './records.module.css'
import { words } from './words.ts'

/** What people put to a record, for it or against it; what its maps measured stands with them. */
export function RecordEvidence({
  id,
  evidence,
  beside,
  mayEdit,
  onKeep,
}: {
  /** Of the record. */
  readonly id: string
  readonly evidence: readonly Evidence[]
  /** Shown under the heading, where it does not stand at the top of the page. */
  readonly beside?: ReactNode
  readonly mayEdit: boolean
  readonly onKeep: (evidence: readonly Evidence[]) => void
}) {
  const [isAdding, setIsAdding] = useState(false)
  return (
    <section className={styles.section}>
      <h2>{words.evidence}</h2>
      {beside}
      {evidence.length === 0 && <p className={styles.none}>{words.noEvidence}</p>}
      <EvidenceList
        items={evidence}
        onTake={mayEdit ? (item) => onKeep(evidence.filter((each) => each !== item)) : null}
      />
      {mayEdit && (
        <Button
          size="small"
          icon={Plus}
          aria-expanded={isAdding}
          className={styles.inline}
          onClick={() => setIsAdding(!isAdding)}
        >
          {words.addEvidence}
        </Button>
      )}
      {isAdding && (
        <>
          <LibraryPick record={id} evidence={evidence} />
          <h3 className={styles.ownTitle}>{words.ownEvidence}</h3>
          <EvidenceForm
            onAdd={(item) => {
              onKeep([...evidence, { ...item, added: true }])
              setIsAdding(false)
            }}
          />
        </>
      )}
    </section>
  )
}
