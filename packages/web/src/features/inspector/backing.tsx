import type { Backing, Evidence } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import styles from './backing.module.css'
import { useInspector } from './context.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Section } from './parts.tsx'
import { useFeedback } from './queries.ts'
import { VerbatimList } from './verbatim-list.tsx'
import { words } from './words.ts'

/** How far something rests on evidence, in a word and a sentence. */
export function BackingLine({
  backing: { level, pro, contra, isFromLog },
  of = 'card',
}: {
  readonly backing: Backing
  readonly of?: keyof typeof words.backing
}) {
  const say = words.backing[isFromLog === true ? 'log' : of]
  return (
    <p className={styles.line}>
      <LevelMark level={level} size={14} isNamed />
      <span>{say[level](formatCount(pro), formatCount(contra))}</span>
    </p>
  )
}

/** What people have put to a card or record, and how they put more; what discovery found stays. */
export function EvidenceSection({
  evidence,
  stepId,
  onChange,
}: {
  readonly evidence: readonly Evidence[]
  /** What customers say there is offered. */
  readonly stepId: string | undefined
  readonly onChange: (evidence: readonly Evidence[]) => void
}) {
  const mayEdit = useEditor() !== null
  const [adding, setAdding] = useState<'said' | 'own' | null>(null)
  const added = evidence.filter((item) => item.added === true)
  const add = (item: Evidence) => onChange([...evidence, { ...item, added: true }])
  if (!mayEdit && added.length === 0) return null
  return (
    <Section title={words.putEvidence}>
      <EvidenceList
        items={added}
        onTake={mayEdit ? (item) => onChange(evidence.filter((each) => each !== item)) : null}
      />
      {mayEdit && (
        <span className={styles.acts}>
          {stepId !== undefined && (
            <Button
              size="small"
              aria-expanded={adding === 'said'}
              onClick={() => setAdding(adding === 'said' ? null : 'said')}
            >
              {words.linkSaid}
            </Button>
          )}
          <Button
            size="small"
            icon={Plus}
            aria-expanded={adding === 'own'}
            onClick={() => setAdding(adding === 'own' ? null : 'own')}
          >
            {words.addEvidence}
          </Button>
        </span>
      )}
      {adding === 'own' && (
        <EvidenceForm
          onAdd={(item) => {
            add(item)
            setAdding(null)
          }}
        />
      )}
      {adding === 'said' && stepId !== undefined && (
        <Said stepId={stepId} evidence={added} onAdd={add} />
      )}
    </Section>
  )
}

/** What customers say at the step. */
function Said({
  stepId,
  evidence,
  onAdd,
}: {
  readonly stepId: string
  readonly evidence: readonly Evidence[]
  readonly onAdd: (item: Evidence) => void
}) {
  const { journey } = useInspector()
  const isMeasured = journey.discovery !== null
  const verbatims = useFeedback(journey.id, { figure: 'emotion', stepId }, { isMeasured })
  if (!isMeasured) return <p className={styles.none}>{words.noVerbatims}</p>
  return <VerbatimList verbatims={verbatims} evidence={evidence} onAdd={onAdd} />
}
