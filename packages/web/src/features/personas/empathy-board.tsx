import { type EmpathyField, type EmpathyNote, type WorkspaceRecord } from '@desirepath/core'
import { empathyRows } from '@desirepath/render'
import { Sparkles } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { takePaste } from '../../ui/pasted-lines.ts'
import { useNotice } from '../../ui/toast.tsx'
import { type Arrow, NOTE, movedByArrow, movedTo, newNotes, notesOfCard } from './empathy-moves.ts'
import { EmpathyNoteItem } from './empathy-note.tsx'
import styles from './empathy.module.css'
import { NoteEvidence } from './note-evidence.tsx'
import { useEmpathyNotes } from './queries.ts'
import { empathyWords as says } from './words.ts'

type Notes = readonly EmpathyNote[]

interface BoardProps {
  readonly persona: WorkspaceRecord<'persona'>
  /** Where the persona stands. */
  readonly journeys: readonly string[]
  readonly mayEdit: boolean
  /** Makes of the notes, as they are by then, what they become. */
  readonly onKeep: (change: (notes: Notes) => Notes) => void
}

/** Six fields of notes, written and moved by hand or keys. */
export function EmpathyBoard({ persona, journeys, mayEdit, onKeep }: BoardProps) {
  const { empathy: notes } = persona
  const [opened, setOpened] = useState<string | null>(null)
  const notice = useNotice()
  const open = notes.find(({ id }) => id === opened)
  const replace = (note: EmpathyNote) =>
    onKeep((all) => all.map((each) => (each.id === note.id ? note : each)))
  const remove = (id: string) => {
    const at = notes.findIndex((each) => each.id === id)
    const gone = notes.slice(at, at + 1)
    onKeep((all) => all.filter((each) => each.id !== id))
    notice({
      text: says.removed,
      timeout: 12_000,
      action: { label: says.undo, run: () => onKeep((all) => all.toSpliced(at, 0, ...gone)) },
    })
  }
  return (
    <>
      {mayEdit && <FillButton persona={persona} onKeep={onKeep} />}
      <div className={styles.board}>
        {empathyRows.flat().map((field) => (
          <Field
            key={field}
            field={field}
            notes={notes.filter((each) => each.field === field)}
            mayEdit={mayEdit}
            onAdd={(texts) => {
              const added = texts.map((text) => ({ text, id: crypto.randomUUID(), evidence: [] }))
              onKeep((all) => [...all, ...added.map((note) => ({ ...note, field }))])
            }}
            onDrop={(id, before) => onKeep((all) => movedTo(all, id, { field, before }))}
            item={(note) => (
              <EmpathyNoteItem
                key={note.id}
                note={note}
                mayEdit={mayEdit}
                onText={(text) => (text === '' ? remove(note.id) : replace({ ...note, text }))}
                onArrow={(arrow: Arrow) => onKeep((all) => movedByArrow(all, note.id, arrow))}
                onMove={(to) => onKeep((all) => movedTo(all, note.id, { field: to, before: null }))}
                onDropBefore={(id) => onKeep((all) => movedTo(all, id, { field, before: note.id }))}
                onEvidence={() => setOpened(note.id)}
                onRemove={() => remove(note.id)}
              />
            )}
          />
        ))}
      </div>
      {open !== undefined && (
        <NoteEvidence
          persona={persona}
          journeys={journeys}
          note={open}
          mayEdit={mayEdit}
          onKeep={(evidence) => replace({ ...open, evidence: [...evidence] })}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

function Field({
  field,
  notes,
  mayEdit,
  onAdd,
  onDrop,
  item,
}: {
  readonly field: EmpathyField
  readonly notes: readonly EmpathyNote[]
  readonly mayEdit: boolean
  readonly onAdd: (texts: readonly string[]) => void
  readonly onDrop: (id: string, before: string | null) => void
  readonly item: (note: EmpathyNote) => ReactNode
}) {
  const [draft, setDraft] = useState('')
  const [isOver, setIsOver] = useState(false)
  const add = () => {
    if (draft.trim() !== '') onAdd([draft.trim()])
    setDraft('')
  }
  const name = says.fields[field]
  return (
    <section
      className={styles.field}
      aria-label={name}
      data-field={field}
      data-over={isOver || undefined}
    >
      <div
        className={styles.drop}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(NOTE)) return
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          setIsOver(false)
          const id = event.dataTransfer.getData(NOTE)
          if (id !== '') onDrop(id, null)
        }}
      >
        <h3>{name}</h3>
        <p className={styles.asks}>{says.asks[field]}</p>
        <ul className={styles.notes}>{notes.map(item)}</ul>
        {mayEdit && (
          <input
            className={styles.add}
            value={draft}
            placeholder={says.add(name)}
            aria-label={says.add(name)}
            maxLength={300}
            dir="auto"
            onChange={({ target }) => setDraft(target.value)}
            onBlur={add}
            onPaste={(event) => takePaste(event, onAdd)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setDraft('')
              if (event.key === 'Enter') add()
            }}
          />
        )}
      </div>
    </section>
  )
}

/** Fills the board with what the card says and the data know; only what is new, and taken back at once. */
function FillButton({ persona, onKeep }: Pick<BoardProps, 'persona' | 'onKeep'>) {
  const { mutateAsync, isPending } = useEmpathyNotes(persona.id)
  const notice = useNotice()
  const fill = async () => {
    // A persona without customers has its card alone.
    const known = await mutateAsync().catch(() => ({ notes: [] }))
    const added = newNotes(persona.empathy, [
      ...(known.notes as EmpathyNote[]),
      ...notesOfCard(persona),
    ])
    if (added.length === 0) {
      notice({ text: says.nothingNew })
      return
    }
    const isAdded = new Set(added.map(({ id }) => id))
    onKeep((all) => [...all, ...added])
    notice({
      text: says.filled(added.length),
      timeout: 12_000,
      action: {
        label: says.undo,
        run: () => onKeep((all) => all.filter(({ id }) => !isAdded.has(id))),
      },
    })
  }
  return (
    <Button
      icon={Sparkles}
      disabled={isPending}
      className={styles.fill}
      onClick={() => void fill()}
    >
      {says.fill}
    </Button>
  )
}
