import { useNavigate } from '@tanstack/react-router'
import {
  choicesOf,
  FilterBar,
  FilterCheck,
  FilterChoice,
  type FilterChoices,
  OrderChoice,
} from '../../ui/filter-bar.tsx'
import { FindField } from '../../ui/find-field.tsx'
import { useJourneys } from '../journeys/queries.ts'
import { type InventorySearch, NONE, type Row } from './rows.ts'
import { sameName } from './queries.ts'
import { words } from './words.ts'

const nothing = {
  q: undefined,
  stage: undefined,
  channel: undefined,
  owner: undefined,
  tag: undefined,
  journey: undefined,
  draft: undefined,
} as const satisfies InventorySearch

/** What groups, orders and narrows the inventory; all of it stands in the address. */
export function InventoryTools({
  search,
  rows,
}: {
  readonly search: InventorySearch
  readonly rows: readonly Row[]
}) {
  const navigate = useNavigate()
  const change = (fields: InventorySearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...fields }), replace: true })
  const { group, sort, q, stage, channel, owner, tag, journey, draft } = search
  const filters = [stage, channel, owner, tag, journey, draft]
  const set = filters.filter((each) => each !== undefined).length
  return (
    <FilterBar
      label={words.tools}
      set={set}
      onClear={set > 0 || q !== undefined ? () => change(nothing) : null}
      find={
        <FindField
          label={words.find}
          value={q ?? ''}
          onFind={(text) => change({ q: text === '' ? undefined : text })}
        />
      }
      order={<Orders {...{ group, sort, change }} />}
    >
      <FilterChoice
        label={words.stage}
        value={stage}
        choices={namesOf(
          rows.map(({ item }) => item.record.stage),
          words.noStage,
        )}
        onChoose={(value) => change({ stage: value })}
      />
      <FilterChoice
        label={words.channel}
        value={channel}
        choices={namesOf(
          rows.map((row) => row.channel?.title ?? ''),
          words.noChannel,
        )}
        onChoose={(value) => change({ channel: value })}
      />
      <FilterChoice
        label={words.owner}
        value={owner}
        choices={choicesOf(rows.map(({ item }) => item.record.owner))}
        onChoose={(value) => change({ owner: value })}
      />
      <FilterChoice
        label={words.tag}
        value={tag}
        choices={choicesOf(rows.flatMap(({ item }) => item.record.tags))}
        onChoose={(value) => change({ tag: value })}
      />
      <JourneyChoice value={journey} onChoose={(value) => change({ journey: value })} />
      <FilterCheck
        checked={draft === 'true'}
        onChange={(isOn) => change({ draft: isOn ? 'true' : undefined })}
      >
        {words.drafts}
      </FilterCheck>
    </FilterBar>
  )
}

function JourneyChoice({
  value,
  onChoose,
}: {
  readonly value: string | undefined
  readonly onChoose: (value: string | undefined) => void
}) {
  const journeys = useJourneys().data?.items ?? []
  return (
    <FilterChoice
      label={words.journey}
      value={value}
      choices={journeys.map(({ id, title }) => [id, title])}
      onChoose={onChoose}
    />
  )
}

function Orders({
  group,
  sort,
  change,
}: Pick<InventorySearch, 'group' | 'sort'> & {
  readonly change: (fields: InventorySearch) => void
}) {
  return (
    <>
      <OrderChoice
        label={words.group}
        value={group}
        usual="none"
        choices={words.groups}
        onChoose={(value) => change({ group: value })}
      />
      <OrderChoice
        label={words.order}
        value={sort}
        usual="title"
        choices={words.orders}
        onChoose={(value) => change({ sort: value })}
      />
    </>
  )
}

/** Names that occur, each once whatever its case; last the sign for “none” where one is missing. */
function namesOf(names: readonly string[], none: string): FilterChoices {
  const found = Map.groupBy(names, sameName)
  const said = choicesOf([...found].map(([key, own]) => (key === '' ? '' : own[0]!)))
  return said.length > 0 && found.has('') ? [...said, [NONE, none]] : said
}
