import type { Curve, Journey } from '@desirepath/core'
import { type SubmitEvent, useState } from 'react'
import type { Editor } from '../editing/editor.ts'
import { Button } from '../ui/button.tsx'
import { Field, SelectInput, TextInput } from '../ui/panel.tsx'
import { words } from './feeling-words.ts'
import feeling from './feeling.module.css'

type Kind = 'assumed' | 'target' | 'scored'

const drawnKinds: readonly Kind[] = ['assumed', 'target']

/** What an added curve says, of whom, and its name: for a new one, or one that is there. */
export function CurveForm({
  journey,
  curve,
  editor,
  onDone,
}: {
  readonly journey: Journey
  /** Undefined for a new one. */
  readonly curve: Curve | undefined
  readonly editor: Editor
  /** With the curve, where it is one to be drawn. */
  readonly onDone: (curveId?: string) => void
}) {
  const [kind, setKind] = useState<Kind>(curve?.kind === 'scored' ? 'scored' : 'assumed')
  // Records are placed at a step and of no persona: one such curve says it all.
  const hasScored = journey.curves.some(({ fromPlaced }) => fromPlaced === true)
  const kinds: readonly Kind[] = hasScored ? drawnKinds : [...drawnKinds, 'scored']
  const isScored = kind === 'scored'
  const [persona, setPersona] = useState(curve?.persona ?? '')
  const [title, setTitle] = useState(curve?.title ?? '')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const name = title.trim()
    const whose = persona === '' || isScored ? null : persona
    let id = curve?.id
    if (id === undefined)
      id = editor.addCurve({ kind, persona: whose, ...(name !== '' && { title: name }) })
    else editor.changeCurve(id, { persona: whose, title: name === '' ? undefined : name })
    onDone(isScored ? undefined : id)
  }
  return (
    <form className={feeling.form} onSubmit={submit}>
      {curve === undefined && (
        <fieldset className={feeling.kinds}>
          <legend>{words.kind}</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="kind"
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              {words.kinds[each]}
            </label>
          ))}
        </fieldset>
      )}
      {isScored && <p className={feeling.about}>{words.scoredHint}</p>}
      {!isScored && <PersonaField journey={journey} value={persona} onChange={setPersona} />}
      <Field label={words.curveName}>
        <TextInput
          value={title}
          dir="auto"
          autoComplete="off"
          placeholder={words.curveNameHint}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <div className={feeling.buttons}>
        <Button look="primary" type="submit">
          {curve === undefined ? words.add : words.save}
        </Button>
      </div>
    </form>
  )
}

function PersonaField({
  journey,
  value,
  onChange,
}: {
  readonly journey: Journey
  /** A persona's id, or empty for everyone. */
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <Field label={words.whose}>
      <SelectInput value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.everyone}</option>
        {journey.personas.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectInput>
    </Field>
  )
}
