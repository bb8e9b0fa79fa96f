import {
  type EventMeasure,
  type FeedbackScore,
  type FigureRef,
  type Journey,
  type Period,
  periods,
} from '@desirepath/core'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { useAllRecords } from '../records/queries.ts'
import { AnswerFields } from './answer-fields.tsx'
import { EventFields } from './event-fields.tsx'
import { eventTermsQuery } from './event-queries.ts'
import { eventWords } from './event-words.ts'
import styles from './metrics.module.css'
import { answerSource, eventSource, figureSource, type Metric } from './points.ts'
import { words } from './words.ts'

const kinds = Object.keys(words.figures) as (keyof typeof words.figures)[]
type Kind = (typeof kinds)[number]

/** Whether a metric is entered by hand, which figure of which journey it is, or what it counts. */
export function SourceField({
  metric,
  mayEdit,
  onKeep,
}: {
  readonly metric: Metric
  readonly mayEdit: boolean
  readonly onKeep: (fields: object) => void
}) {
  const source = figureSource(metric)
  const score = answerSource(metric)
  const measure = eventSource(metric)
  const journeys = useJourneys().data?.items ?? []
  const { data: journey } = useJourney(source?.journeyId)
  const client = useQueryClient()
  const notice = useNotice()
  const chooseAnswers = async () => {
    try {
      const { scales } = await client.fetchQuery({
        queryKey: ['evidence', 'scales', {}],
        queryFn: () => call('GET /api/evidence/scales', { query: {} }),
      })
      const [most] = scales
      if (most === undefined) notice({ text: words.noAnswers, timeout: 12_000 })
      else onKeep({ source: { feedback: allAnswers(most) } })
    } catch (error) {
      notice({ text: (error as Error).message, timeout: 12_000 })
    }
  }
  const chooseEvents = async () => {
    try {
      const { activities } = await client.fetchQuery(eventTermsQuery(null))
      if (activities.length === 0) notice({ text: eventWords.none, timeout: 12_000 })
      else onKeep({ source: { events: activeCustomers } })
    } catch (error) {
      notice({ text: (error as Error).message, timeout: 12_000 })
    }
  }
  /** Conversion, or the reach of the first step, until another figure is chosen. */
  const choose = async (journeyId: string) => {
    try {
      const chosen = await client.fetchQuery({
        queryKey: ['journey', journeyId],
        queryFn: () => call('GET /api/journeys/:id', { params: { id: journeyId } }),
      })
      const about = { journey: chosen, success: successStep(chosen), first: undefined }
      const figure = refOf('conversion', about) ?? refOf('reach', about)
      if (figure === null) notice({ text: words.noSteps })
      else onKeep({ source: { journeyId, figure } })
    } catch (error) {
      notice({ text: (error as Error).message, timeout: 12_000 })
    }
  }
  return (
    <div className={styles.source}>
      <Field label={words.from}>
        <SelectInput
          value={score !== null ? ANSWERS : measure !== null ? EVENTS : (source?.journeyId ?? '')}
          disabled={!mayEdit}
          onChange={({ target }) => {
            if (target.value === '') onKeep({ source: null })
            else if (target.value === ANSWERS) void chooseAnswers()
            else if (target.value === EVENTS) void chooseEvents()
            else void choose(target.value)
          }}
        >
          <option value="">{words.byHand}</option>
          <option value={ANSWERS}>{words.ofAnswers}</option>
          <option value={EVENTS}>{eventWords.source}</option>
          <optgroup label={words.figureOf}>
            {journeys.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        </SelectInput>
      </Field>
      {score !== null && (
        <AnswerFields
          score={score}
          mayEdit={mayEdit}
          onKeep={(feedback) => onKeep({ source: { feedback } })}
        />
      )}
      {measure !== null && (
        <EventFields
          measure={measure}
          mayEdit={mayEdit}
          onKeep={(events) => onKeep({ source: { events } })}
        />
      )}
      {source !== null && journey !== undefined && (
        <>
          <FigureFields
            journey={journey}
            figure={source.figure}
            mayEdit={mayEdit}
            onKeep={(figure) => onKeep({ source: { ...source, figure } })}
          />
          <ByField
            by={source.by ?? 'week'}
            mayEdit={mayEdit}
            onKeep={(by) => onKeep({ source: { ...source, by } })}
          />
        </>
      )}
    </div>
  )
}

/** No id of a journey looks like these. */
const ANSWERS = '~answers'
const EVENTS = '~events'

/** What metrics of events begin with. */
const activeCustomers: EventMeasure = {
  journeyId: null,
  what: 'customers',
  by: 'week',
  of: { activities: [], where: [] },
  among: { activities: [], where: [] },
  later: 1,
  column: '',
}

function ByField({
  by,
  mayEdit,
  onKeep,
}: {
  readonly by: Period
  readonly mayEdit: boolean
  readonly onKeep: (by: Period) => void
}) {
  return (
    <Field label={words.by}>
      <SelectInput
        value={by}
        disabled={!mayEdit}
        onChange={({ target }) => {
          const chosen = periods.find((each) => each === target.value)
          if (chosen !== undefined) onKeep(chosen)
        }}
      >
        {periods.map((each) => (
          <option key={each} value={each}>
            {words.periods[each]}
          </option>
        ))}
      </SelectInput>
    </Field>
  )
}

function allAnswers({
  kind,
  min,
  max,
}: FeedbackScore['scale'] & { readonly n: number }): FeedbackScore {
  return {
    scale: { kind, min, max },
    by: 'week',
    journeyId: null,
    stepId: null,
    source: null,
    sourceName: '',
    field: null,
  }
}

function FigureFields({
  journey,
  figure,
  mayEdit,
  onKeep,
}: {
  readonly journey: Journey
  readonly figure: FigureRef
  readonly mayEdit: boolean
  readonly onKeep: (figure: FigureRef) => void
}) {
  const touchpoints = useAllRecords('touchpoint').data ?? []
  const bound = touchpoints.filter(({ record }) => record.activities.length > 0)
  const success = successStep(journey)
  const kind = kindOf(figure, success)
  const places =
    kind === 'touchpoint'
      ? bound.map(({ record: { id, title } }) => ({ id, title }))
      : kind === null || kind === 'conversion'
        ? []
        : journey.steps
  return (
    <>
      <Field label={words.figure}>
        <SelectInput
          value={kind ?? ''}
          disabled={!mayEdit}
          onChange={({ target }) => {
            const next = refOf(target.value as Kind, {
              journey,
              success,
              first: bound[0]?.record.id,
            })
            if (next !== null) onKeep(next)
          }}
        >
          {kind === null && <option value="">—</option>}
          {kinds
            .filter(
              (each) => refOf(each, { journey, success, first: bound[0]?.record.id }) !== null,
            )
            .map((each) => (
              <option key={each} value={each}>
                {words.figures[each]}
              </option>
            ))}
        </SelectInput>
      </Field>
      {kind !== null && places.length > 0 && (
        <Field label={words.at}>
          <SelectInput
            value={'touchpointId' in figure ? figure.touchpointId : placeOf(figure)}
            disabled={!mayEdit}
            onChange={({ target }) => {
              if (kind === 'touchpoint') onKeep({ figure: kind, touchpointId: target.value })
              else if (kind !== 'conversion') onKeep({ figure: kind, stepId: target.value })
            }}
          >
            {places.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectInput>
        </Field>
      )}
    </>
  )
}

/** The step whose activity means success. */
function successStep({ steps, discovery }: Journey): string | null {
  const activity = discovery?.success?.activity
  return steps.find(({ activities }) => activities.includes(activity ?? ''))?.id ?? null
}

const placeOf = (figure: FigureRef) => ('stepId' in figure ? figure.stepId : '')

function kindOf(figure: FigureRef, success: string | null): Kind | null {
  if (figure.figure === 'reach' && figure.stepId === success) return 'conversion'
  return kinds.find((each) => each === figure.figure) ?? null
}

function refOf(
  kind: Kind,
  {
    journey,
    success,
    first,
  }: {
    readonly journey: Journey
    readonly success: string | null
    /** Of the touchpoints that can be measured. */
    readonly first: string | undefined
  },
): FigureRef | null {
  if (kind === 'touchpoint')
    return first === undefined ? null : { figure: kind, touchpointId: first }
  if (kind === 'conversion') return success === null ? null : { figure: 'reach', stepId: success }
  const step = journey.steps.find(({ id }) => id !== success)?.id
  return step === undefined ? null : { figure: kind, stepId: step }
}
