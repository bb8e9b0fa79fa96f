import type { Journey } from '@desirepath/core'
import { useEditor } from '../../editing/live.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { useJourneys } from '../journeys/queries.ts'
import { words } from './words.ts'

/** Chooses the journey as it is that a to-be changes. */
export function AsIsChoice({ id, journey }: { readonly id?: string; readonly journey: Journey }) {
  const editor = useEditor()
  const others = (useJourneys().data?.items ?? []).filter((item) => item.id !== journey.id)
  const { basedOn = '' } = journey
  const isGone = basedOn !== '' && !others.some((item) => item.id === basedOn)
  return (
    <SelectInput
      {...(id !== undefined && { id })}
      aria-label={words.asIsChoice}
      value={isGone ? '' : basedOn}
      disabled={editor === null}
      onChange={({ target }) =>
        editor?.changeJourney({ basedOn: target.value === '' ? undefined : target.value })
      }
    >
      <option value="">{isGone ? words.gone : words.choose}</option>
      {others.map((item) => (
        <option key={item.id} value={item.id}>
          {item.title}
        </option>
      ))}
    </SelectInput>
  )
}
