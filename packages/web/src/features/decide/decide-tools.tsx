import { useId, useState } from 'react'
import { choicesOf, FilterBar, FilterChoice, type FilterChoices } from '../../ui/filter-bar.tsx'
import { FindField } from '../../ui/find-field.tsx'
import { SelectInput, TextInput } from '../../ui/panel.tsx'
import segmented from '../../ui/segmented.module.css'
import styles from './decide.module.css'
import type { DecideSearch } from './decide-search.ts'
import type { Priority } from './queries.ts'
import {
  formulaOf,
  formulasOf,
  formulaText,
  kindOf,
  readyOf,
  scoresOfKind,
  statuses,
  viewOf,
  viewsOfKind,
} from './ranked.ts'
import { useDecideSearch } from './use-decide.ts'
import { formulaWords, words } from './words.ts'

interface Props {
  readonly search: DecideSearch
  readonly items: readonly Priority[]
}

/** How things are ranked, shown and narrowed; all of it stands in the address. */
export function DecideTools({ search, items }: Props) {
  const change = useDecideSearch()
  const kind = kindOf(search)
  const ready = readyOf(search)
  const view = viewOf(search)
  return (
    <div className={styles.tools}>
      <div className={styles.toolRow}>
        <div className={segmented.segmented} role="radiogroup" aria-label={words.view}>
          {viewsOfKind[kind].map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="view"
                checked={view === each}
                onChange={() => change({ view: each === 'list' ? undefined : each })}
              />
              <span>{words.views[each]}</span>
            </label>
          ))}
        </div>
        <label className={styles.labelled}>
          <span>{words.by}</span>
          <SelectInput
            value={ready ?? 'own'}
            onChange={({ target }) =>
              change(
                target.value === 'own'
                  ? { by: 'own', formula: search.formula ?? formulaText(search) }
                  : { by: target.value },
              )
            }
          >
            {formulasOf[kind].map((each) => (
              <option key={each} value={each}>
                {formulaWords[each]}
              </option>
            ))}
            <option value="own">{words.own}</option>
          </SelectInput>
        </label>
        {ready !== null && <code className={styles.formula}>{formulaText(search)}</code>}
      </div>
      {ready === null && <OwnFormula search={search} />}
      <Filters search={search} items={items} />
    </div>
  )
}

/** A formula of one’s own, read while it is written; what is wrong with it is said, and where. */
function OwnFormula({ search }: Pick<Props, 'search'>) {
  const change = useDecideSearch()
  const id = useId()
  const [text, setText] = useState(search.formula ?? '')
  const read = formulaOf({ ...search, formula: text })
  return (
    <div className={styles.own}>
      <label className={styles.labelled}>
        <span>{words.formula}</span>
        <TextInput
          value={text}
          className={styles.formulaField}
          placeholder={words.formulaHint}
          spellCheck={false}
          maxLength={300}
          aria-invalid={read.type === 'bad'}
          aria-describedby={id}
          onChange={({ target }) => {
            setText(target.value)
            change({ formula: target.value })
          }}
        />
      </label>
      <p id={id} className={styles.says} data-bad={read.type === 'bad' || undefined} role="status">
        {read.type === 'bad' ? (
          <>
            <BadPlace text={text} at={read.at} /> {read.message}
          </>
        ) : (
          words.names(scoresOfKind[kindOf(search)].join(', '))
        )}
      </p>
    </div>
  )
}

/** The formula as far as it is understood. */
function BadPlace({ text, at }: { readonly text: string; readonly at: number }) {
  if (text === '') return null
  return (
    <code aria-hidden>
      {text.slice(Math.max(0, at - 12), at)}
      <mark>{text.slice(at, at + 12) || ' '}</mark>
    </code>
  )
}

function Filters({ search, items }: Props) {
  const change = useDecideSearch()
  const kind = kindOf(search)
  const { q, journey, persona, tag, owner, status } = search
  const filters = [journey, persona, tag, owner, status]
  const set = filters.filter((each) => each !== undefined).length
  return (
    <FilterBar
      label={words.filters}
      set={set}
      onClear={set > 0 || q !== undefined ? () => change(nothing) : null}
      find={
        <FindField
          label={words.find}
          value={q ?? ''}
          onFind={(text) => change({ q: text === '' ? undefined : text })}
        />
      }
    >
      <FilterChoice
        label={words.journey}
        value={journey}
        choices={named(items.flatMap((item) => item.journeys))}
        onChoose={(value) => change({ journey: value })}
      />
      <FilterChoice
        label={words.persona}
        value={persona}
        choices={named(items.flatMap((item) => item.personas))}
        onChoose={(value) => change({ persona: value })}
      />
      <FilterChoice
        label={words.tag}
        value={tag}
        choices={choicesOf(items.flatMap(({ tags }) => tags))}
        onChoose={(value) => change({ tag: value })}
      />
      <FilterChoice
        label={words.owner}
        value={owner}
        choices={choicesOf(items.map((item) => item.owner))}
        onChoose={(value) => change({ owner: value })}
      />
      {kind === 'opportunities' && (
        <FilterChoice
          label={words.status}
          value={status}
          choices={statuses.map((each) => [each, words.statuses[each]])}
          onChoose={(value) => change({ status: value })}
        />
      )}
    </FilterBar>
  )
}

const nothing = {
  q: undefined,
  journey: undefined,
  persona: undefined,
  tag: undefined,
  owner: undefined,
  status: undefined,
} as const satisfies DecideSearch

function named(things: readonly { readonly id: string; readonly title: string }[]): FilterChoices {
  const byId = new Map(things.map(({ id, title }) => [id, title]))
  return [...byId].toSorted(([, a], [, b]) => a.localeCompare(b))
}
