import { type MarketNote, marketKinds, marketNotes } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Lightbulb, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import rows from '../../ui/acted-rows.module.css'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { usePlace } from '../evidence/queries.ts'
import { stepTitle, useInspector } from '../inspector/context.ts'
import { Section } from '../inspector/parts.tsx'
import styles from './market.module.css'
import { NoteFacts } from './note-facts.tsx'
import { OpportunityDialog } from './opportunity-dialog.tsx'
import { words } from './words.ts'

const AddDialog = lazy(async () => ({
  default: (await import('../evidence/add-dialog.tsx')).AddDialog,
}))

/** What is noted on trends, competitors and technologies at a step, or at all steps of a stage. */
export function MarketSection({ stepIds }: { readonly stepIds: readonly string[] }) {
  const { journey } = useInspector()
  const mayEdit = useEditor() !== null
  const [isWriting, setIsWriting] = useState(false)
  const notes = marketNotes(journey, stepIds)
  const [first] = stepIds
  if (first === undefined || (!mayEdit && notes.length === 0)) return null
  return (
    <Section title={words.title}>
      {notes.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ul className={rows.rows}>
        {notes.map((note) => (
          <NoteItem key={note.card.id} note={note} isAtMany={stepIds.length > 1} />
        ))}
      </ul>
      {mayEdit && (
        <span className={rows.acts}>
          <Button size="small" icon={Plus} onClick={() => setIsWriting(true)}>
            {words.write}
          </Button>
          <Link to="/evidence" search={{ source: marketKinds.join(',') }}>
            {words.fromLibrary}
          </Link>
        </span>
      )}
      {isWriting && <Writing stepIds={stepIds} onClose={() => setIsWriting(false)} />}
    </Section>
  )
}

function NoteItem({ note, isAtMany }: { readonly note: MarketNote; readonly isAtMany: boolean }) {
  const { journey, select } = useInspector()
  const mayEdit = useEditor() !== null
  const [isMaking, setIsMaking] = useState(false)
  const { card, stepId, title, evidence } = note
  return (
    <li>
      <button type="button" onClick={() => select({ kind: 'card', id: card.id })}>
        <b dir="auto">{title}</b>
        <NoteFacts note={note} step={isAtMany ? stepTitle(journey, stepId) : null} />
      </button>
      {mayEdit && evidence !== null && (
        <IconButton
          icon={Lightbulb}
          size="small"
          label={words.opportunityOf(title)}
          onClick={() => setIsMaking(true)}
        />
      )}
      {isMaking && <OpportunityDialog note={note} onClose={() => setIsMaking(false)} />}
    </li>
  )
}

/** Writes a note down in the library, and places it. */
function Writing({
  stepIds,
  onClose,
}: {
  readonly stepIds: readonly string[]
  readonly onClose: () => void
}) {
  const { journey } = useInspector()
  const [stepId, setStepId] = useState(stepIds[0] ?? '')
  const place = usePlace()
  const notice = useNotice()
  const put = (id: string) =>
    place.mutate(
      { journeyId: journey.id, body: { items: [{ id }], as: { type: 'note', stepId } } },
      {
        onSuccess: () => notice({ text: words.placed }),
        onError: (error) => notice({ text: error.message, timeout: 12_000 }),
      },
    )
  return (
    <Suspense>
      <AddDialog
        kinds={marketKinds}
        begun={{ source: 'trend', title: '', customer: '' }}
        where={
          stepIds.length > 1 && (
            <Field label={words.step}>
              <SelectInput value={stepId} onChange={({ target }) => setStepId(target.value)}>
                {stepIds.map((id) => (
                  <option key={id} value={id}>
                    {stepTitle(journey, id)}
                  </option>
                ))}
              </SelectInput>
            </Field>
          )
        }
        onAdded={put}
        onClose={onClose}
      />
    </Suspense>
  )
}
