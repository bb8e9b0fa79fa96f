import { Field, SelectInput } from '../../ui/panel.tsx'
import { placeWords as words } from './words.ts'

/** Whether evidence speaks for what it is put to, or against it. */
export function SideField() {
  return (
    <Field label={words.side}>
      <SelectInput name="side">
        <option value="for">{words.speaksFor}</option>
        <option value="against">{words.speaksAgainst}</option>
      </SelectInput>
    </Field>
  )
}
