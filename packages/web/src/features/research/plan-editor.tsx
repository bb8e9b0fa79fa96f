import { Trash2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Field, SelectInput, TextArea, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { PeopleRows } from './people-rows.tsx'
import { type Plan, type Planned, useChangePlan, useRemovePlan } from './queries.ts'
import { QuestionRows } from './question-rows.tsx'
import styles from './research.module.css'
import { words } from './words.ts'

/** One plan; what is written is kept when its field is left. */
export function PlanEditor({
  planned: { id, plan },
  mayEdit,
}: {
  readonly planned: Planned
  readonly mayEdit: boolean
}) {
  const change = useChangePlan()
  const notice = useNotice()
  const journeys = useJourneys().data?.items ?? []
  const { data: journey } = useJourney(plan.journeyId ?? undefined)
  const set = (fields: Partial<Plan>) =>
    change.mutate(
      { id, plan: { ...plan, ...fields } },
      { onError: (error) => notice({ text: error.message, timeout: 10_000 }) },
    )
  return (
    <fieldset className={styles.editor} disabled={!mayEdit} aria-label={words.plan}>
      <Field label={words.name}>
        <TextInput
          defaultValue={plan.title}
          maxLength={300}
          onFocus={({ target }) => plan.title === words.untitled && target.select()}
          onBlur={({ target }) => {
            const title = target.value.trim()
            if (title !== '' && title !== plan.title) set({ title })
          }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={words.kind}>
          <SelectInput
            value={plan.kind}
            onChange={({ target }) => set({ kind: target.value as Plan['kind'] })}
          >
            {Object.entries(words.kinds).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </SelectInput>
        </Field>
        <Field label={words.journey}>
          <SelectInput
            value={plan.journeyId ?? ''}
            onChange={({ target }) => set({ journeyId: target.value || null })}
          >
            <option value="">{words.noJourney}</option>
            {journeys.map(({ id: each, title }) => (
              <option key={each} value={each}>
                {title}
              </option>
            ))}
          </SelectInput>
        </Field>
      </div>
      <Field label={words.goal}>
        <TextArea
          rows={2}
          defaultValue={plan.goal}
          maxLength={5000}
          onBlur={({ target }) => target.value !== plan.goal && set({ goal: target.value })}
        />
      </Field>
      <QuestionRows
        questions={plan.questions}
        stages={journey?.stages ?? []}
        onChange={(questions) => set({ questions })}
      />
      <PeopleRows plan={plan} onChange={(people) => set({ people })} />
      {mayEdit && <RemoveButton id={id} plan={plan} />}
    </fieldset>
  )
}

function RemoveButton({ id, plan }: Pick<Planned, 'id' | 'plan'>) {
  const removal = useRemovePlan()
  const change = useChangePlan()
  const notice = useNotice()
  return (
    <Button
      look="danger"
      size="small"
      icon={Trash2}
      className={styles.remove}
      onClick={() =>
        removal.mutate(id, {
          onSuccess: () =>
            notice({
              text: words.removed(plan.title),
              timeout: 10_000,
              action: { label: words.undo, run: () => change.mutate({ id, plan }) },
            }),
        })
      }
    >
      {words.remove}
    </Button>
  )
}
