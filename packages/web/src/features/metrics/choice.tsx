import { Field, SelectInput } from '../../ui/panel.tsx'

export type Option<Value extends string = string> = readonly [value: Value, label: string]

/** One of several, under its name. */
export function Choice<Value extends string>({
  label,
  value,
  disabled,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: Value
  readonly disabled: boolean
  readonly choices: readonly Option<Value>[]
  readonly onChoose: (value: Value) => void
}) {
  return (
    <Field label={label}>
      <SelectInput
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const chosen = choices.find(([each]) => each === target.value)
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </SelectInput>
    </Field>
  )
}
