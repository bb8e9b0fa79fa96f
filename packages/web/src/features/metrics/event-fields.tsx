import {
  type EventFilter,
  type EventMeasure,
  eventMeasures,
  isOfNumbers,
  isShareOf,
  periods,
} from '@desirepath/core'
import { Field, TextInput } from '../../ui/panel.tsx'
import { useJourneys } from '../journeys/queries.ts'
import { Choice, type Option } from './choice.tsx'
import { EventFilterField } from './event-filter.tsx'
import { eventWords as says } from './event-words.ts'
import { useEventTerms } from './event-queries.ts'
import { words } from './words.ts'

interface EventFieldsProps {
  readonly measure: EventMeasure
  readonly mayEdit: boolean
  readonly onKeep: (measure: EventMeasure) => void
}

/** Which events or customers a metric counts, of which journeys, and how. */
export function EventFields({ measure, mayEdit, onKeep }: EventFieldsProps) {
  const keep = (fields: Partial<EventMeasure>) => onKeep({ ...measure, ...fields })
  const terms = useEventTerms(measure.journeyId).data
  const columns = terms?.columns.filter(({ isNumber }) => isNumber).map(({ name }) => name) ?? []
  const isAhead = measure.what === 'retention' || measure.what === 'cohort'
  const filter = (of: 'of' | 'among', label: string) => (
    <EventFilterField
      label={label}
      filter={measure[of]}
      terms={terms}
      mayEdit={mayEdit}
      onKeep={(changed: EventFilter) => keep({ [of]: changed })}
    />
  )
  return (
    <>
      <Choice
        label={says.what}
        value={measure.what}
        disabled={!mayEdit}
        choices={eventMeasures.map((each) => [each, says.measures[each]])}
        onChoose={(what) =>
          keep({
            what,
            ...(isOfNumbers({ what }) && measure.column === '' && { column: columns[0] ?? '' }),
          })
        }
      />
      <Whose {...{ measure, mayEdit, onKeep }} />
      <Choice
        label={words.by}
        value={measure.by}
        disabled={!mayEdit}
        choices={periods.map((each) => [each, words.periods[each]])}
        onChoose={(by) => keep({ by })}
      />
      {isOfNumbers(measure) && (
        <Choice
          label={says.column}
          value={measure.column}
          disabled={!mayEdit}
          choices={withOwn(columns, measure.column)}
          onChoose={(column) => keep({ column })}
        />
      )}
      {isAhead && (
        <Field label={says.later[measure.by]}>
          <TextInput
            type="number"
            min={1}
            max={60}
            step={1}
            // A kept number begins anew, so that what others set is seen.
            key={measure.later}
            defaultValue={measure.later}
            readOnly={!mayEdit}
            onChange={({ target }) => {
              const later = Number(target.value)
              if (Number.isInteger(later) && later >= 1 && later <= 60) keep({ later })
            }}
          />
        </Field>
      )}
      {filter('of', measure.what === 'share' ? says.did : isAhead ? says.returns : says.of)}
      {isShareOf(measure) &&
        filter('among', measure.what === 'cohort' ? says.newcomers : says.among)}
    </>
  )
}

function Whose({ measure, mayEdit, onKeep }: EventFieldsProps) {
  const journeys = (useJourneys().data?.items ?? []).filter(
    ({ customers, id }) => customers > 0 || id === measure.journeyId,
  )
  return (
    <Choice
      label={says.whose}
      value={measure.journeyId ?? ''}
      disabled={!mayEdit}
      choices={[['', says.all], ...journeys.map(({ id, title }) => [id, title] as const)]}
      onChoose={(id) => onKeep({ ...measure, journeyId: id === '' ? null : id })}
    />
  )
}

function withOwn(columns: readonly string[], own: string): Option<string>[] {
  const all = columns.includes(own) || own === '' ? columns : [...columns, own]
  return all.length === 0 ? [['', says.noColumn]] : all.map((name) => [name, name])
}
