import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/panel.tsx'
import { words } from '../words.ts'
import styles from './fields.module.css'
import { GrowText } from './grow-text.tsx'

export interface Pair {
  readonly name: string
  readonly value: string
}

/** Names and what they say, e.g. “Age: 34”. */
export function PairsField({
  label,
  pairs,
  hint,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  readonly pairs: readonly Pair[]
  readonly hint: string
  readonly mayEdit: boolean
  readonly onKeep: (pairs: readonly Pair[]) => void
}) {
  const [draft, setDraft] = useState<Pair>({ name: '', value: '' })
  const add = () => {
    const name = draft.name.trim()
    if (name === '') return
    const added = { name, value: draft.value.trim() }
    const at = pairs.findIndex((each) => each.name === name)
    // Of two with one name nobody could tell which holds.
    onKeep(at < 0 ? [...pairs, added] : pairs.with(at, added))
    setDraft({ name: '', value: '' })
  }
  if (!mayEdit && pairs.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <dl className={styles.pairs}>
        {pairs.map(({ name, value }, at) => (
          <div key={name}>
            <dt dir="auto">{name}</dt>
            <dd>
              <GrowText
                label={name}
                value={value}
                isLine
                most={300}
                mayEdit={mayEdit}
                onKeep={(text) => onKeep(pairs.with(at, { name, value: text }))}
              />
              {mayEdit && (
                <IconButton
                  icon={X}
                  size="small"
                  label={words.takeLine(name)}
                  onClick={() => onKeep(pairs.filter((_, i) => i !== at))}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mayEdit && (
        <form
          className={styles.addPair}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextInput
            value={draft.name}
            placeholder={hint === '' ? words.name : hint}
            aria-label={`${label}: ${words.name}`}
            maxLength={300}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
          <TextInput
            value={draft.value}
            placeholder={words.value}
            aria-label={`${label}: ${words.value}`}
            maxLength={300}
            onChange={({ target }) => setDraft({ ...draft, value: target.value })}
          />
          <IconButton icon={Plus} type="submit" label={words.addTo(label)} />
        </form>
      )}
    </fieldset>
  )
}
