import { recordOrdersOf, type RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  FilterBar,
  FilterCheck,
  FilterChoice,
  type FilterChoices,
  OrderChoice,
} from '../../ui/filter-bar.tsx'
import { FindField } from '../../ui/find-field.tsx'
import { levelWords } from '../../ui/level-mark.tsx'
import { useJourneys } from '../journeys/queries.ts'
import { layouts } from './layouts.ts'
import type { ListSearch } from './queries.ts'
import { words } from './words.ts'

const nothing = {
  q: undefined,
  tag: undefined,
  owner: undefined,
  journey: undefined,
  draft: undefined,
  form: undefined,
  status: undefined,
  due: undefined,
  severity: undefined,
  strength: undefined,
  stage: undefined,
  channel: undefined,
  level: undefined,
} as const satisfies ListSearch

/** What narrows a list; all of it stands in the address. */
export function RecordFilters({
  type,
  search,
  tags,
  owners,
  order,
  children,
}: {
  readonly type: RecordType
  readonly search: ListSearch
  readonly tags: readonly string[]
  readonly owners: readonly string[]
  /** What groups and orders, where the type has a way of its own; null where it has none. */
  readonly order?: ReactNode
  /** Filters that only this type has. */
  readonly children?: ReactNode
}) {
  const navigate = useNavigate()
  const change = (fields: ListSearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...fields }), replace: true })
  const { q, tag, owner, form, sort } = search
  const set = Object.keys(nothing).filter(
    (name) => name !== 'q' && search[name as keyof ListSearch] !== undefined,
  ).length
  const label = words.find(words.types[type].many)
  return (
    <FilterBar
      label={label}
      set={set}
      onClear={set > 0 || q !== undefined ? () => change(nothing) : null}
      find={
        <FindField
          label={label}
          value={q ?? ''}
          onFind={(text) => change({ q: text === '' ? undefined : text })}
        />
      }
      order={
        order === undefined ? (
          <OrderChoice
            label={words.sort}
            value={sort}
            usual="changed"
            choices={ordersOf(type)}
            onChoose={(value) => change({ sort: value })}
          />
        ) : (
          order
        )
      }
      more={{
        filters: <RareFilters type={type} search={search} onChange={change} />,
        set: rare.filter((name) => search[name] !== undefined).length,
      }}
    >
      {children}
      <FilterChoice
        label={words.form}
        value={form}
        choices={choicesOf(type, 'form')}
        onChoose={(value) => change({ form: value })}
      />
      <JudgedFilters type={type} search={search} onChange={change} />
      <FilterChoice
        label={words.tag}
        value={tag}
        choices={tags.map(same)}
        onChoose={(value) => change({ tag: value })}
      />
      <FilterChoice
        label={words.owner}
        value={owner}
        choices={owners.map(same)}
        onChoose={(value) => change({ owner: value })}
      />
    </FilterBar>
  )
}

const rare = ['level', 'journey', 'draft'] as const satisfies readonly (keyof ListSearch)[]

/** By how far backed, by map, and drafts. */
function RareFilters({
  type,
  search: { level, journey, draft },
  onChange,
}: {
  readonly type: RecordType
  readonly search: ListSearch
  readonly onChange: (fields: ListSearch) => void
}) {
  const journeys = useJourneys().data?.items ?? []
  return (
    <>
      {(recordOrdersOf(type).includes('level') || type === 'channel') && (
        <FilterChoice
          label={words.level}
          value={level}
          choices={Object.entries(levelWords)}
          onChoose={(value) => onChange({ level: value })}
        />
      )}
      {type !== 'channel' && (
        <FilterChoice
          label={words.journey}
          value={journey}
          choices={journeys.map(({ id, title }) => [id, title])}
          onChoose={(value) => onChange({ journey: value })}
        />
      )}
      <FilterCheck
        checked={draft === 'true'}
        onChange={(isOn) => onChange({ draft: isOn ? 'true' : undefined })}
      >
        {words.drafts}
      </FilterCheck>
    </>
  )
}

/** By how far a record is, until when, and how bad: what its type has. */
function JudgedFilters({
  type,
  search: { status, due, severity, strength },
  onChange,
}: {
  readonly type: RecordType
  readonly search: ListSearch
  readonly onChange: (fields: ListSearch) => void
}) {
  const orders = recordOrdersOf(type)
  return (
    <>
      <FilterChoice
        label={words.status}
        value={status}
        choices={choicesOf(type, 'status')}
        onChoose={(value) => onChange({ status: value })}
      />
      {orders.includes('due') && (
        <FilterChoice
          label={words.dueFilter}
          value={due}
          choices={Object.entries(words.dues)}
          onChoose={(value) => onChange({ due: value })}
        />
      )}
      {orders.includes('severity') && (
        <FilterChoice
          label={words.severity}
          value={severity}
          choices={[5, 4, 3, 2].map((least) => [String(least), words.severities(least)])}
          onChoose={(value) => onChange({ severity: value })}
        />
      )}
      {orders.includes('strength') && (
        <FilterChoice
          label={words.strength}
          value={strength}
          choices={[5, 4, 3, 2].map((least) => [String(least), words.strengths(least)])}
          onChoose={(value) => onChange({ strength: value })}
        />
      )}
    </>
  )
}

/** What a field of a type may be; nothing where it has no such field. */
function choicesOf(type: RecordType, name: 'form' | 'status'): FilterChoices {
  const field = layouts[type].flatMap(({ fields }) => fields).find((each) => each.name === name)
  if (field?.as !== 'choice') return []
  return field.choices.flatMap(([value, word]) => (value === null ? [] : [[value, word] as const]))
}

function ordersOf(type: RecordType): Readonly<Record<string, string>> {
  return Object.fromEntries(recordOrdersOf(type).map((order) => [order, words.sorts[order]]))
}

const same = (value: string) => [value, value] as const
