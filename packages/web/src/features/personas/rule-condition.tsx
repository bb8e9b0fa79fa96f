import type { SegmentCondition } from '@desirepath/core'
import { X } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import type { Terms } from './queries.ts'
import { Choice, DayInput, NumberInput, Values } from './rule-inputs.tsx'
import { askable, type Asked, askedOf, newCondition } from './rule-new.ts'
import styles from './segment.module.css'
import { ruleWords as says } from './rule-words.ts'

interface ConditionProps<C extends SegmentCondition = SegmentCondition> {
  readonly condition: C
  readonly terms: Terms
  readonly onChange: (condition: SegmentCondition) => void
}
type Of<Type extends SegmentCondition['type']> = ConditionProps<
  Extract<SegmentCondition, { readonly type: Type }>
>

/** One condition as a sentence whose words are chosen. */
export function RuleCondition({
  condition,
  terms,
  onChange,
  onRemove,
}: ConditionProps & { readonly onRemove: () => void }) {
  const asked = askedOf(condition)
  const all = askable(terms)
  return (
    <div className={styles.condition}>
      <Choice
        label={says.what}
        value={asked}
        choices={(all.includes(asked) ? all : [asked, ...all]).map((each) => [
          each,
          says.types[each],
        ])}
        onChoose={(next) => onChange(newCondition(next as Asked, terms))}
      />
      <Asks condition={condition} terms={terms} onChange={onChange} />
      <IconButton
        icon={X}
        size="small"
        label={says.remove}
        className={styles.removeRule}
        onClick={onRemove}
      />
    </div>
  )
}

function Asks({ condition, terms, onChange }: ConditionProps) {
  switch (condition.type) {
    case 'found':
      return (
        <Choice
          label={says.persona}
          value={condition.personaId}
          choices={terms.personas.map(({ id, title }) => [id, title])}
          onChoose={(personaId) => onChange({ ...condition, personaId })}
        />
      )
    case 'property':
    case 'channel':
      return <HasAsks {...{ condition, terms, onChange }} />
    case 'number':
      return <NumberAsks {...{ condition, terms, onChange }} />
    case 'did':
      return <DidAsks {...{ condition, terms, onChange }} />
    case 'went':
      return <WentAsks {...{ condition, terms, onChange }} />
    case 'ended':
      return (
        <Choice
          label={says.how}
          value={String(condition.well)}
          choices={Object.entries(says.well)}
          onChoose={(well) => onChange({ ...condition, well: well === 'true' })}
        />
      )
    case 'endedAt':
      return (
        <StepChoice
          label={says.step}
          value={condition.stepId}
          terms={terms}
          onChoose={(stepId) => onChange({ ...condition, stepId })}
        />
      )
    case 'scored':
      return <ScoredAsks {...{ condition, terms, onChange }} />
    case 'seen':
      return <SeenAsks {...{ condition, terms, onChange }} />
  }
}

function StepChoice({
  label,
  value,
  terms,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly terms: Terms
  readonly onChoose: (stepId: string) => void
}) {
  const choices = terms.steps.map(({ id, title }) => [id, title] as const)
  return <Choice {...{ label, value, choices, onChoose }} />
}

function HasAsks({ condition, terms, onChange }: Of<'property' | 'channel'>) {
  const isProperty = condition.type === 'property'
  const offered = isProperty
    ? (terms.columns.find(({ name }) => name === condition.column)?.values ?? [])
    : terms.channels
  return (
    <>
      {isProperty && (
        <Choice
          label={says.column}
          value={condition.column}
          choices={terms.columns.map(({ name }) => [name, name])}
          onChoose={(column) => onChange({ ...condition, column, values: [] })}
        />
      )}
      <Choice
        label={says.compare}
        value={condition.has}
        choices={Object.entries(isProperty ? says.has : says.uses)}
        onChoose={(has) => onChange({ ...condition, has: has as 'oneOf' | 'noneOf' })}
      />
      <Values
        values={condition.values}
        offered={offered}
        onChange={(values) => onChange({ ...condition, values: [...values] })}
      />
    </>
  )
}

