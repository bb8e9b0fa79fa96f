import {
  contentId,
  type EmpathyField,
  empathyFields,
  type EmpathyNote,
  type RecordBody,
} from '@desirepath/core'
import { empathyRows } from '@desirepath/render'

/** What a dragged note is known by. */
export const NOTE = 'application/x-desirepath-note'

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** The board after a note was moved by an arrow key: among its neighbours first, then to the next field. */
export function movedByArrow(
  notes: readonly EmpathyNote[],
  id: string,
  arrow: Arrow,
): readonly EmpathyNote[] {
  const note = notes.find((each) => each.id === id)
  if (note === undefined) return notes
  const own = notes.filter(({ field }) => field === note.field)
  const at = own.indexOf(note)
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const other = own[at + (arrow === 'ArrowUp' ? -1 : 1)]
    if (other !== undefined)
      return notes.map((each) => (each === note ? other : each === other ? note : each))
  }
  const row = empathyRows.findIndex((fields) => fields.includes(note.field))
  const column = empathyRows[row]!.indexOf(note.field)
  const across = arrow === 'ArrowLeft' ? -1 : arrow === 'ArrowRight' ? 1 : 0
  const down = arrow === 'ArrowUp' ? -1 : arrow === 'ArrowDown' ? 1 : 0
  const field = empathyRows[row + down]?.[column + across]
  return field === undefined ? notes : movedTo(notes, id, { field, before: null })
}

/** The board after a note was put into a field, before another note or at the end. */
export function movedTo(
  notes: readonly EmpathyNote[],
  id: string,
  { field, before }: { readonly field: EmpathyField; readonly before: string | null },
): readonly EmpathyNote[] {
  const note = notes.find((each) => each.id === id)
  if (note === undefined || before === id) return notes
  const others = notes.filter((each) => each !== note)
  const at = others.findIndex((each) => each.id === before)
  return others.toSpliced(at < 0 ? others.length : at, 0, { ...note, field })
}

/** What the card of a persona says already, as notes that nobody has backed yet. */
export function notesOfCard(persona: RecordBody<'persona'>): EmpathyNote[] {
  const from: Readonly<Record<EmpathyField, readonly string[]>> = {
    sees: persona.channels,
    hears: [],
    saysAndDoes: [...(persona.quote === '' ? [] : [persona.quote]), ...persona.behaviours],
    thinksAndFeels: [...persona.motivations, ...persona.expectations],
    pains: persona.frustrations,
    gains: [...persona.goals, ...persona.needs],
  }
  return empathyFields.flatMap((field) =>
    from[field].map((line) => {
      const text = line.slice(0, 300)
      return { id: contentId('card', field, text), field, text, evidence: [] }
    }),
  )
}

/** Those that do not stand on the board yet, neither by id nor by their words. */
export function newNotes(
  notes: readonly EmpathyNote[],
  offered: readonly EmpathyNote[],
): EmpathyNote[] {
  const ids = new Set(notes.map(({ id }) => id))
  const said = new Set(notes.map(({ text }) => text.toLowerCase()))
  return offered.filter(({ id, text }) => {
    const isNew = !ids.has(id) && !said.has(text.toLowerCase())
    ids.add(id)
    said.add(text.toLowerCase())
    return isNew
  })
}
