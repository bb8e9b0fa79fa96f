import type { Step } from '@desirepath/core'
import { Trash2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Field, SelectInput, TextArea, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { useAll } from '../records/queries.ts'
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
  const make = (changed: (now: Plan) => Partial<Plan>) =>
    change.mutate(
      { id, change: (now = plan) => ({ ...now, ...changed(now) }) },
      { onError: (error) => notice({ text: error.message, timeout: 10_000 }) },
    )
  const set = (fields: Partial<Plan>) => make(() => fields)
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
      <AboutFields plan={plan} set={set} />
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
        onChange={(of) => make(({ questions }) => ({ questions: of(questions) }))}
      />
      <PeopleRows
        plan={plan}
        step={journey === undefined ? null : oneStep(plan.questions, journey.steps)}
        onChange={(of) => make(({ people }) => ({ people: of(people) }))}
      />
      {mayEdit && <RemoveButton id={id} plan={plan} />}
    </fieldset>
  )
}

/** Whom it is about, who does it, and until when. */
/** The only step of the only stage that is asked about. */
function oneStep(questions: Plan['questions'], steps: readonly Step[]): string | null {
  const asked = new Set(questions.map(({ stageId }) => stageId))
  const about = steps.filter(({ stageId }) => asked.has(stageId))
  return asked.size === 1 && about.length === 1 ? about[0]!.id : null
}

function AboutFields({
  plan: { personaId, owner, due },
  set,
}: {
  readonly plan: Plan
  readonly set: (fields: Partial<Plan>) => void
}) {
  const personas = useAll('persona')
  return (
    <div className={styles.about}>
      <Field label={words.persona}>
        <SelectInput
          value={personaId ?? ''}
          onChange={({ target }) => set({ personaId: target.value || null })}
        >
          <option value="">{words.noPersona}</option>
          {personas.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectInput>
      </Field>
      <Field label={words.owner}>
        <TextInput
          defaultValue={owner}
          maxLength={500}
          onBlur={({ target }) => target.value !== owner && set({ owner: target.value.trim() })}
        />
      </Field>
      <Field label={words.due}>
        <TextInput
          type="date"
          value={due ?? ''}
          onChange={({ target }) => set({ due: target.value || null })}
        />
      </Field>
    </div>
  )
}

function RemoveButton({ id, plan }: Pick<Planned, 'id' | 'plan'>) {
  const removal = useRemovePlan()
  const change = useChangePlan()
  const notice = useNotice()
  // The editor may be gone by the time of the answer, and with it what `mutate` would tell it.
  const remove = () =>
    void removal.mutateAsync(id).then(
      () =>
        notice({
          text: words.removed(plan.title),
          timeout: 10_000,
          action: { label: words.undo, run: () => change.mutate({ id, change: () => plan }) },
        }),
      (error: Error) => notice({ text: error.message, timeout: 10_000 }),
    )
  return (
    <Button look="danger" size="small" icon={Trash2} className={styles.remove} onClick={remove}>
      {words.remove}
    </Button>
  )
}
