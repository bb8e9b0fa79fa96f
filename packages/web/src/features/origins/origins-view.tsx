import type { Journey } from '@desirepath/core'
import { Signpost } from 'lucide-react'
import { useEditor, useOpenJourney, useReadJourney } from '../../editing/live.tsx'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { FiguresPending, isNotCounted, NoFigures } from '../journey/figure-page.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { EveryonesFigures } from '../segments/everyones-figures.tsx'
import { words as segmentWords } from '../segments/words.ts'
import figures from '../../ui/figure-page.module.css'
import { StepOptions } from '../journeys/step-options.tsx'
import styles from './origins.module.css'
import { type Origins, useOrigins } from './queries.ts'
import { SourcesTable } from './sources-table.tsx'
import { StepsTable } from './steps-table.tsx'
import { TermsTable } from './terms-table.tsx'
import { words } from './words.ts'

/** Where customers come from, what they seek and where they leave: in all, and at each step. */
export function OriginsView() {
  const journey = useOpenJourney()
  const hasEvents = journey.discovery !== null
  const { data, error, refetch } = useOrigins({
    id: journey.id,
    columns: journey.brief.columns,
    hasEvents,
  })
  if (!hasEvents || isNotCounted(error)) return <NoFigures icon={Signpost} words={words} />
  if (data === undefined)
    return <FiguresPending title={words.loadFailed} error={error} onAgain={refetch} />
  return <Counted journey={journey} origins={data} />
}

function Counted({ journey, origins }: { readonly journey: Journey; readonly origins: Origins }) {
  const { search, change } = useJourneySearch()
  const place = journey.steps.some(({ id }) => id === search.place) ? (search.place ?? null) : null
  const { asOf, source, search: sought, least } = origins
  const journeys = source?.places[0]?.journeys
  const sources = source?.places.find(({ stepId }) => stepId === place)
  const terms = sought?.places.find(({ stepId }) => stepId === place)
  return (
    <div className={figures.page}>
      <p className={figures.lead}>
        {journeys !== undefined && <b>{words.lead(journeys)}</b>}
        {asOf !== null && `${journeys === undefined ? '' : ', '}${words.asOf(asOf)}`}. {words.how}{' '}
        <EveryonesFigures text={segmentWords.everyoneNot} />
      </p>
      <div className={styles.choices}>
        <ColumnField of="source" journey={journey} origins={origins} />
        <ColumnField of="search" journey={journey} origins={origins} />
        <Field label={words.at}>
          <SelectInput
            value={place ?? ''}
            onChange={({ target }) =>
              change({ place: target.value === '' ? undefined : target.value }, { replace: true })
            }
          >
            <option value="">{words.whole}</option>
            <StepOptions {...journey} />
          </SelectInput>
        </Field>
      </div>
      <div className={styles.beside}>
        <section aria-label={words.sources} className={figures.part}>
          <h2>{words.sources}</h2>
          {source === null || sources === undefined ? (
            <p className={figures.quiet}>{words.noSource}</p>
          ) : (
            <SourcesTable column={source.column} own={sources} least={least} />
          )}
        </section>
        <section aria-label={words.searchesTitle} className={figures.part}>
          <h2>{words.searchesTitle}</h2>
          {sought === null || terms === undefined ? (
            <p className={figures.quiet}>{words.noSearch}</p>
          ) : terms.searches === 0 ? (
            <p className={figures.quiet}>{words.noSearchHere}</p>
          ) : (
            <TermsTable column={sought.column} own={terms} least={least} />
          )}
        </section>
      </div>
      <StepsTable journey={journey} origins={origins} />
    </div>
  )
}

/** Which column says it: as people choose, else as its name tells. */
function ColumnField({
  of,
  journey,
  origins,
}: {
  readonly of: 'source' | 'search'
  readonly journey: Journey
  readonly origins: Origins
}) {
  const editor = useEditor()
  const read = useReadJourney()
  const chosen = journey.brief.columns?.[of]
  const found = chosen === undefined ? origins[of]?.column : undefined
  const { columns } = origins
  return (
    <Field label={words[`${of}Column`]}>
      <SelectInput
        value={chosen ?? ''}
        disabled={editor === null}
        onChange={({ target }) => {
          const { [of]: _, ...others } = read().brief.columns ?? {}
          const next = target.value === '' ? others : { ...others, [of]: target.value }
          editor?.changeBrief({ columns: Object.keys(next).length === 0 ? undefined : next })
        }}
      >
        <option value="">{found === undefined ? words.notThere : words.byName(found)}</option>
        {columns
          .filter((name) => name !== found)
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
        {chosen !== undefined && !columns.includes(chosen) && (
          <option value={chosen}>{words.gone(chosen)}</option>
        )}
      </SelectInput>
    </Field>
  )
}
