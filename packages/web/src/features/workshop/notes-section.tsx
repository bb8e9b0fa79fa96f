import type { Journey } from '@desirepath/core'
import { NotebookPen, Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useJourneyId, useJourneySearch } from '../journey/journey-search.ts'
import { earlyNote, isNoteAwaited } from './early-note.ts'
import { placeOfSelection } from './note-place.ts'
import { RevealNotes } from './notes-reveal.tsx'
import { useAct, useRights, type Workshop } from './queries.ts'
import { words } from './words.ts'
import styles from './workshop.module.css'

type Note = Workshop['notes']['mine'][number]

/** Notes of one's own; an editor turns everybody's into cards. */
export function NotesSection({ notes }: { readonly notes: Workshop['notes'] }) {
  const { mayLead, mayVote } = useRights()
  const { mine, waiting, writers } = notes
  return (
    <section className={styles.section}>
      <h3>
        <NotebookPen size={14} aria-hidden />
        {words.notes}
      </h3>
      {mayVote && (
        <>
          <p className={styles.quiet}>{words.notesText}</p>
          <NewNote />
          <ul className={styles.notes}>
            {mine.map((note) => (
              <OwnNote key={note.id} note={note} />
            ))}
          </ul>
        </>
      )}
      <p className={styles.quiet}>{words.waiting(waiting, writers)}</p>
      {mayLead && waiting > 0 && <RevealNotes />}
    </section>
  )
}

function NewNote() {
  const id = useJourneyId()
  const journey = useOpenJourney()
  const { search } = useJourneySearch()
  const act = useAct()
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isNoteAwaited()) form.current?.querySelector('textarea')?.focus()
  }, [])
  const selected = placeOfSelection(journey, search.select)
  const [place, setPlace] = useState<string | null>(null)
  const at = place ?? cellKey(selected)
  const add = () => {
    const words = text.trim()
    if (words === '') return
    const [stepId = '', laneId = ''] = at.split('~')
    const body = { text: words, stepId: stepId || null, laneId: laneId || null }
    act.mutate(() => call('POST /api/journeys/:id/workshop/notes', { params: { id }, body }))
    setText('')
  }
  return (
    <form
      ref={form}
      className={styles.form}
      data-new-note
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <NoteText
        value={text}
        label={words.noteLabel}
        onChange={setText}
        onEnter={add}
        onFocus={() => {
          const letters = earlyNote()
          if (letters !== '') setText((typed) => typed + letters)
        }}
      />
      <div className={styles.line}>
        <Field label={words.noteAt}>
          <SelectInput value={at} onChange={(event) => setPlace(event.target.value)}>
            <option value="">{words.inGeneral}</option>
            {selected?.laneId && (
              <option value={cellKey(selected)}>{cellTitle(journey, selected)}</option>
            )}
            {journey.steps.map((step) => (
              <option key={step.id} value={step.id}>
                {step.title}
              </option>
            ))}
          </SelectInput>
        </Field>
        <Button type="submit" disabled={text.trim() === ''}>
          {words.addNote}
        </Button>
      </div>
    </form>
  )
}

/** Enter is done, as in a card; Shift+Enter is a line more. */
function NoteText({
  value,
  label,
  onChange,
  onEnter,
  onFocus,
}: {
  readonly value: string
  readonly label: string
  readonly onChange: (text: string) => void
  readonly onEnter: () => void
  readonly onFocus?: () => void
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
    field.current?.focus()
  }
  return (
    <textarea
      ref={field}
      id={id}
      className={styles.text}
      rows={2}
      maxLength={2000}
      dir="auto"
      aria-label={label}
      placeholder={words.noteHint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    />
  )
}

function OwnNote({ note }: { readonly note: Note }) {
  const journeyId = useJourneyId()
  const journey = useOpenJourney()
  const act = useAct()
  const [draft, setDraft] = useState<string | null>(null)
  const params = { id: journeyId, note: note.id }
  const save = () => {
    const text = draft?.trim() ?? ''
    setDraft(null)
    if (text === '' || text === note.text) return
    act.mutate(() =>
      call('PATCH /api/journeys/:id/workshop/notes/:note', { params, body: { text } }),
    )
  }
  if (draft !== null) {
    return (
      <li>
        <NoteText value={draft} label={words.changeNote} onChange={setDraft} onEnter={save} />
        <Button size="small" onClick={save}>
          {words.saveNote}
        </Button>
      </li>
    )
  }
  const where = note.stepId === null ? words.inGeneral : cellTitle(journey, note)
  return (
    <li>
      <p dir="auto">{note.text}</p>
      <span className={styles.line}>
        <small>{where}</small>
        <IconButton
          icon={Pencil}
          label={words.changeNote}
          size="small"
          onClick={() => setDraft(note.text)}
        />
        <IconButton
          icon={Trash2}
          label={words.removeNote}
          size="small"
          onClick={() =>
            act.mutate(() => call('DELETE /api/journeys/:id/workshop/notes/:note', { params }))
          }
        />
      </span>
    </li>
  )
}

type Place = Pick<Note, 'stepId' | 'laneId'>

function cellKey(place: Place | null): string {
  return [place?.stepId, place?.laneId].filter(Boolean).join('~')
}

function cellTitle({ steps, lanes }: Journey, { stepId, laneId }: Place): string {
  const step = steps.find(({ id }) => id === stepId)?.title
  const lane = lanes.find(({ id }) => id === laneId)?.title
  return [step, lane].filter(Boolean).join(' · ')
}
