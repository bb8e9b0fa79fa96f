import type { Curve, Journey } from '@desirepath/core'
import { type SubmitEvent, useState } from 'react'
import type { Editor } from '../editing/editor.ts'
import { Button } from '../ui/button.tsx'
import { Field, SelectInput, TextInput } from '../ui/panel.tsx'
import { words } from './feeling-words.ts'
import feeling from './feeling.module.css'

type Kind = 'assumed' | 'target'

/** What a drawn curve says, of whom, and its name: for a new one, or one that is there. */
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
  readonly onDone: (curveId: string) => void
}) {
  const [kind, setKind] = useState<Kind>('assumed')
  const [persona, setPersona] = useState(curve?.persona ?? '')
  const [title, setTitle] = useState(curve?.title ?? '')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const name = title.trim()
    const whose = persona === '' ? null : persona
    if (curve === undefined) {
      onDone(editor.addCurve({ kind, persona: whose, ...(name !== '' && { title: name }) }))
    } else {
      editor.changeCurve(curve.id, { persona: whose, title: name === '' ? undefined : name })
      onDone(curve.id)
    }
  }
  return (
    <form className={feeling.form} onSubmit={submit}>
      {curve === undefined && (
        <fieldset className={feeling.kinds}>
          <legend>{words.kind}</legend>
          {(['assumed', 'target'] as const).map((each) => (
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
      <Field label={words.whose}>
        <SelectInput value={persona} onChange={(event) => setPersona(event.target.value)}>
          <option value="">{words.everyone}</option>
          {journey.personas.map(({ id, title: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      </Field>
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
