import {
  backingOfEvidence,
  type EmpathyNote,
  type Evidence,
  type WorkspaceRecord,
} from '@desirepath/core'
import { quoted } from '@desirepath/render'
import { ThumbsDown, ThumbsUp, X } from 'lucide-react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import { EvidenceItem } from '../inspector/backing.tsx'
import { EvidenceForm } from '../inspector/evidence-form.tsx'
import { useFeedback } from '../inspector/queries.ts'
import styles from './empathy.module.css'
import { usePersonaVoices, type Voice } from './queries.ts'
import { empathyWords as says, words } from './words.ts'

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
      <ul className={styles.evidence}>
        {evidence.map((item) => (
          <li key={item.type === 'feedback' ? item.feedbackId : item.name + item.text}>
            <EvidenceItem item={item} />
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={words.takeAway(item.text.slice(0, 60))}
                onClick={() => onKeep(evidence.filter((each) => each !== item))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <>
          <h3>{says.said}</h3>
          <Voices persona={persona} journeys={journeys} evidence={evidence} onAdd={add} />
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
  return <VoiceList answer={own} {...props} />
}

function MapVoices({ journeyId, ...props }: VoicesProps & { readonly journeyId: string }) {
  return <VoiceList answer={useFeedback(journeyId, { figure: 'all' })} {...props} />
}

function VoiceList({
  answer: { data, error, hasNextPage, fetchNextPage },
  evidence,
  onAdd,
}: Pick<VoicesProps, 'evidence' | 'onAdd'> & {
  readonly answer: Pick<
    ReturnType<typeof usePersonaVoices>,
    'data' | 'error' | 'hasNextPage' | 'fetchNextPage'
  >
}) {
  const linked = new Set(evidence.flatMap((e) => (e.type === 'feedback' ? [e.feedbackId] : [])))
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ id, text }) => !linked.has(id) && (text ?? '') !== '',
  )
  if (error || (data !== undefined && items.length === 0))
    return <p className={styles.none}>{says.noSaid}</p>
  return (
    <>
      <ul className={styles.voices}>
        {items.map((item) => (
          <li key={item.id}>
            <p dir="auto">{quoted(item.text ?? '')}</p>
            <span>
              <Button
                size="small"
                look="quiet"
                icon={ThumbsUp}
                onClick={() => onAdd(asEvidence(item))}
              >
                {says.backs}
              </Button>
              <Button
                size="small"
                look="quiet"
                icon={ThumbsDown}
                onClick={() => onAdd({ ...asEvidence(item), against: true })}
              >
                {says.contradicts}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" onClick={() => void fetchNextPage()}>
          {says.more}
        </Button>
      )}
    </>
  )
}

function asEvidence({ id, text, at, language, source, score, scale }: Voice): Evidence {
  return {
    type: 'feedback',
    feedbackId: id,
    text: text ?? '',
    at,
    language,
    source,
    score:
      score === null || scale === null ? null : { value: score, min: scale.min, max: scale.max },
  }
}