function Bound({
  value,
  onChoose,
}: {
  readonly value: 'atLeast' | 'atMost'
  readonly onChoose: (is: 'atLeast' | 'atMost') => void
}) {
  return (
    <Choice
      label={says.compare}
      value={value}
      choices={Object.entries(says.bound)}
      onChoose={(is) => onChoose(is as 'atLeast' | 'atMost')}
    />
  )
}

function NumberAsks({ condition, terms, onChange }: Of<'number'>) {
  return (
    <>
      <Choice
        label={says.column}
        value={condition.column}
        choices={terms.numbers.map((name) => [name, name])}
        onChoose={(column) => onChange({ ...condition, column })}
      />
      <Bound value={condition.is} onChoose={(is) => onChange({ ...condition, is })} />
      <NumberInput
        label={says.number}
        value={condition.value}
        onChange={(value) => onChange({ ...condition, value })}
      />
    </>
  )
}

function DidAsks({ condition, terms, onChange }: Of<'did'>) {
  const { of, name, is, times, from, to } = condition
  return (
    <>
      {of === 'step' ? (
        <StepChoice
          label={says.step}
          value={name}
          terms={terms}
          onChoose={(next) => onChange({ ...condition, name: next })}
        />
      ) : (
        <Choice
          label={says.activity}
          value={name}
          choices={terms.activities.map((each) => [each, each])}
          onChoose={(next) => onChange({ ...condition, name: next })}
        />
      )}
      <Bound value={is} onChoose={(next) => onChange({ ...condition, is: next })} />
      <NumberInput
        label={says.times}
        value={times}
        isCount
        onChange={(next) => onChange({ ...condition, times: next })}
      />
      <span>{says.times}</span>
      <DayInput
        label={says.from}
        day={from}
        onChange={(next) => onChange({ ...condition, from: next })}
      />
      <DayInput
        label={says.to}
        day={to}
        onChange={(next) => onChange({ ...condition, to: next })}
      />
    </>
  )
}

function WentAsks({ condition, terms, onChange }: Of<'went'>) {
  return (
    <>
      <StepChoice
        label={says.goFrom}
        value={condition.from}
        terms={terms}
        onChoose={(from) => onChange({ ...condition, from })}
      />
      <Choice
        label={says.how}
        value={String(condition.directly)}
        choices={Object.entries(says.directly)}
        onChoose={(directly) => onChange({ ...condition, directly: directly === 'true' })}
      />
      <StepChoice
        label={says.goTo}
        value={condition.to}
        terms={terms}
        onChoose={(to) => onChange({ ...condition, to })}
      />
    </>
  )
}

function ScoredAsks({ condition, terms, onChange }: Of<'scored'>) {
  const kinds = [...new Set(terms.scales.map(({ kind }) => kind))]
  return (
    <>
      <Choice
        label={says.scale}
        value={condition.scale}
        choices={kinds.map((kind) => [kind, says.scales[kind]])}
        onChoose={(scale) => onChange({ ...condition, scale: scale as typeof condition.scale })}
      />
      <Bound value={condition.is} onChoose={(is) => onChange({ ...condition, is })} />
      <NumberInput
        label={says.score}
        value={condition.value}
        onChange={(value) => onChange({ ...condition, value })}
      />
    </>
  )
}

function SeenAsks({ condition, onChange }: Of<'seen'>) {
  return (
    <>
      <Choice
        label={says.how}
        value={condition.which}
        choices={Object.entries(says.which)}
        onChoose={(which) => onChange({ ...condition, which: which as 'first' | 'last' })}
      />
      <Choice
        label={says.compare}
        value={condition.is}
        choices={Object.entries(says.when)}
        onChoose={(is) => onChange({ ...condition, is: is as 'since' | 'until' })}
      />
      <DayInput
        label={says.day}
        day={condition.day}
        onChange={(day) => day !== null && onChange({ ...condition, day })}
      />
    </>
  )
}
