import { nameKey } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { choicesOf, FilterChoice, type FilterChoices, OrderChoice } from '../../ui/filter-bar.tsx'
import type { ListSearch } from '../records/queries.ts'
import { RecordFilters } from '../records/record-filters.tsx'
import { NONE, type Row } from './rows.ts'
import { words } from './words.ts'

/** What groups, orders and narrows the inventory; all of it stands in the address. */
export function InventoryTools({
  search,
  rows,
}: {
  readonly search: ListSearch
  readonly rows: readonly Row[]
}) {
  const navigate = useNavigate()
  const change = (fields: ListSearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...fields }), replace: true })
  const { stage, channel } = search
  const records = rows.map(({ item }) => item.record)
  return (
    <RecordFilters
      type="touchpoint"
      search={search}
      {...facetsOf(records)}
      order={<Orders search={search} change={change} />}
    >
      <FilterChoice
        label={words.stage}
        value={stage}
        choices={namesOf(
          records.map((record) => record.stage),
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
    </RecordFilters>
  )
}

/** Tags and owners that occur in a list that is there as a whole. */
export function facetsOf(
  records: readonly { readonly tags: readonly string[]; readonly owner: string }[],
) {
  const names = (texts: readonly string[]) => choicesOf(texts).map(([text]) => text)
  return {
    tags: names(records.flatMap(({ tags }) => tags)),
    owners: names(records.map(({ owner }) => owner)),
  }
}

function Orders({
  search: { group, sort },
  change,
}: {
  readonly search: ListSearch
  readonly change: (fields: ListSearch) => void
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
  const found = Map.groupBy(names, nameKey)
  const said = choicesOf([...found].map(([key, own]) => (key === '' ? '' : own[0]!)))
  return said.length > 0 && found.has('') ? [...said, [NONE, none]] : said
}
