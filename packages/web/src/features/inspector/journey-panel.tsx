import type { Discovery } from '@desirepath/core'
import {
  formatCount,
  formatDate,
  formatNumber,
  formatShare,
  formatSigned,
} from '@desirepath/render'
import { Glyph } from '../../ui/glyph.tsx'
import { Button } from '../../ui/button.tsx'
import { UseMeter } from '../../ui/use-meter.tsx'
import { useInspector } from './context.ts'
import { FunnelSection } from './funnel.tsx'
import styles from './inspector.module.css'
import { FigureRow, Figures, Section, ShareRow } from './parts.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { GapList } from '../truth/gap-list.tsx'
import { useTruth } from '../truth/truth.ts'
import { words as truthWords } from '../truth/words.ts'
import { words } from './words.ts'

/** The journey itself: how it was made, and how far to trust it. */
export function JourneyPanel() {
  const { journey, select } = useInspector()
  const { change } = useJourneySearch()
  const { use, open, gaps } = useTruth(journey)
  const { discovery } = journey
  return (
    <>
      <h2>{truthWords.useToday}</h2>
      <p className={styles.under}>
        <UseMeter level={use.level} />
      </p>
      <p className={styles.summary}>{use.says}</p>
      <Button size="small" onClick={() => change({ panel: 'check' })}>
        {truthWords.open(open.length)}
      </Button>
      {discovery !== null && (
        <>
          <Warnings warnings={discovery.warnings} />
          <Scope discovery={discovery} />
          <Fit discovery={discovery} />
        </>
      )}
      <GapList journey={journey} gaps={gaps} select={select} />
      <FunnelSection />
      {journey.personas.length > 0 && (
        <Section title="Personas">
          {journey.personas.map((persona) => (
            <button
              key={persona.id}
              type="button"
              className={styles.way}
              onClick={() => select({ kind: 'persona', id: persona.id })}
            >
              <span>{persona.title}</span>
              <span>{persona.share.value === null ? '' : formatShare(persona.share.value)}</span>
              <i aria-hidden>
                <i style={{ width: `${(persona.share.value ?? 0) * 100}%` }} />
              </i>
            </button>
          ))}
        </Section>
      )}
      <BriefSection />
      {discovery !== null && <Folded discovery={discovery} />}
    </>
  )
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <Section title={words.warnings}>
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <Glyph name="warning" size={14} />
          <span>{warning}</span>
        </p>
      ))}
    </Section>
  )
}

function Scope({ discovery }: { readonly discovery: Discovery }) {
  const { success, nps } = discovery
  // The step counts the same journeys only where it holds nothing but the success activity.
  const goal = useInspector().journey.steps.find(
    ({ activities }) => activities.length === 1 && activities[0] === success?.activity,
  )
  return (
    <Section title={words.measured}>
      <Figures>
        <FigureRow
          name={words.journeys}
          value={formatCount(discovery.journeys)}
          figure={{ figure: 'all' }}
        />
        {discovery.journeys !== discovery.customers && (
          <FigureRow name={words.customers} value={formatCount(discovery.customers)} />
        )}
        <FigureRow name={words.events} value={formatCount(discovery.events)} />
        <FigureRow
          name={words.period}
          value={`${formatDate(discovery.from)} to ${formatDate(discovery.asOf)}`}
        />
        {success !== null && (
          <ShareRow
            name={words.succeeded(success.activity)}
            share={success.share}
            {...(goal !== undefined && { figure: { figure: 'reach', stepId: goal.id } })}
          />
        )}
        <FigureRow
          name={words.feedback}
          value={formatCount(discovery.feedback)}
          note={
            discovery.feedback > 0 ? words.feedbackShare(formatShare(discovery.feedbackShare)) : ''
          }
        />
        {nps !== null && nps.value !== null && (
          <FigureRow
            name={words.nps}
            value={formatSigned(nps.value, 0)}
            note={`n = ${formatCount(nps.n)}${nps.low === null || nps.high === null ? '' : `; 95 %: ${formatSigned(nps.low, 0)} to ${formatSigned(nps.high, 0)}`}`}
          />
        )}
        {discovery.quarantined > 0 && (
          <FigureRow name={words.quarantined} value={formatCount(discovery.quarantined)} />
        )}
      </Figures>
    </Section>
  )
}

function Fit({ discovery }: { readonly discovery: Discovery }) {
  const { fitness, coverage, silhouette, k, boundShare, sentiment } = discovery
  return (
    <Section title={words.restsOn}>
      <Figures>
        {fitness !== null && <FigureRow name={words.fitness} value={formatShare(fitness)} />}
        {coverage !== null && <FigureRow name={words.coverage} value={formatShare(coverage)} />}
        <FigureRow name={words.bound} value={formatShare(boundShare)} />
        {k !== null && <FigureRow name={words.k} value={String(k)} />}
        {silhouette !== null && (
          <FigureRow name={words.silhouette} value={`${formatNumber(silhouette, 2)} of 1`} />
        )}
        {sentiment !== null && (
          <FigureRow
            name={words.sentiment}
            value={
              sentiment.method === 'learned'
                ? words.learned(
                    sentiment.auc === null ? '—' : formatNumber(sentiment.auc, 2),
                    formatCount(sentiment.labels),
                  )
                : sentiment.method === 'vader'
                  ? words.vader
                  : words.noSentiment
            }
          />
        )}
        <FigureRow
          name={words.seed}
          value={words.seedText(discovery.parameters.cut, discovery.parameters.seed)}
        />
      </Figures>
    </Section>
  )
}

function BriefSection() {
  const { brief } = useInspector().journey
  const rows = [
    [words.objective, brief.objective],
    [words.audience, brief.audience],
    [words.scope, brief.scope],
    [words.owner, brief.owner],
  ].filter((row): row is [string, string] => row[1] !== '')
  if (rows.length === 0) return null
  return (
    <Section title={words.brief}>
      <Figures>
        {rows.map(([name, value]) => (
          <FigureRow key={name} name={name} value={value} />
        ))}
      </Figures>
    </Section>
  )
}

function Folded({ discovery: { folded } }: { readonly discovery: Discovery }) {
  if (folded.length === 0) return null
  return (
    <Section title={words.folded}>
      <Figures>
        {folded.map((each) => (
          <FigureRow
            key={each.activity}
            name={each.activity}
            value={
              each.into === null
                ? words.foldedAway(formatCount(each.events))
                : words.foldedInto(formatCount(each.events), each.into)
            }
          />
        ))}
      </Figures>
    </Section>
  )
}
