import { useState } from 'react'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useAll } from '../records/queries.ts'
import { textIn } from './form-text.ts'
import type { Evidence } from './queries.ts'
import { addWords as words } from './words.ts'

/** The persona that an item speaks for, where somebody says so. */
export function PersonaField({ before }: { readonly before: Evidence['persona'] }) {
  const personas = useAll('persona')
  const [chosen, choose] = useState(before?.id ?? '')
  // They may not be loaded yet, and what was said is not to be lost.
  const isThere = before === null || personas.some(({ id }) => id === before.id)
  return (
    <Field label={words.persona}>
      <SelectInput name="persona" value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">{words.noPersona}</option>
        {[...(isThere ? [] : [before]), ...personas].map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectInput>
    </Field>
  )
}

/** What stands in the field. */
export function personaIn(form: FormData): string | null {
  return textIn(form, 'persona') || null
}
