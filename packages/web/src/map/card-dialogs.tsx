import { useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, SelectInput } from '../ui/panel.tsx'
import type { PanelProps } from './card-panels.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { findCard, laneKind, placedCards } from './cell-grid.ts'
import { RecordElsewhere } from './record-elsewhere.tsx'
import { focusCell } from './writing.ts'

/** Moves cards without a pointer: any step of any lane that can hold them. */
export function MoveDialog({ desk, panel }: PanelProps<'move'>) {
  const { ids, cell } = panel
  const { lanes, columns } = desk.grid()
  const [laneId, setLane] = useState(cell.laneId)
  const [stepId, setStep] = useState(cell.stepId)
  const first = useRef<HTMLSelectElement>(null)
  const kinds = new Set(ids.flatMap((id) => findCard(desk.grid(), id)?.lane ?? []).map(laneKind))
  const fitting = lanes.filter((lane) => kinds.size === 1 && kinds.has(laneKind(lane)))
  const close = () => {
    desk.open(null)
    focusCell(cell, ids[0])
  }
  return (
    <Dialog open leavesFocus onClose={close} title={cardWords.moveTitle(ids.length)} focus={first}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          desk.open(null)
          desk.acts.moveTo(ids, { laneId, stepId })
        }}
      >
        <Field label={cardWords.lane}>
          <SelectInput ref={first} value={laneId} onChange={(event) => setLane(event.target.value)}>
            {fitting.map((lane) => (
              <option key={lane.id} value={lane.id}>
                {lane.title}
              </option>
            ))}
          </SelectInput>
        </Field>
        <Field label={cardWords.step}>
          <SelectInput value={stepId} onChange={(event) => setStep(event.target.value)}>
            {columns.map(({ step }) => (
              <option key={step.id} value={step.id}>
                {step.title}
              </option>
            ))}
          </SelectInput>
        </Field>
        <div className={styles.buttons}>
          <Button onClick={close}>{cardWords.cancel}</Button>
          <Button look="primary" type="submit">
            {cardWords.move}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Says where a record stands before it goes from everywhere. */
export function DeleteDialog({ desk, panel }: PanelProps<'delete'>) {
  const { record, cardId, cell } = panel
  const { columns } = desk.grid()
  const places = placedCards(desk.grid())
    .filter(({ card }) => card.recordId === record.id)
    .map(({ lane, column }) => `${lane.title}, ${columns[column]?.step.title ?? ''}`)
  const close = () => {
    desk.open(null)
    focusCell(cell, cardId)
  }
  const stands = desk.editor()?.placementsOf(record.id).length ?? places.length
  const first = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      leavesFocus
      onClose={close}
      title={cardWords.deleteTitle(record.type)}
      focus={first}
    >
      <div className={styles.form}>
        <p>
          <b>{record.title}</b>
        </p>
        <p>{cardWords.deleteText(stands)}</p>
        <ul className={styles.places}>
          {places.map((place, i) => (
            <li key={i}>{place}</li>
          ))}
        </ul>
        <RecordElsewhere record={record} />
        <p>
          <small>{cardWords.deleteUndo}</small>
        </p>
        <div className={styles.buttons}>
          <Button ref={first} onClick={close}>
            {cardWords.cancel}
          </Button>
          <Button
            onClick={() => {
              desk.open(null)
              desk.acts.remove([cardId], cell)
            }}
          >
            {cardWords.onlyHere}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              desk.open(null)
              desk.acts.removeRecord(record.id, cell)
            }}
          >
            {cardWords.deleteAll}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
