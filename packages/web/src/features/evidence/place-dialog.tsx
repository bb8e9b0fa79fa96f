import { type Journey, nameKey, recordNouns } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Body } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, SelectInput, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import type { Picked, PlaceKind, SaidAt } from './acts.tsx'
import { StepOptions } from '../journeys/step-options.tsx'
import styles from './evidence.module.css'
import { type Finding, useBackRecord, usePlace } from './queries.ts'
import { RecordField } from './record-field.tsx'
import { useSentEarly } from './sent-early.ts'
import { TargetField } from './target-field.tsx'
import { placeWords as words } from './words.ts'

/** What a finding is, until somebody says otherwise. */
export interface BegunFinding {
  readonly finding: Finding
  readonly title: string
  readonly stepId: string
}

type As = Body<'POST /api/journeys/:id/evidence'>['as']

const submits = {
  quote: words.doQuote,
  note: words.doNote,
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
  begun,
  said,
  onClose,
}: {
  readonly kind: PlaceKind
  readonly items: readonly Picked[]
  readonly journeyId: string | undefined
  /** What a finding begins with. */
  readonly begun?: BegunFinding
  /** Where the evidence was said, if it is one piece. */
  readonly said?: SaidAt
  readonly onClose: () => void
}) {
  const known = useJourneys().data?.items
  const journeys = known ?? []
  const [chosen, choose] = useState(journeyId ?? localStorage.getItem(LAST) ?? '')
  const needsMap = kind === 'quote' || kind === 'note'
  const first = needsMap || journeys.length > 0 ? (journeys[0]?.id ?? '') : WORKSPACE
  const isKnown = journeys.some((each) => each.id === chosen) || chosen === WORKSPACE
  const id = isKnown && !(needsMap && chosen === WORKSPACE) ? chosen : first
  const { put, isPending, error } = usePut({ kind, items, onDone: onClose })
  const map = useJourney(id === WORKSPACE || id === '' ? undefined : id)
  const { form, wait } = useSentEarly(!map.isLoading)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (id === '') return
    // The steps of the map are among what is sent.
    if (map.isLoading) return wait()
    localStorage.setItem(LAST, id)
    put(new FormData(event.currentTarget), {
      id,
      title: journeys.find((each) => each.id === id)?.title ?? '',
    })
  }
  // The focus goes to a field, which is there only then.
  if (known === undefined) return null
  return (
    <Dialog
      open
      onClose={onClose}
      title={begun === undefined ? words[kind] : words.begun[begun.finding]}
    >
      <form ref={form} className={styles.form} onSubmit={submit}>
        {id === '' ? (
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
                    defaultValue={begun?.title ?? ''}
                    placeholder={words.nameExample}
                    autoComplete="off"
                  />
                </Field>
                <Field label={words.kind}>
                  <SelectInput name="finding" defaultValue={begun?.finding}>
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
                {!needsMap && (
                  <option value={WORKSPACE}>
                    {kind === 'finding' ? words.onNoMap : words.ofWorkspace}
                  </option>
                )}
                {journeys.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title}
                  </option>
                ))}
              </SelectInput>
            </Field>
            <PlaceFields
              key={id}
              kind={kind}
              id={id}
              journey={map.data}
              stepId={begun?.stepId ?? (map.data && said && stepSaid(map.data, said))}
            />
            <p className={styles.note}>{words.uses(items.length)}</p>
            {error !== null && <Problem title={error.message} />}
            <Button type="submit" look="primary" disabled={isPending}>
              {isPending ? words.working : submits[kind]}
            </Button>
          </>
        )}
      </form>
    </Dialog>
  )
}

/** In the place of a journey: what lives in the workspace, on maps or not. */
const WORKSPACE = 'workspace'

function PlaceFields({
  kind,
  id,
  journey,
  stepId,
}: {
  readonly kind: PlaceKind
  readonly id: string
  readonly journey: Journey | undefined
  readonly stepId: string | undefined
}) {
  if (kind === 'evidence')
    return id === WORKSPACE ? <RecordField /> : <TargetField journeyId={id} />
  return journey === undefined ? null : <StepField journey={journey} stepId={stepId} />
}

interface Where {
  readonly id: string
  readonly title: string
}

