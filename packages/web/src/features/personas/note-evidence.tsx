import {
  backingOfEvidence,
  type EmpathyNote,
  type Evidence,
  type WorkspaceRecord,
} from '@desirepath/core'
import { LibraryPick } from '../evidence/library-pick.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import { EvidenceForm } from '../inspector/evidence-form.tsx'
import { EvidenceList } from '../inspector/evidence-list.tsx'
import { VerbatimList } from '../inspector/verbatim-list.tsx'
import { useFeedback } from '../inspector/queries.ts'
import styles from './empathy.module.css'
import { usePersonaVoices } from './queries.ts'
import { empathyWords as says } from './words.ts'

/** What a note rests on: what the persona’s customers said, and what people know besides. */
export function NoteEvidence({
  persona,
  journeys,
  note,
  mayEdit,
  onKeep,
  onClose,
}: {
  readonly persona: WorkspaceRecord<'persona'>
  readonly journeys: readonly string[]
  readonly note: EmpathyNote
  readonly mayEdit: boolean
  readonly onKeep: (evidence: readonly Evidence[]) => void
  readonly onClose: () => void
}) {
  const { evidence } = note
  const add = (item: Evidence) => onKeep([...evidence, { ...item, added: true }])
  return (
    <Dialog open onClose={onClose} title={says.evidenceTitle} className={styles.dialog}>
      <p className={styles.rests} dir="auto">
        <LevelMark level={backingOfEvidence(evidence).level} size={14} isNamed />
        {note.text}
      </p>
      <EvidenceList
        items={evidence}
        onTake={mayEdit ? (item) => onKeep(evidence.filter((each) => each !== item)) : null}
      />
      {mayEdit && (
        <>
          <h3>{says.said}</h3>
          <Voices persona={persona} journeys={journeys} evidence={evidence} onAdd={add} />
          <LibraryPick record={persona.id} part={{ note: note.id }} evidence={evidence} />
          <details className={styles.own}>
            <summary>{says.own}</summary>
            <EvidenceForm onAdd={add} />
          </details>
        </>
      )}
    </Dialog>
  )
}

interface VoicesProps {
  readonly persona: WorkspaceRecord<'persona'>
  readonly journeys: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly onAdd: (item: Evidence) => void
}

/** What its own customers said; of a persona without any, what is said on the maps where it stands. */
function Voices(props: VoicesProps) {
  const { persona, journeys } = props
  const own = usePersonaVoices(persona.id, persona.segment)
  const [journey] = journeys
  if (own.error && journey !== undefined) return <MapVoices journeyId={journey} {...props} />
  return <VerbatimList verbatims={own} none={says.noSaid} {...props} />
}

function MapVoices({ journeyId, ...props }: VoicesProps & { readonly journeyId: string }) {
  const verbatims = useFeedback(journeyId, { figure: 'all' })
  return <VerbatimList verbatims={verbatims} none={says.noSaid} {...props} />
}
