import type {
  Card,
  Curve,
  CurvePoint,
  Edge,
  FigureRef,
  Lane,
  Moment,
  Stage,
  Step,
} from '@desirepath/core'
import {
  emotionWord,
  FEW,
  formatCount,
  formatDuration,
  formatShare,
  formatSigned,
} from '@desirepath/render'
import { stepTitle, useInspector } from './context.ts'
import styles from './inspector.module.css'
import { CountRow, FigureRow, Figures, Section, ShareRow } from './parts.tsx'
import { Quote, QuoteList } from './quotes.tsx'
import { Trend } from './trend.tsx'
import { words } from './words.ts'

/** A point of a curve: how customers feel at a step, and what that rests on. */
export function PointPanel({
  curve,
  point,
}: {
  readonly curve: Curve
  readonly point: CurvePoint
}) {
  const { journey } = useInspector()
  const persona = journey.personas.find((each) => each.id === curve.persona)
  const figure: FigureRef = {
    figure: 'emotion',
    stepId: point.stepId,
    ...(curve.persona !== null && { personaId: curve.persona }),
  }
  const isMeasured = curve.kind === 'measured'
  return (
    <>
      <h2>{stepTitle(journey, point.stepId)}</h2>
      <p className={styles.under}>
        {words.curveKind[curve.kind]}
        {persona !== undefined && ` · ${persona.title}`}
      </p>
      <Section title={words.feeling}>
        <Figures>
          <FigureRow
            name={point.value === null ? words.feeling : emotionWord(point.value)}
            value={
              point.value === null ? words.noVerbatims : `${formatSigned(point.value)} on −2 … +2`
            }
          />
          {point.low !== null && point.high !== null && (
            <FigureRow
              name={words.interval}
              value={`${formatSigned(point.low)} to ${formatSigned(point.high)}`}
            />
          )}
          <FigureRow name={words.answers} value={formatCount(point.n)} />
          {isMeasured && point.n > 0 && <CountRow name={words.answerers} figure={figure} />}
          <FigureRow name={words.restsOn} value={words.basis[point.basis]} />
        </Figures>
        {isMeasured && point.n > 0 && point.n < FEW && (
          <p className={styles.note}>{words.fewAnswers(point.n)}</p>
        )}
        {isMeasured && point.n >= FEW && <p className={styles.note}>{words.howWeigh}</p>}
      </Section>
      {isMeasured && <Trend figure={figure} unit="emotion" />}
      {isMeasured && <QuoteList figure={figure} />}
    </>
  )
}

export function StagePanel({
  stage,
  steps,
}: {
  readonly stage: Stage
  readonly steps: readonly Step[]
}) {
  const { select } = useInspector()
  return (
    <>
      <h2>{stage.title}</h2>
      {stage.reach !== null && (
        <Section title={words.measured}>
          <Figures>
            <ShareRow name={words.reach} share={stage.reach} />
          </Figures>
        </Section>
      )}
      <Section title={words.steps}>
        {steps.map((step) => (
          <button
            key={step.id}
            type="button"
            className={styles.way}
            onClick={() => select({ kind: 'step', id: step.id })}
          >
            <span>{step.title}</span>
            <span>
              {typeof step.measured?.reach.value === 'number' &&
                formatShare(step.measured.reach.value)}
            </span>
            <i aria-hidden>
              <i style={{ width: `${(step.measured?.reach.value ?? 0) * 100}%` }} />
            </i>
          </button>
        ))}
      </Section>
    </>
  )
}

export function CardPanel({
  card,
  lane,
  stepId,
}: {
  readonly card: Card
  readonly lane: Lane
  readonly stepId: string
}) {
  const { journey, select } = useInspector()
  const isQuote = lane.type === 'quotes' || lane.type === 'thinking'
  return (
    <>
      <h2>{stepTitle(journey, stepId)}</h2>
      <p className={styles.under}>{lane.title}</p>
      <div className={styles.section}>
        {isQuote ? (
          <Quote
            item={{
              text: card.text,
              at: card.at,
              language: card.language,
              source: card.note ?? '',
              score: card.score,
              customer: null,
            }}
          />
        ) : (
          <p dir="auto">{card.text}</p>
        )}
      </div>
      {!isQuote && card.note !== null && <p className={styles.note}>{card.note}</p>}
      <Section title={words.happens}>
        <button
          type="button"
          className={styles.chip}
          onClick={() => select({ kind: 'step', id: stepId })}
        >
          {stepTitle(journey, stepId)}
        </button>
      </Section>
      {isQuote && <QuoteList figure={{ figure: 'emotion', stepId }} />}
    </>
  )
}

export function MomentPanel({
  moment,
  title,
}: {
  readonly moment: Moment
  readonly title: string
}) {
  const { journey, select } = useInspector()
  return (
    <>
      <h2>{title}</h2>
      <p className={styles.summary}>{moment.text}</p>
      <Section title={words.happens}>
        <button
          type="button"
          className={styles.chip}
          onClick={() => select({ kind: 'step', id: moment.stepId })}
        >
          {stepTitle(journey, moment.stepId)}
        </button>
      </Section>
      <QuoteList figure={{ figure: 'emotion', stepId: moment.stepId }} />
    </>
  )
}

export function EdgePanel({ edge }: { readonly edge: Edge }) {
  const { journey, select } = useInspector()
  const figure: FigureRef = { figure: 'edge', from: edge.from, to: edge.to }
  const from = stepTitle(journey, edge.from)
  const leave =
    edge.to === 'exit'
      ? journey.steps.find((step) => step.id === edge.from)?.measured?.leave
      : undefined
  return (
    <>
      <h2>
        {from} → {stepTitle(journey, edge.to)}
      </h2>
      <Section title={words.measured}>
        <Figures>
          {leave === undefined ? (
            <>
              <FigureRow
                name={words.moves}
                value={formatShare(edge.share)}
                note={words.wayShare(from)}
              />
              <CountRow name={words.journeys} figure={figure} />
            </>
          ) : (
            <ShareRow name={words.leave} share={leave} figure={figure} />
          )}
          {edge.medianSeconds !== null && (
            <FigureRow name={words.median} value={formatDuration(edge.medianSeconds)} />
          )}
        </Figures>
      </Section>
      <Trend figure={figure} unit="share" />
      <Section title={words.steps}>
        <div className={styles.chips}>
          {[edge.from, edge.to]
            .filter((id) => id !== 'start' && id !== 'exit')
            .map((id) => (
              <button
                key={id}
                type="button"
                className={styles.chip}
                onClick={() => select({ kind: 'step', id })}
              >
                {stepTitle(journey, id)}
              </button>
            ))}
        </div>
      </Section>
    </>
  )
}
