import type { RecordBody } from '@desirepath/core'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { GrowText } from '../records/fields/grow-text.tsx'
import styles from './persona.module.css'
import { words } from './words.ts'

export type Slider = RecordBody<'persona'>['sliders'][number]
const says = words.slider

/** Where a persona stands between two ends, by drag or by the arrow keys. */
export function SlidersField({
  sliders,
  mayEdit,
  onKeep,
}: {
  readonly sliders: readonly Slider[]
  readonly mayEdit: boolean
  readonly onKeep: (sliders: readonly Slider[]) => void
}) {
  if (!mayEdit && sliders.length === 0) return null
  const offers = says.offers.filter(
    ([low, high]) => !sliders.some((each) => each.low === low && each.high === high),
  )
  return (
    <fieldset className={styles.part} data-empty={sliders.length === 0 || undefined}>
      <legend>{words.sliders}</legend>
      <ul className={styles.sliders}>
        {sliders.map((slider, at) => (
          <SliderRow
            // Two with the same ends are told apart by their places.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${at} ${slider.low} ${slider.high}`}
            slider={slider}
            mayEdit={mayEdit}
            onKeep={(next) => onKeep(sliders.with(at, next))}
            onRemove={() => onKeep(sliders.filter((_, i) => i !== at))}
          />
        ))}
      </ul>
      {mayEdit && <NewSlider onAdd={(slider) => onKeep([...sliders, slider])} />}
      {mayEdit && offers.length > 0 && (
        <p className={styles.offers}>
          {says.usual}{' '}
          {offers.map(([low, high]) => (
            <button
              key={low}
              type="button"
              onClick={() => onKeep([...sliders, { low, high, value: 50 }])}
            >
              {low}–{high}
            </button>
          ))}
        </p>
      )}
    </fieldset>
  )
}

function SliderRow({
  slider,
  mayEdit,
  onKeep,
  onRemove,
}: {
  readonly slider: Slider
  readonly mayEdit: boolean
  readonly onKeep: (slider: Slider) => void
  readonly onRemove: () => void
}) {
  const { low, high } = slider
  // Null while nobody drags: what others set is seen then. It stays until it is kept, so that nothing jumps back.
  const [draft, setDraft] = useState<number | null>(null)
  if (draft === slider.value) setDraft(null)
  const value = draft ?? slider.value
  const keep = () => draft !== null && onKeep({ ...slider, value: draft })
  const ends = (['low', 'high'] as const).map((end) => (
    <GrowText
      key={end}
      label={`${says[end]}: ${says.between(low, high)}`}
      value={slider[end]}
      isLine
      most={300}
      mayEdit={mayEdit}
      className={styles[end]}
      onKeep={(text) => text !== '' && onKeep({ ...slider, [end]: text })}
    />
  ))
  return (
    <li>
      {ends}
      {mayEdit && (
        <IconButton icon={X} size="small" label={says.remove(low, high)} onClick={onRemove} />
      )}
      <input
        type="range"
        min={0}
        max={100}
        value={value}
        disabled={!mayEdit}
        aria-label={says.between(low, high)}
        aria-valuetext={says.at(Math.round(value), low, high)}
        onChange={({ target }) => setDraft(Number(target.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={() => {
          keep()
          setDraft(null)
        }}
      />
    </li>
  )
}

function NewSlider({ onAdd }: { readonly onAdd: (slider: Slider) => void }) {
  const [low, setLow] = useState('')
  const [high, setHigh] = useState('')
  return (
    <form
      className={styles.newSlider}
      onSubmit={(event) => {
        event.preventDefault()
        if (low.trim() === '' || high.trim() === '') return
        onAdd({ low: low.trim(), high: high.trim(), value: 50 })
        setLow('')
        setHigh('')
      }}
    >
      <TextInput
        value={low}
        placeholder={says.low}
        aria-label={says.low}
        maxLength={300}
        onChange={({ target }) => setLow(target.value)}
      />
      <TextInput
        value={high}
        placeholder={says.high}
        aria-label={says.high}
        maxLength={300}
        onChange={({ target }) => setHigh(target.value)}
      />
      <IconButton icon={Plus} type="submit" label={says.add} />
    </form>
  )
}