/** Puts the evidence where the form says, and says so. */
function usePut({
  kind,
  items,
  onDone,
}: {
  readonly kind: PlaceKind
  readonly items: readonly Picked[]
  readonly onDone: () => void
}) {
  const place = usePlace()
  const back = useBackRecord()
  const told = useTold()
  const toRecord = (form: FormData) => {
    const backing = backingOf(kind, form)
    if (backing === null) return
    const { noun, ...sent } = backing
    back.mutate(
      { items: [...items], ...sent },
      {
        onSuccess: ({ id, already }) => {
          told.record({ id, noun, isNew: already < items.length })
          onDone()
        },
      },
    )
  }
  const toJourney = (form: FormData, { id, title }: Where) => {
    const as = asOf(kind, form)
    if (as === null) return
    place.mutate(
      { journeyId: id, body: { items: [...items], as } },
      {
        onSuccess: (placed) => {
          told.journey({ kind, id, title, placed })
          onDone()
        },
      },
    )
  }
  return {
    isPending: place.isPending || back.isPending,
    error: place.error ?? back.error,
    put: (form: FormData, where: Where) =>
      where.id === WORKSPACE ? toRecord(form) : toJourney(form, where),
  }
}

/** The record that the form names, or the finding that it makes; null where something is missing. */
function backingOf(kind: PlaceKind, form: FormData) {
  const against = form.get('side') === 'against'
  const [noun, record] = fieldOf(form, 'record').split('/')
  const title = fieldOf(form, 'title')
  if (kind === 'finding') {
    const finding = form.get('finding') as Finding
    return { record: 'new', against: false, noun: recordNouns[finding], make: { finding, title } }
  }
  if (noun === undefined || record === undefined) return null
  const [cause, note] = [fieldOf(form, 'cause'), fieldOf(form, 'note')]
  const part = { ...(cause !== '' && { cause }), ...(note !== '' && { note }) }
  return { record, against, noun, make: null, ...part }
}

/** The step where people put the evidence, or that is called or counts what it was said at. */
function stepSaid({ id, steps }: Journey, { touchpoint, place }: SaidAt): string | undefined {
  if (place?.journeyId === id && place.stepId !== null) return place.stepId
  if (touchpoint === null) return undefined
  const key = nameKey(touchpoint)
  return steps.find(({ title, activities }) =>
    [title, ...activities].some((name) => nameKey(name) === key),
  )?.id
}

function StepField({
  journey,
  stepId = '',
}: {
  readonly journey: Journey
  readonly stepId: string | undefined
}) {
  if (journey.steps.length === 0) return <p className={styles.note}>{words.noSteps}</p>
  return (
    <Field label={words.step}>
      <SelectInput name="stepId" required defaultValue={stepId}>
        <option value="">{words.chooseStep}</option>
        <StepOptions {...journey} />
      </SelectInput>
    </Field>
  )
}

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What the form says; null where something is missing. */
function asOf(kind: PlaceKind, form: FormData): As | null {
  const field = (name: string) => fieldOf(form, name)
  const stepId = field('stepId')
  if (kind === 'quote' || kind === 'note') return stepId === '' ? null : { type: kind, stepId }
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
  const record = ({
    id,
    noun,
    isNew,
  }: {
    readonly id: string
    readonly noun: string
    readonly isNew: boolean
  }) =>
    notice({
      text: isNew ? words.putToRecord : words.already,
      timeout: 10_000,
      action: {
        label: words.show,
        run: () => void navigate({ to: '/$noun/$id', params: { noun, id } }),
      },
    })
  const journey = ({
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
    const says = {
      quote: words.quoted,
      note: words.noted,
      evidence: words.put,
      finding: words.made,
    }[kind]
    const select = recordId === null ? `card:${cardIds[0] ?? ''}` : `record:${recordId}`
    const isNew = kind === 'evidence' ? already === 0 : cardIds.length > 0
    notice({
      text: isNew ? says(title) : kind === 'note' ? words.stands : words.already,
      timeout: 10_000,
      action: {
        label: words.show,
        run: () => void navigate({ to: '/journeys/$id', params: { id }, search: { select } }),
      },
    })
  }
  return { journey, record }
}
