import { plainMentions } from '@desirepath/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { usePeople } from '../comments/people.ts'
import { captureCards, captureSteps, type Tools } from './acts.ts'
import styles from './capture.module.css'
import {
  type CapturedField,
  capturedFields,
  type CapturedLane,
  type CapturedStep,
  keptMentions,
} from './captured.ts'
import { BlankLine, focusField, Line, moveRow } from './line-field.tsx'
import { words } from './words.ts'

/** A step that is there: its name, what customers do, and where. */
export function StepRow({
  captured,
  at,
  tools,
}: {
  readonly captured: CapturedStep
  readonly at: number
  readonly tools: Tools
}) {
  const { step, isBare } = captured
  const { editor } = tools
  const name = step.title === '' ? words.untitled(at) : step.title
  const label = words.at(words.fields.title, name)
  return (
    <li className={styles.row} data-row={step.id}>
      <span className={styles.at} aria-hidden>
        {at}
      </span>
      <div className={styles.cell} data-of="title">
        <Line
          field="title"
          label={label}
          placeholder={words.placeholders.title}
          value={step.title}
          onWrite={(title) => editor.changeStep(step.id, { title: title.trim() })}
          onErase={() => {
            if (!isBare) return
            stepUp()
            editor.removeStep(step.id)
          }}
          onOneMore={() => focusField(step.id, 'doing')}
        />
      </div>
      {(['doing', 'touchpoints'] as const).map((field) => (
        <CardCell key={field} {...{ captured, field, name, tools }} />
      ))}
    </li>
  )
}

/** The cards of a step in one lane; one more is written by Alt+Enter or the +. */
function CardCell({
  captured,
  field,
  name,
  tools,
}: {
  readonly captured: CapturedStep
  readonly field: CapturedLane
  readonly name: string
  readonly tools: Tools
}) {
  const { editor } = tools
  const { nameOf } = usePeople()
  const [isAdding, setAdding] = useState(false)
  const cards = captured[field]
  const { id } = captured.step
  const line = {
    field,
    label: words.at(words.fields[field], name),
    placeholder: words.placeholders[field],
  }
  const addMore = () => {
    setAdding(true)
    requestAnimationFrame(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          `[data-row="${CSS.escape(id)}"] [data-field="${field}"]`,
        ),
      ]
        .at(-1)
        ?.focus(),
    )
  }
  return (
    <div className={styles.cell} data-of={field}>
      {cards.map((card) => (
        <Line
          key={card.id}
          {...line}
          value={plainMentions(card.text ?? '', nameOf)}
          onWrite={(text) =>
            editor.setCardText(card.id, keptMentions(text, card.text ?? '', nameOf))
          }
          onErase={stepUp}
          onEmpty={() => editor.removeCards([card.id])}
          onOneMore={addMore}
        />
      ))}
      {(cards.length === 0 || isAdding) && (
        <BlankLine
          {...line}
          onWords={(texts) => {
            setAdding(false)
            captureCards(tools, id, { field, texts })
          }}
          onBack={() => setAdding(false)}
        />
      )}
      {cards.length > 0 && !isAdding && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={words.more(words.fields[field], name)}
          onClick={addMore}
        >
          <Plus size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}

/** What is left empty goes when it is left. */
function stepUp(): void {
  const here = document.activeElement
  if (here instanceof HTMLElement) moveRow(here, -1)
}

/** The step that is not there yet: what is written first makes it. */
export function NewRow({
  stageId,
  tools,
}: {
  readonly stageId: string | null
  readonly tools: Tools
}) {
  const newRow = `new ${stageId ?? ''}`
  const capture = (field: CapturedField) => (texts: readonly string[]) =>
    captureSteps(tools, stageId, { field, texts })
  return (
    <li className={styles.row} data-row={newRow} data-new>
      <span className={styles.at} aria-hidden>
        <Plus size={13} />
      </span>
      {capturedFields.map((field, i) => (
        <div key={field} className={styles.cell} data-of={field}>
          <BlankLine
            field={field}
            label={words.newStep(words.fields[field])}
            placeholder={words.placeholders[field]}
            onWords={capture(field)}
            onTab={(texts) => {
              const last = capture(field)(texts).at(-1) ?? ''
              const beside = capturedFields[i + 1]
              if (beside === undefined) focusField(newRow, 'title')
              else focusField(last, beside)
            }}
          />
        </div>
      ))}
    </li>
  )
}
