import { useNavigate } from '@tanstack/react-router'
import { FilterX } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { useJourneys } from '../journeys/queries.ts'
import { FindField } from '../records/find-field.tsx'
import { type InventorySearch, NONE, type Row } from './rows.ts'
import { sameName } from './queries.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** What groups, orders and narrows the inventory; all of it stands in the address. */
export function InventoryTools({
  search,
  rows,
}: {
  readonly search: InventorySearch
  readonly rows: readonly Row[]
}) {
  const navigate = useNavigate()
  const journeys = useJourneys().data?.items ?? []
  const change = (fields: InventorySearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...fields }), replace: true })
  const { group, sort, ...filters } = search
  const stages = namesOf(rows.map(({ item }) => item.record.stage))
  const channels = namesOf(rows.map(({ channel }) => channel?.title ?? ''))
  const owners = namesOf(rows.map(({ item }) => item.record.owner)).filter(
    ([each]) => each !== NONE,
  )
  const tags = namesOf(rows.flatMap(({ item }) => item.record.tags))
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools}>
      <FindField
        label={words.find}
        value={search.q ?? ''}
        onFind={(q) => change({ q: q === '' ? undefined : q })}
      />
      <Choice
        label={words.stage}
        value={search.stage}
        choices={stages}
        none={words.noStage}
        onChoose={(stage) => change({ stage })}
      />
      <Choice
        label={words.channel}
        value={search.channel}
        choices={channels}
        none={words.noChannel}
        onChoose={(channel) => change({ channel })}
      />
      <Choice
        label={words.owner}
        value={search.owner}
        choices={owners}
        onChoose={(owner) => change({ owner })}
      />
      <Choice
        label={words.tag}
        value={search.tag}
        choices={tags}
        onChoose={(tag) => change({ tag })}
      />
      <Choice
        label={words.journey}
        value={search.journey}
        choices={journeys.map(({ id, title }) => [id, title])}
        onChoose={(journey) => change({ journey })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={search.draft === 'true'}
          onChange={({ target }) => change({ draft: target.checked ? 'true' : undefined })}
        />
        {words.drafts}
      </label>
      {Object.values(filters).some((each) => each !== undefined) && (
        <IconButton
          icon={FilterX}
          label={words.clear}
          onClick={() =>
            void navigate({ to: '.', search: { group, sort } as InventorySearch, replace: true })
          }
        />
      )}
      <span className={styles.layout}>
        <SelectInput
          className={styles.choice}
          aria-label={words.group}
          value={group ?? 'none'}
          onChange={({ target }) =>
            change({ group: target.value === 'none' ? undefined : target.value })
          }
        >
          {options(words.groups)}
        </SelectInput>
        <SelectInput
          className={styles.choice}
          aria-label={words.order}
          value={sort ?? 'title'}
          onChange={({ target }) =>
            change({ sort: target.value === 'title' ? undefined : target.value })
          }
        >
          {options(words.orders)}
        </SelectInput>
      </span>
    </div>
  )
}

function options(choices: Readonly<Record<string, string>>) {
  return Object.entries(choices).map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))
}

/** Names that occur, each once; the sign for “none” where one is missing. */
function namesOf(names: readonly string[]): (readonly [value: string, word: string])[] {
  const found = [...Map.groupBy(names, sameName)].map(([key, own]) =>
    key === '' ? ([NONE, ''] as const) : ([own[0]!, own[0]!] as const),
  )
  return found.toSorted(([, a], [, b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
}

function Choice({
  label,
  value,
  choices,
  none,
  onChoose,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly (readonly [value: string, word: string])[]
  readonly none?: string
  readonly onChoose: (value: string | undefined) => void
}) {
  const said = choices.filter(([each]) => each !== NONE)
  if (said.length === 0 && value === undefined) return null
  const missing = value !== undefined && choices.every(([each]) => each !== value)
  return (
    <SelectInput
      className={styles.choice}
      aria-label={label}
      data-set={value !== undefined || undefined}
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
    >
      <option value="">{`${label}: ${words.any}`}</option>
      {missing && <option value={value}>{value === NONE ? none : value}</option>}
      {choices.map(([each, word]) => (
        <option key={each} value={each}>
          {each === NONE ? none : word}
        </option>
      ))}
    </SelectInput>
  )
}
