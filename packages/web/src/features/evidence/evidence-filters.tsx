import { X } from 'lucide-react'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { marketKinds, NO_STEP, supportParts } from '@desirepath/core'
import { words as supportWords } from '../support/words.ts'
import { useJourney } from '../journeys/queries.ts'
import styles from './evidence.module.css'
import { noFilters, toggled, useEvidenceSearch } from './evidence-search.ts'
import { MonthBars } from './month-bars.tsx'
import { languageName } from './names.ts'
import { PersonaSplit } from './persona-split.tsx'
import { type Splits, type Theme, useSplits } from './queries.ts'
import { Bars } from './split-bars.tsx'
import { words } from './words.ts'

const MARKET = marketKinds.join(',')

type SplitName = 'source' | 'score' | 'polarity' | 'language' | 'theme'

/** What is found, split; each bar filters, and counts what the other filters leave of it. */
export function EvidenceFilters({ themes }: { readonly themes: readonly Theme[] }) {
  const { filters, set, change } = useEvidenceSearch()
  const nameOfTheme = (id: string) =>
    id === 'none' ? words.uncoded : (themes.find((theme) => theme.id === id)?.name ?? id)
  return (
    <div className={styles.filters}>
      {set > 0 && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => change(noFilters, { replace: true })}
        >
          {words.clear}
        </button>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filters.words === 'some'}
          onChange={({ target }) =>
            change({ words: target.checked ? 'some' : undefined }, { replace: true })
          }
        />
        {words.withWords}
      </label>
      <AnswersSought />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filters.source === MARKET}
          onChange={({ target }) =>
            change({ source: target.checked ? MARKET : undefined }, { replace: true })
          }
        />
        {words.onlyMarket}
      </label>
      <Split
        name="source"
        title={words.split.source}
        label={(value) => words.sources[value as keyof typeof words.sources] ?? value}
      />
      <Split
        name="score"
        title={words.split.score}
        label={(value) => words.moods[value as keyof typeof words.moods] ?? value}
        order={['bad', 'middle', 'good', 'none']}
      />
      <Split
        name="polarity"
        title={words.split.polarity}
        label={(value) => words.polarities[value as keyof typeof words.polarities] ?? value}
        order={['negative', 'neutral', 'positive', 'unclear']}
      />
      <Split name="language" title={words.split.language} label={languageName} />
      {themes.length > 0 && (
        <Split
          name="theme"
          title={words.split.theme}
          label={nameOfTheme}
          colourOf={(id) => themes.find((theme) => theme.id === id)?.colour}
        />
      )}
      <JourneySplit />
      <PersonaSplit />
      {filters.journey !== undefined && filters.journey !== 'none' && (
        <WithinJourney id={filters.journey} />
      )}
      <MonthBars />
    </div>
  )
}

