import type { RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import {
  FilterBar,
  FilterCheck,
  FilterChoice,
  type FilterChoices,
  OrderChoice,
} from '../../ui/filter-bar.tsx'
import { FindField } from '../../ui/find-field.tsx'
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
} as const satisfies ListSearch

/** What narrows a list; all of it stands in the address. */
export function RecordFilters({
  type,
  search,
  tags,
  owners,
}: {
  readonly type: RecordType
  readonly search: ListSearch
  readonly tags: readonly string[]
  readonly owners: readonly string[]
}) {
  const navigate = useNavigate()
  const journeys = useJourneys().data?.items ?? []
  const change = (fields: ListSearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...fields }), replace: true })
  const { q, tag, owner, journey, draft, form, sort } = search
  const set = [tag, owner, journey, draft, form].filter((each) => each !== undefined).length
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
        <OrderChoice
          label={words.sort}
          value={sort}
          usual="changed"
          choices={words.sorts}
          onChoose={(value) => change({ sort: value })}
        />
      }
    >
      <FilterChoice
        label={words.form}
        value={form}
        choices={formsOf(type)}
        onChoose={(value) => change({ form: value })}
      />
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
      <FilterChoice
        label={words.journey}
        value={journey}
        choices={journeys.map(({ id, title }) => [id, title])}
        onChoose={(value) => change({ journey: value })}
      />
      <FilterCheck
        checked={draft === 'true'}
        onChange={(isOn) => change({ draft: isOn ? 'true' : undefined })}
      >
        {words.drafts}
      </FilterCheck>
    </FilterBar>
  )
}

/** The kinds of a type, where it has several. */
function formsOf(type: RecordType): FilterChoices {
  const field = layouts[type].flatMap(({ fields }) => fields).find(({ name }) => name === 'form')
  if (field?.as !== 'choice') return []
  return field.choices.flatMap(([value, word]) => (value === null ? [] : [[value, word] as const]))
}

const same = (value: string) => [value, value] as const
