import { backingOfStep, type Edge, emotionLevels, groundsOfStep, type Step } from '@desirepath/core'
import { formatCount, formatDuration, formatShare, mainCurve, goalSteps } from '@desirepath/render'
import { useEditor } from '../../editing/live.tsx'
import { pointWords } from '../../map/feeling-emotions.ts'
import { RecordCard } from '../../map/record-card.tsx'
import { ChannelGlyph } from '../../ui/glyph.tsx'
import { BindingSection } from '../binding/binding-section.tsx'
import { PutHere } from '../evidence/put-here.tsx'
import { GapSection } from '../expectations/gap-section.tsx'
import { isPlanned } from '../flow/planned.ts'
import { words as flowWords } from '../flow/words.ts'
import { ReasonsSection } from '../leaving/reasons-section.tsx'
import { MarketSection } from '../market/market-section.tsx'
import { StepQuestionsSection } from '../questions/step-questions.tsx'
import { StepOriginsSection } from '../origins/step-origins.tsx'
import { StepSupportSection } from '../support/step-support.tsx'
import { BackingLine } from './backing.tsx'
import { BelievedSection } from './believed.tsx'
import { whoseRef } from '../segments/choices.ts'
import { stepTitle, useInspector } from './context.ts'
import { ObstacleSection, StepDetails } from './details.tsx'
import { GroundsLine } from './grounds-line.tsx'
import { HistorySection } from './history.tsx'
import styles from './inspector.module.css'
import { FigureRow, Figures, Section, ShareRow } from './parts.tsx'
import { QuoteList } from './quotes.tsx'
import { Trend } from './trend.tsx'
import { words } from './words.ts'

/** A step: its figures, ways in and out, records, and what customers say there. */
export function StepPanel({ step }: { readonly step: Step }) {
  const { journey, segment, select } = useInspector()
  const editor = useEditor()
  const records = journey.records.filter((record) => record.stepIds.includes(step.id))
  return (
    <>
      <h2 dir="auto">{step.title}</h2>
      <div className={styles.under}>
        {step.channels.map((channel) => (
          <span key={channel.name} className={styles.under}>
            <ChannelGlyph channel={channel.name} />
            {channel.name} {formatShare(channel.share)}
          </span>
        ))}
      </div>
      <BackingLine of="step" backing={backingOfStep(journey, step)} />
      <GroundsLine grounds={groundsOfStep(journey, step)} />
      <StepFigures step={step} />
      <ReasonsSection step={step} />
      <StepOriginsSection step={step} />
      <StepSupportSection step={step} />
      <StepQuestionsSection stepId={step.id} />
      <Feeling stepId={step.id} />
      <BelievedSection step={step} />
      <GapSection stepId={step.id} />
      <BindingSection key={step.id} step={step} />
      <StepDetails step={step} />
      <ObstacleSection step={step} />
      <Trend
        figure={{ figure: 'leave', stepId: step.id, ...whoseRef(segment) }}
        unit="share"
        title={goalSteps(journey).has(step.id) ? words.endingByWeek : words.leavingByWeek}
      />
      <Ways step={step} />
      {records.length > 0 && (
        <Section title={words.onThisStep}>
          <div className={styles.links}>
            {records.map((record) => (
              <RecordCard
                key={record.id}
                record={record}
                isSelected={false}
                discovery={journey.discovery}
                onSelect={() => select({ kind: 'record', id: record.id })}
              />
            ))}
          </div>
        </Section>
      )}
      <MarketSection stepIds={[step.id]} />
      <HistorySection
        entry={`steps:${step.id}`}
        says={step.title}
        onRestore={(title) => editor?.changeStep(step.id, { title })}
      />
      <QuoteList figure={{ figure: 'emotion', stepId: step.id }} />
      <PutHere stepId={step.id} />
    </>
  )
}

function StepFigures({ step }: { readonly step: Step }) {
  const { journey, segment } = useInspector()
  const { measured, id } = step
  const of = { stepId: id, ...whoseRef(segment) }
  if (measured === null) return null
  const isGoal = goalSteps(journey).has(id)
  const { stay } = measured
  return (
    <Section title={words.measured}>
      <Figures>
        <ShareRow name={words.reach} share={measured.reach} figure={{ figure: 'reach', ...of }} />
        <ShareRow
          name={isGoal ? words.endHere : words.leave}
          share={measured.leave}
          alarm={!isGoal && (measured.leave.value ?? 0) >= 0.3}
          figure={{ figure: 'leave', ...of }}
        />
        <ShareRow
          name={words.repeat}
          share={measured.repeat}
          figure={{ figure: 'repeat', ...of }}
        />
        {stay.medianSeconds !== null && (
          <FigureRow
            name={words.stay}
            value={formatDuration(stay.medianSeconds)}
            note={words.visits(formatCount(stay.n))}
            figure={{ figure: 'stay', ...of }}
          />
        )}
        {stay.p90Seconds !== null && (
          <FigureRow name={words.stayLong} value={formatDuration(stay.p90Seconds)} />
        )}
      </Figures>
    </Section>
  )
}

function Feeling({ stepId }: { readonly stepId: string }) {
  const { journey, select } = useInspector()
  const curve = mainCurve(journey)
  const point = curve?.points.find((each) => each.stepId === stepId)
  if (curve === undefined || point === undefined || point.value === null) return null
  return (
    <Section title={words.feeling}>
      <button
        type="button"
        className={styles.chip}
        onClick={() => select({ kind: 'point', curveId: curve.id, stepId })}
      >
        {pointWords(point, emotionLevels(journey))}
      </button>
    </Section>
  )
}

function Ways({ step }: { readonly step: Step }) {
  const { journey } = useInspector()
  const out = journey.edges.filter((edge) => edge.from === step.id)
  const into = journey.edges.filter((edge) => edge.to === step.id)
  return (
    <>
      {out.length > 0 && <WayList title={words.next} edges={out} end="to" />}
      {into.length > 0 && <WayList title={words.from} edges={into} end="from" />}
    </>
  )
}

const MOST_WAYS = 5

function WayList({
  title,
  edges,
  end,
}: {
  readonly title: string
  readonly edges: readonly Edge[]
  readonly end: 'from' | 'to'
}) {
  const { journey, select } = useInspector()
  const total = Math.max(
    1,
    edges.reduce((sum, edge) => sum + edge.n, 0),
  )
  const shown = edges.toSorted((a, b) => b.n - a.n).slice(0, MOST_WAYS)
  return (
    <Section title={title}>
      {shown.map((edge) => (
        <button
          key={`${edge.from}~${edge.to}`}
          type="button"
          className={styles.way}
          data-kind={edge.kind}
          onClick={() => select({ kind: 'edge', from: edge.from, to: edge.to })}
        >
          <span>{stepTitle(journey, edge[end])}</span>
          {isPlanned(edge) ? (
            <span>{flowWords.plannedWay}</span>
          ) : (
            <>
              <span>
                {formatShare(edge.n / total)} · {formatCount(edge.n)}
              </span>
              <i aria-hidden>
                <i style={{ width: `${(edge.n / total) * 100}%` }} />
              </i>
            </>
          )}
        </button>
      ))}
    </Section>
  )
}
