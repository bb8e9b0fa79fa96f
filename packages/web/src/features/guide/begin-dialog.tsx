import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useJourneys } from '../journeys/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, SelectInput, TextInput } from '../../ui/panel.tsx'
import styles from './guide.module.css'
import { useBegin } from './queries.ts'
import { words } from './words.ts'

/** What a checklist is begun from: one to begin from, or one that was under way. */
export type Beginning = { readonly title: string; readonly journeyId?: string | null } & (
  | { readonly template: string }
  | { readonly again: string }
)

/** Asks for which journey a checklist is begun. */
export function BeginDialog({
  from,
  onClose,
}: {
  readonly from: Beginning
  readonly onClose: () => void
}) {
  const journeys = useJourneys().data?.items ?? []
  const next = journeys.find(({ id }) => id !== from.journeyId)?.id
  const isAgain = 'again' in from
  const [title, setTitle] = useState(from.title)
  const [chosen, setJourney] = useState<string | null>(null)
  const journey = chosen ?? (isAgain ? next : journeys[0]?.id) ?? ''
  const begin = useBegin()
  const navigate = useNavigate()
  const submit = () => {
    const origin = isAgain ? { again: from.again } : { template: from.template }
    begin.mutate(
      { ...origin, title: title.trim(), journeyId: journey === '' ? null : journey },
      {
        onSuccess({ id }) {
          onClose()
          void navigate({ to: '/guide/$id', params: { id } })
        },
      },
    )
  }
  return (
    <Dialog open onClose={onClose} title={isAgain ? words.againTitle : words.beginTitle}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {isAgain && <p className={styles.quiet}>{words.againText}</p>}
        <Field label={words.forJourney}>
          <SelectInput value={journey} onChange={({ target }) => setJourney(target.value)}>
            {journeys.map(({ id, title: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{words.workspace}</option>
          </SelectInput>
        </Field>
        <Field label={words.name}>
          <TextInput
            value={title}
            maxLength={300}
            required
            onChange={({ target }) => setTitle(target.value)}
          />
        </Field>
        {begin.error && <p role="alert">{begin.error.message}</p>}
        <Button type="submit" look="primary" disabled={title.trim() === '' || begin.isPending}>
          {words.begin}
        </Button>
      </form>
    </Dialog>
  )
}
