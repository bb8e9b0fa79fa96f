import { useNavigate } from '@tanstack/react-router'
import { choicesOf, FilterBar, FilterCheck, FilterChoice } from '../../ui/filter-bar.tsx'
import { FindField } from '../../ui/find-field.tsx'
import type { ListSearch } from '../records/queries.ts'
import type { ChannelRow } from './channel-rows.ts'
import { words } from './words.ts'

const nothing = {
  q: undefined,
  owner: undefined,
  tag: undefined,
  draft: undefined,
} as const satisfies ListSearch

/** What narrows the channels; all of it stands in the address. */
export function ChannelTools({
  search: { q, owner, tag, draft },
  rows,
}: {
  readonly search: ListSearch
  readonly rows: readonly ChannelRow[]
}) {
  const navigate = useNavigate()
  const change = (fields: ListSearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...fields }), replace: true })
  const set = [owner, tag, draft].filter((each) => each !== undefined).length
  return (
    <FilterBar
      label={words.findChannels}
      set={set}
      onClear={set > 0 || q !== undefined ? () => change(nothing) : null}
      find={
        <FindField
          label={words.findChannels}
          value={q ?? ''}
          onFind={(text) => change({ q: text === '' ? undefined : text })}
        />
      }
    >
      <FilterChoice
        label={words.owner}
        value={owner}
        choices={choicesOf(rows.map(({ record }) => record.owner))}
        onChoose={(value) => change({ owner: value })}
      />
      <FilterChoice
        label={words.tag}
        value={tag}
        choices={choicesOf(rows.flatMap(({ record }) => record.tags))}
        onChoose={(value) => change({ tag: value })}
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
