import { nameKey } from '@desirepath/core'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { useSeen } from './queries.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** What binds a touchpoint to events and feedback; the activities of the logs are offered. */
export function BindingField({
  activities,
  mayEdit,
  onKeep,
}: {
  readonly activities: readonly string[]
  readonly mayEdit: boolean
  readonly onKeep: (fields: object) => void
}) {
  const seen = useSeen().data?.activities
  const [draft, setDraft] = useState('')
  const list = useId()
  const own = new Set(activities.map(nameKey))
  const known = new Map(seen?.map((each) => [nameKey(each.activity), each]))
  // On maps people read the names of steps: that one is meant where no activity is called so.
  const bySteps = new Map(seen?.map((each) => [nameKey(each.step), each.activity]))
  const add = () => {
    const name = draft.trim()
    const meant = known.get(nameKey(name))?.activity ?? bySteps.get(nameKey(name)) ?? name
    if (name !== '' && !own.has(nameKey(meant))) onKeep({ activities: [...activities, meant] })
    setDraft('')
  }
  return (
    <>
      <p className={styles.quiet}>{activities.length === 0 ? words.notBound : words.boundHint}</p>
      <ul className={styles.chips}>
        {activities.map((name) => (
          <li key={name}>
            <code dir="auto">{name}</code>
            <small dir="auto">{seen && (known.get(nameKey(name))?.step ?? words.notSeen)}</small>
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={words.unbind(name)}
                onClick={() => onKeep({ activities: activities.filter((each) => each !== name) })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextInput
            value={draft}
            list={list}
            maxLength={500}
            placeholder={words.bind}
            aria-label={words.bind}
            onChange={({ target }) => setDraft(target.value)}
          />
          <datalist id={list}>
            {seen
              ?.filter(({ activity }) => !own.has(nameKey(activity)))
              .map(({ activity, step, stage }) => (
                <option key={activity} value={activity}>
                  {[step, stage].filter((part) => part !== '' && part !== activity).join(', ')}
                </option>
              ))}
          </datalist>
          <Button type="submit" disabled={draft.trim() === ''}>
            {words.addContent}
          </Button>
        </form>
      )}
    </>
  )
}
