import type { Edge } from '@desirepath/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextInput } from '../../ui/panel.tsx'
import styles from './flow.module.css'
import { isPlanned } from './planned.ts'
import { useRemoveWay } from './remove-way.ts'
import { words } from './words.ts'

/** What people say of a way: its condition, what stops customers on it; and the end of a planned one. */
export function WayWords({ edge }: { readonly edge: Edge }) {
  const editor = useEditor()
  const remove = useRemoveWay()
  const planned = isPlanned(edge)
  const key = `${edge.from}~${edge.to}`
  return (
    <div className={styles.saying}>
      {planned && <p className={styles.note}>{words.plannedNote}</p>}
      {editor === null ? (
        <>
          {edge.label !== undefined && <p dir="auto">{edge.label}</p>}
          {edge.obstacle !== undefined && <p dir="auto">{words.obstacleOf(edge.obstacle)}</p>}
        </>
      ) : (
        <>
          <WayField
            key={`${key} condition ${edge.label}`}
            label={words.condition}
            hint={words.conditionHint}
            value={edge.label ?? ''}
            onSave={(label) => editor.changeEdge(edge, { label })}
          />
          <WayField
            key={`${key} obstacle ${edge.obstacle}`}
            label={words.obstacle}
            hint={words.obstacleHint}
            value={edge.obstacle ?? ''}
            onSave={(obstacle) => editor.changeEdge(edge, { obstacle })}
          />
          {planned ? (
            <Button look="danger" size="small" icon={Trash2} onClick={() => remove(edge)}>
              {words.remove}
            </Button>
          ) : (
            <p className={styles.note}>{words.measuredNote}</p>
          )}
        </>
      )}
    </div>
  )
}

/** Kept when it is left or by Enter, as one step of undo; Escape leaves it as it was. */
function WayField({
  label,
  hint,
  value,
  onSave,
}: {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onSave: (text: string | undefined) => void
}) {
  const [text, setText] = useState(value)
  const save = () => {
    if (text.trim() !== value) onSave(text.trim() === '' ? undefined : text.trim())
  }
  return (
    <Field label={label}>
      <TextInput
        value={text}
        placeholder={hint}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          if (event.key === 'Escape') setText(value)
        }}
      />
    </Field>
  )
}
