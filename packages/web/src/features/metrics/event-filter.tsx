import type { EventFilter } from '@desirepath/core'
import { Plus, X } from 'lucide-react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Choice, Values } from '../personas/rule-inputs.tsx'
import type { EventTerms } from './event-queries.ts'
import { eventWords as says } from './event-words.ts'
import styles from './metrics.module.css'

interface EventFilterFieldProps {
  readonly label: string
  readonly filter: EventFilter
  readonly terms: EventTerms | undefined
  readonly mayEdit: boolean
  readonly onKeep: (filter: EventFilter) => void
}

const MOST_CONDITIONS = 5

/** Which kinds of events are meant, and what has to stand in their columns. */
export function EventFilterField({ label, filter, terms, mayEdit, onKeep }: EventFilterFieldProps) {
  const columns = terms?.columns ?? []
  const offered = terms?.activities.map(({ value }) => value) ?? []
  const [first] = columns
  return (
    <fieldset className={styles.filter} disabled={!mayEdit}>
      <legend>{label}</legend>
      <div className={styles.filterRow}>
        {filter.activities.length === 0 && <em>{says.any}</em>}
        <Values
          label={says.addActivity(label)}
          values={filter.activities}
          offered={offered}
          onChange={(activities) => onKeep({ ...filter, activities: [...activities] })}
        />
      </div>
      {filter.where.map((condition, i) => (
        <ConditionRow
          // Conditions have no names; one that is taken away shifts those after it, which hold no state.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          label={label}
          condition={condition}
          columns={columns}
          onChange={(changed) =>
            onKeep({
              ...filter,
              where:
                changed === null ? filter.where.toSpliced(i, 1) : filter.where.with(i, changed),
            })
          }
        />
      ))}
      {mayEdit && first !== undefined && filter.where.length < MOST_CONDITIONS && (
        <Button
          size="small"
          look="quiet"
          icon={Plus}
          onClick={() =>
            onKeep({
              ...filter,
              where: [
                ...filter.where,
                { column: first.name, has: 'oneOf', values: firstOf(first) },
              ],
            })
          }
        >
          {says.addCondition}
        </Button>
      )}
    </fieldset>
  )
}

type Condition = EventFilter['where'][number]
type Column = EventTerms['columns'][number]

function ConditionRow({
  label,
  condition,
  columns,
  onChange,
}: {
  readonly label: string
  readonly condition: Condition
  readonly columns: readonly Column[]
  /** Null takes it away. */
  readonly onChange: (condition: Condition | null) => void
}) {
  const { column, has, values } = condition
  const offered = columns.find(({ name }) => name === column)?.values ?? []
  return (
    <div className={styles.filterRow}>
      <Choice
        label={says.conditionOf(label)}
        value={column}
        choices={columns.map(({ name }) => [name, name])}
        onChoose={(name) => {
          const chosen = columns.find((each) => each.name === name)
          onChange({ column: name, has, values: chosen === undefined ? [] : firstOf(chosen) })
        }}
      />
      <Choice
        label={says.hasLabel(column)}
        value={has}
        choices={[
          ['oneOf', says.has.oneOf],
          ['noneOf', says.has.noneOf],
        ]}
        onChoose={(next) => onChange({ ...condition, has: next === 'oneOf' ? next : 'noneOf' })}
      />
      <Values
        label={says.addValue(column)}
        values={values}
        offered={offered.map(({ value }) => value)}
        onChange={(changed) => onChange({ ...condition, values: [...changed] })}
      />
      <IconButton icon={X} size="small" label={says.take(column)} onClick={() => onChange(null)} />
    </div>
  )
}

function firstOf({ values }: Column): string[] {
  return values.slice(0, 1).map(({ value }) => value)
}
