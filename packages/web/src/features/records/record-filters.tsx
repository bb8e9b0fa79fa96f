import type { RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { FilterX } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { useJourneys } from '../journeys/queries.ts'
import { FindField } from './find-field.tsx'
import { layouts } from './layouts.ts'
import type { ListSearch } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

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
  const isFiltered = [q, tag, owner, journey, draft, form].some((each) => each !== undefined)
  return (
    <div className={styles.filters} role="toolbar" aria-label={words.find(words.types[type].many)}>
      <FindField
        label={words.find(words.types[type].many)}
        value={q ?? ''}
        onFind={(text) => change({ q: text === '' ? undefined : text })}
      />
      <Choice
        label={words.form}
        value={form}
        choices={formsOf(type)}
        onChoose={(value) => change({ form: value })}
      />
      <Choice
        label={words.tag}
        value={tag}
        choices={tags.map(same)}
        onChoose={(value) => change({ tag: value })}
      />
      <Choice
        label={words.owner}
        value={owner}
        choices={owners.map(same)}
        onChoose={(value) => change({ owner: value })}
      />
      <Choice
        label={words.journey}
        value={journey}
        choices={journeys.map(({ id, title }) => [id, title])}
        onChoose={(value) => change({ journey: value })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft === 'true'}
          onChange={({ target }) => change({ draft: target.checked ? 'true' : undefined })}
        />
        {words.drafts}
      </label>
      <SelectInput
        className={styles.choice}
        aria-label={words.sort}
        value={sort ?? 'changed'}
        onChange={({ target }) =>
          change({ sort: target.value === 'changed' ? undefined : target.value })
        }
      >
        {Object.entries(words.sorts).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </SelectInput>
      {isFiltered && (
        <IconButton
          icon={FilterX}
          label={words.clear}
          onClick={() =>
            change({
              q: undefined,
              tag: undefined,
              owner: undefined,
              journey: undefined,
              draft: undefined,
              form: undefined,
            })
          }
        />
      )}
    </div>
  )
}

/** The kinds of a type, where it has several. */
function formsOf(type: RecordType): readonly (readonly [value: string, word: string])[] {
  const field = layouts[type].flatMap(({ fields }) => fields).find(({ name }) => name === 'form')
  if (field?.as !== 'choice') return []
  return field.choices.flatMap(([value, word]) => (value === null ? [] : [[value, word] as const]))
}

const same = (value: string) => [value, value] as const

function Choice({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly (readonly [value: string, word: string])[]
  readonly onChoose: (value: string | undefined) => void
}) {
  if (choices.length === 0 && value === undefined) return null
  return (
    <SelectInput
      className={styles.choice}
      aria-label={label}
      data-set={value !== undefined || undefined}
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
    >
      <option value="">{`${label}: ${words.any.toLowerCase()}`}</option>
      {choices.map(([each, word]) => (
        <option key={each} value={each}>
          {word}
        </option>
      ))}
    </SelectInput>
  )
}