/** Filters that one does not set here but comes with from a metric; each can be taken away. */
function AnswersSought() {
  const { filters, change } = useEvidenceSearch()
  const { scale, file, field, fieldValue } = filters
  const [kind = '', min = '', max = ''] = scale?.split(':') ?? []
  const parts = [
    { text: words.onScale(kind, min, max), off: { scale: undefined }, isSet: scale !== undefined },
    { text: words.fromFile(file ?? ''), off: { file: undefined }, isSet: file !== undefined },
    {
      text: `${field ?? ''}: ${fieldValue ?? ''}`,
      off: { field: undefined, fieldValue: undefined },
      isSet: field !== undefined,
    },
  ].filter(({ isSet }) => isSet)
  if (parts.length === 0) return null
  return (
    <section className={styles.split} aria-label={words.split.answers}>
      <h2>{words.split.answers}</h2>
      <ul>
        {parts.map(({ text, off }) => (
          <li key={text}>
            <button
              type="button"
              className={styles.bar}
              aria-pressed
              onClick={() => change(off, { replace: true })}
            >
              <span dir="auto">{text}</span>
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In the colours of scores. */
const moods: Readonly<Record<string, string>> = {
  negative: 'bad',
  neutral: 'middle',
  positive: 'good',
  unclear: 'none',
}

function Split({
  name,
  title,
  label,
  order,
  colourOf,
}: {
  readonly name: SplitName
  readonly title: string
  readonly label: (value: string) => string
  readonly order?: readonly string[]
  readonly colourOf?: (value: string) => Theme['colour'] | undefined
}) {
  const { filters, change } = useEvidenceSearch()
  const { data } = useSplits({ ...filters, [name]: undefined })
  const chosen = filters[name]?.split(',') ?? []
  const known = data?.[name] ?? []
  const lost = chosen.filter((value) => !known.some((part) => part.value === value))
  const parts = [...known, ...lost.map((value) => ({ value, n: 0 }))]
  const sorted =
    order === undefined
      ? parts
      : parts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  return (
    <Bars
      title={title}
      parts={sorted.map(({ value, n }) => {
        const colour = colourOf?.(value)
        return {
          value,
          n,
          label: label(value),
          isOn: chosen.includes(value),
          ...(name === 'score' && { mood: value }),
          ...(name === 'polarity' && { mood: moods[value] ?? '' }),
          ...(colour !== undefined && { colour }),
        }
      })}
      onPress={(value) =>
        change((now) => ({ [name]: toggled(now[name], value) }), { replace: true })
      }
    />
  )
}

function JourneySplit() {
  const { filters, change } = useEvidenceSearch()
  const rest = { ...filters, ...ofNoJourney }
  const { data } = useSplits(rest)
  const parts: Splits['journey'] = data?.journey ?? []
  const press = (value: string) =>
    change(({ journey }) => ({ ...ofNoJourney, ...(journey !== value && { journey: value }) }), {
      replace: true,
    })
  if (parts.length < 2 && filters.journey === undefined) return null
  return (
    <Bars
      title={words.split.journey}
      parts={parts.map(({ value, title, n }) => ({
        value,
        n,
        label: value === 'none' ? words.library : title,
        isOn: filters.journey === value,
      }))}
      onPress={press}
    />
  )
}

/** What a journey alone can tell goes with it. */
const ofNoJourney = {
  journey: undefined,
  persona: undefined,
  step: undefined,
  record: undefined,
  support: undefined,
  by: undefined,
  name: undefined,
}

/** Its steps; only the log of a journey knows its tickets. */
function WithinJourney({ id }: { readonly id: string }) {
  const { filters, change } = useEvidenceSearch()
  const { data: journey } = useJourney(id)
  if (journey === undefined) return null
  const isMeasured = journey.discovery !== null
  return (
    <>
      <Field label={words.step}>
        <SelectInput
          value={filters.step ?? ''}
          onChange={({ target }) => change({ step: target.value || undefined }, { replace: true })}
        >
          <option value="">{words.anyStep}</option>
          {journey.steps.map(({ id: step, title }) => (
            <option key={step} value={step}>
              {title}
            </option>
          ))}
          {filters.step === NO_STEP && <option value={NO_STEP}>{words.noStep}</option>}
        </SelectInput>
      </Field>
      {isMeasured && <SupportFilter />}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filters.byHand === 'some'}
          onChange={({ target }) =>
            change({ byHand: target.checked ? 'some' : undefined }, { replace: true })
          }
        />
        {words.byHand}
      </label>
      {filters.name !== undefined && filters.by !== undefined && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => change({ by: undefined, name: undefined }, { replace: true })}
        >
          {words.withoutGroup(filters.name)}
        </button>
      )}
    </>
  )
}

function SupportFilter() {
  const { filters, change } = useEvidenceSearch()
  return (
    <Field label={words.support}>
      <SelectInput
        value={filters.support ?? ''}
        onChange={(event) =>
          change({ support: event.target.value || undefined }, { replace: true })
        }
      >
        <option value="">{words.anySupport}</option>
        {supportParts.map((part) => (
          <option key={part} value={part}>
            {supportWords.parts[part]}
          </option>
        ))}
      </SelectInput>
    </Field>
  )
}
