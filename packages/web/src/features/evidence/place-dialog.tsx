import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Body } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, SelectInput, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import type { Picked, PlaceKind } from './acts.tsx'
import styles from './evidence.module.css'
import { usePlace } from './queries.ts'
import { TargetField } from './target-field.tsx'
import { placeWords as words } from './words.ts'

type As = Body<'POST /api/journeys/:id/evidence'>['as']

const submits = {
  quote: words.doQuote,
  evidence: words.doEvidence,
  finding: words.doFinding,
} as const

/** The journey on which something was put last, so that the next needs no choice. */
const LAST = 'desirepath.evidence.journey'

/** Chooses where on a map some evidence goes. */
export function PlaceDialog({
  kind,
  items,
  journeyId,
  onClose,
}: {
  readonly kind: PlaceKind
  readonly items: readonly Picked[]
  readonly journeyId: string | undefined
  readonly onClose: () => void
}) {
  const known = useJourneys().data?.items
  const journeys = known ?? []
  const [chosen, choose] = useState(journeyId ?? localStorage.getItem(LAST) ?? '')
  const id = journeys.some((each) => each.id === chosen) ? chosen : (journeys[0]?.id ?? '')
  const place = usePlace()
  const told = useTold()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const as = asOf(kind, new FormData(event.currentTarget))
    if (as === null || id === '') return
    localStorage.setItem(LAST, id)
    place.mutate(
      { journeyId: id, body: { items: [...items], as } },
      {
        onSuccess: (placed) => {
          told({ kind, id, title: journeys.find((each) => each.id === id)?.title ?? '', placed })
          onClose()
        },
      },
    )
  }
  // The focus goes to a field, which is there only then.
  if (known === undefined) return null
  return (
    <Dialog open onClose={onClose} title={words[kind]}>
      <form className={styles.form} onSubmit={submit}>
        {journeys.length === 0 ? (
          <p>{words.noJourneys}</p>
        ) : (
          <>
            {kind === 'finding' && (
              <>
                <Field label={words.name}>
                  <TextInput
                    name="title"
                    required
                    maxLength={300}
                    placeholder={words.nameExample}
                    autoComplete="off"
                  />
                </Field>
                <Field label={words.kind}>
                  <SelectInput name="finding">
                    {Object.entries(words.kinds).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </SelectInput>
                </Field>
              </>
            )}
            <Field label={words.journey}>
              <SelectInput value={id} onChange={(event) => choose(event.target.value)}>
                {journeys.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title}
                  </option>
                ))}
              </SelectInput>
            </Field>
            {kind === 'evidence' ? <TargetField journeyId={id} key={id} /> : <StepField id={id} />}
            <p className={styles.note}>{words.uses(items.length)}</p>
            {place.error && <Problem title={place.error.message} />}
            <Button type="submit" look="primary" disabled={place.isPending}>
              {place.isPending ? words.working : submits[kind]}
            </Button>
          </>
        )}
      </form>
    </Dialog>
  )
}

function StepField({ id }: { readonly id: string }) {
  const { data: journey } = useJourney(id === '' ? undefined : id)
  if (journey?.steps.length === 0) return <p className={styles.note}>{words.noSteps}</p>
  return (
    <Field label={words.step}>
      <SelectInput name="stepId" required>
        {journey?.stages.map((stage) => (
          <optgroup key={stage.id} label={stage.title}>
            {journey.steps
              .filter(({ stageId }) => stageId === stage.id)
              .map((step) => (
                <option key={step.id} value={step.id}>
                  {step.title}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectInput>
    </Field>
  )
}

/** What the form says; null where something is missing. */
function asOf(kind: PlaceKind, form: FormData): As | null {
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const stepId = field('stepId')
  if (kind === 'quote') return stepId === '' ? null : { type: 'quote', stepId }
  if (kind === 'finding') {
    const finding = field('finding') as 'painPoint' | 'delight' | 'opportunity'
    return stepId === '' ? null : { type: 'finding', finding, stepId, title: field('title') }
  }
  const [target, ...rest] = field('target').split(':')
  if (target !== 'card' && target !== 'record') return null
  return {
    type: 'evidence',
    target: { kind: target, id: rest.join(':') },
    against: field('side') === 'against',
  }
}

interface Placed {
  readonly cardIds: readonly string[]
  readonly recordId: string | null
  readonly already: number
}

/** Says what was done, and leads there. */
function useTold() {
  const notice = useNotice()
  const navigate = useNavigate()
  return ({
    kind,
    id,
    title,
    placed: { cardIds, recordId, already },
  }: {
    readonly kind: PlaceKind
    readonly id: string
    readonly title: string
    readonly placed: Placed
  }) => {
    const says = { quote: words.quoted, evidence: words.put, finding: words.made }[kind]
    const select = recordId === null ? `card:${cardIds[0] ?? ''}` : `record:${recordId}`
    const isNew = kind !== 'evidence' || already === 0
    notice({
      text: isNew ? says(title) : words.already,
      timeout: 10_000,
      action: {
        label: words.show,
        run: () => void navigate({ to: '/journeys/$id', params: { id }, search: { select } }),
      },
    })
  }
}
