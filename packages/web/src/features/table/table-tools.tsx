import type { Journey } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { FilterX, Search } from 'lucide-react'
import type { JourneySearch } from '../../router.tsx'
import { IconButton } from '../../ui/button.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useVersions } from './since.ts'
import styles from './table.module.css'
import { words } from './words.ts'

type FilterName = keyof typeof words.filters

/** An address without the filters of the table. */
export const noFilters = {
  find: undefined,
  type: undefined,
  stage: undefined,
  backing: undefined,
  severity: undefined,
  since: undefined,
} satisfies JourneySearch

/** Search, filters, and how many rows they leave. */
export function TableTools({
  journey,
  shown,
  all,
}: {
  readonly journey: Journey
  readonly shown: number
  readonly all: number
}) {
  const { search, change } = useJourneySearch()
  const isFiltered = Object.keys(noFilters).some(
    (name) => search[name as keyof typeof noFilters] !== undefined,
  )
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools}>
      <label className={styles.find}>
        <Search size={14} aria-hidden />
        <input
          id="map-find"
          type="search"
          value={search.find ?? ''}
          placeholder={words.find}
          aria-label={words.find}
          onChange={(event) => change({ find: event.target.value || undefined }, { replace: true })}
        />
      </label>
      <Filter name="type" choices={laneChoices(journey)} />
      <Filter name="stage" choices={journey.stages.map(({ id, title }) => [id, title])} />
      <Filter name="backing" choices={Object.entries(words.backings)} />
      <Filter
        name="severity"
        choices={[2, 3, 4, 5].map((each) => [String(each), words.severityFrom(each)])}
      />
      <SinceFilter journeyId={journey.id} />
      {isFiltered && (
        <IconButton
          icon={FilterX}
          label={words.clear}
          onClick={() => change(noFilters, { replace: true })}
        />
      )}
      <span className={styles.grow} />
      <span className={styles.count} role="status">
        {words.shown(formatCount(shown), formatCount(all))}
      </span>
    </div>
  )
}

function Filter({
  name,
  choices,
}: {
  readonly name: FilterName
  readonly choices: readonly (readonly [string, string])[]
}) {
  const { search, change } = useJourneySearch()
  const value = search[name]
  return (
    <SelectInput
      className={styles.filter}
      aria-label={words.filters[name]}
      data-set={value !== undefined || undefined}
      value={value ?? ''}
      onChange={(event) => change({ [name]: event.target.value || undefined }, { replace: true })}
    >
      <option value="">{words.all[name]}</option>
      {choices.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectInput>
  )
}

/** Lanes by type; several of one type are one choice. */
function laneChoices({ lanes }: Journey): (readonly [string, string])[] {
  const types = Map.groupBy(
    lanes.filter(({ type }) => type !== 'measured'),
    ({ type }) => type,
  )
  return [...types].map(([type, own]) => [type, own.map(({ title }) => title).join(', ')])
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

function SinceFilter({ journeyId }: { readonly journeyId: string }) {
  const versions = useVersions(journeyId).data?.items ?? []
  if (versions.length === 0) return null
  return (
    <Filter
      name="since"
      choices={versions.map(({ id, title, at }) => [
        id,
        words.since(title === '' ? moment.format(new Date(at)) : title),
      ])}
    />
  )
}
