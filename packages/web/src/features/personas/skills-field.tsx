import type { RecordBody } from '@desirepath/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { takePaste } from '../../ui/pasted-lines.ts'
import { GradeField } from '../records/fields/grade-field.tsx'
import styles from './persona.module.css'
import { words } from './words.ts'

type Skill = RecordBody<'persona'>['skills'][number]
const says = words.skill

/** What a persona can do, and how well, 1…5. */
export function SkillsField({
  skills,
  mayEdit,
  onKeep,
}: {
  readonly skills: readonly Skill[]
  readonly mayEdit: boolean
  readonly onKeep: (skills: readonly Skill[]) => void
}) {
  const [draft, setDraft] = useState('')
  const take = (names: readonly string[]) => {
    const fresh = names.filter((each) => each !== '' && !skills.some(({ name }) => name === each))
    if (fresh.length > 0) onKeep([...skills, ...fresh.map((name) => ({ name, level: 3 }))])
    setDraft('')
  }
  const add = () => take([draft.trim()])
  if (!mayEdit && skills.length === 0) return null
  return (
    <fieldset className={styles.part} data-empty={skills.length === 0 || undefined}>
      <legend>{words.skills}</legend>
      <ul className={styles.skills}>
        {skills.map(({ name, level }, at) => (
          <li key={name}>
            <GradeField
              label={name}
              value={level}
              mayEdit={mayEdit}
              onKeep={(next) => next !== null && onKeep(skills.with(at, { name, level: next }))}
            />
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={says.remove(name)}
                onClick={() => onKeep(skills.filter((_, i) => i !== at))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <input
          className={styles.adding}
          value={draft}
          placeholder={says.add}
          aria-label={says.add}
          maxLength={300}
          dir="auto"
          onChange={({ target }) => setDraft(target.value)}
          onBlur={add}
          onPaste={(event) => takePaste(event, take)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      )}
    </fieldset>
  )
}
