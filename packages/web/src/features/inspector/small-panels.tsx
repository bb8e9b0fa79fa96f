import {
  backingOfCard,
  backingOfPoint,
  groundsOfCard,
  type Card,
  type Curve,
  type CurvePoint,
  type Edge,
  emotionLevels,
  type FigureRef,
  type Lane,
  type Moment,
  type Stage,
  type Step,
} from '@desirepath/core'
import { FEW, formatCount, formatDuration, formatShare, formatSigned } from '@desirepath/render'
import { useEditor } from '../../editing/live.tsx'
import { AttachmentView } from '../../map/attachment-view.tsx'
import { isAdded, isDrawn } from '../../map/feeling-choice.ts'
import { pointWord } from '../../map/feeling-emotions.ts'
import { PointForm } from '../../map/feeling-form.tsx'
import { RichText } from '../../map/rich-text.tsx'
import { isMeasured, MomentList } from '../../map/moment-list.tsx'
import { takesFiles } from '../../map/writing.ts'
import { WayThreads } from '../comments/way-threads.tsx'
import { isPlanned } from '../flow/planned.ts'
import { WayWords } from '../flow/way-words.tsx'
import { MarketSection } from '../market/market-section.tsx'
import { NotePart } from '../market/note-part.tsx'
import { words as flowWords } from '../flow/words.ts'
import { BackingLine, EvidenceSection } from './backing.tsx'
import { GroundsLine } from './grounds-line.tsx'
import { stepTitle, useInspector } from './context.ts'
import { StageDetails } from './details.tsx'
import { FunnelSection } from './funnel.tsx'
import { HistorySection } from './history.tsx'
import { LinkedSection } from './linked.tsx'
import { LookSection } from './look.tsx'
import { NestedSection } from './nested.tsx'
import styles from './inspector.module.css'
import { PlacedSection } from './placed.tsx'
import { CountRow, FigureRow, Figures, Section, ShareRow } from './parts.tsx'
import { Quote, QuoteList } from './quotes.tsx'
import { OwnerSection } from './owner.tsx'
import { TagsSection } from './tags.tsx'
import { Trend } from './trend.tsx'
import { whoseRef } from '../segments/choices.ts'
import { words } from './words.ts'

/** A point of a curve: how customers feel at a step, and what that rests on. */
export function PointPanel({
  curve,
  point,
}: {
  readonly curve: Curve
  readonly point: CurvePoint
}) {
  const { journey, segment } = useInspector()
  const editor = useEditor()
  const own = curve.persona !== null && segment?.id === curve.persona ? segment : undefined
  const persona = own ?? journey.personas.find((each) => each.id === curve.persona)
  const figure: FigureRef = {
    figure: 'emotion',
    stepId: point.stepId,
    ...(own ? whoseRef(own) : curve.persona !== null && { personaId: curve.persona }),
  }
  const isCounted = curve.kind === 'measured'
  const levels = emotionLevels(journey)
  return (
    <>
      <h2>{stepTitle(journey, point.stepId)}</h2>
      <p className={styles.under}>
        {words.curveKind[curve.kind]}
        {persona !== undefined && ` · ${persona.title}`}
      </p>
      {point.value !== null && curve.kind !== 'target' && curve.fromPlaced !== true && (
        <BackingLine of="point" backing={backingOfPoint(journey, curve, point)} />
      )}
      <Section title={words.feeling}>
        <Figures>
          <FigureRow
            name={point.value === null ? words.feeling : pointWord(point, levels)}
            value={
              point.value === null
                ? isCounted
                  ? words.noVerbatims
                  : words.gap
                : `${formatSigned(point.value)} on −2 … +2`
            }
          />
          {point.low !== null && point.high !== null && (
            <FigureRow
              name={words.interval}
              value={`${formatSigned(point.low)} to ${formatSigned(point.high)}`}
            />
          )}
          {!isAdded(curve) && <FigureRow name={words.answers} value={formatCount(point.n)} />}
          {isCounted && point.n > 0 && <CountRow name={words.answerers} figure={figure} />}
          {curve.fromPlaced !== true && (
            <FigureRow name={words.restsOn} value={words.basis[point.basis]} />
          )}
        </Figures>
        {isCounted && point.n > 0 && point.n < FEW && (
          <p className={styles.note}>{words.fewAnswers(point.n)}</p>
        )}
        {isCounted && point.n >= FEW && <p className={styles.note}>{words.howWeigh}</p>}
      </Section>
      {curve.fromPlaced === true && <PlacedSection stepId={point.stepId} />}
      {editor !== null && isDrawn(curve) && (
        <Section title={words.draw}>
          <PointForm
            key={[curve.id, point.stepId, point.value, point.emotion].join('~')}
            curveId={curve.id}
            point={point}
            levels={levels}
            editor={editor}
          />
        </Section>
      )}
      {editor !== null && (
        <Section title={words.moments}>
          <MomentList journey={journey} stepId={point.stepId} editor={editor} />
        </Section>
      )}
      {isCounted && <Trend figure={figure} unit="emotion" title={words.feelingByWeek} />}
      {isCounted && <QuoteList figure={figure} />}
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
      <StageDetails stage={stage} />
      <FunnelSection />
      <MarketSection stepIds={steps.map(({ id }) => id)} />
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
  const editor = useEditor()
  const isQuote = lane.type === 'quotes' || lane.type === 'thinking'
  const isNote = lane.type === 'market'
  return (
    <>
      <h2>{stepTitle(journey, stepId)}</h2>
      <p className={styles.under}>{lane.title}</p>
      {card.attachment !== undefined && (
        <div className={styles.section}>
          <AttachmentView attachment={card.attachment} lane={lane.type} />
        </div>
      )}
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
          <p dir="auto">
            <RichText text={card.text ?? ''} />
          </p>
        )}
      </div>
      {!isQuote && card.note !== null && !isNote && <p className={styles.note}>{card.note}</p>}
      {isNote && <NotePart card={card} stepId={stepId} />}
      {card.counts !== undefined && (
        <Figures>
          <CountRow name={words.whoIsCounted} figure={card.counts} />
        </Figures>
      )}
      <BackingLine backing={backingOfCard(journey, lane, card)} />
      {!isNote && <GroundsLine grounds={groundsOfCard(journey, lane, card)} />}
      <Section title={words.happens}>
        <button
          type="button"
          className={styles.chip}
          onClick={() => select({ kind: 'step', id: stepId })}
        >
          {stepTitle(journey, stepId)}
        </button>
      </Section>
      {/* A note is its own evidence. */}
      {!isNote && (
        <EvidenceSection
          evidence={card.evidence ?? []}
          stepId={stepId}
          onChange={(evidence) => editor?.changeCards([card.id], { evidence: [...evidence] })}
        />
      )}
      <OwnerSection owner={card.owner} onChange={(owner) => editor?.setOwner([card.id], owner)} />
      <TagsSection card={card} />
      <LookSection cards={[card]} mayHaveIcon={takesFiles(lane)} />
      {card.journeyId !== undefined && <NestedSection journeyId={card.journeyId} />}
      <LinkedSection card={card} />
      <HistorySection
        entry={`cards:${card.id}`}
        says={card.text ?? ''}
        onRestore={(text) => editor?.setCardText(card.id, text)}
      />
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
  const editor = useEditor()
  const isFixed = isMeasured(moment, journey)
  return (
    <>
      <h2>{title}</h2>
      {moment.text !== '' && <p className={styles.summary}>{moment.text}</p>}
      <p className={styles.note}>{isFixed ? words.momentMeasured : words.momentAssumed}</p>
      <Section title={words.happens}>
        <button
          type="button"
          className={styles.chip}
          onClick={() => select({ kind: 'step', id: moment.stepId })}
        >
          {stepTitle(journey, moment.stepId)}
        </button>
      </Section>
      {editor !== null && (
        <Section title={words.moments}>
          <MomentList journey={journey} stepId={moment.stepId} editor={editor} />
        </Section>
      )}
      <QuoteList figure={{ figure: 'emotion', stepId: moment.stepId }} />
    </>
  )
}

export function EdgePanel({ edge }: { readonly edge: Edge }) {
  const { journey, select } = useInspector()
  const planned = isPlanned(edge)
  return (
    <>
      <h2>
        {stepTitle(journey, edge.from)} → {stepTitle(journey, edge.to)}
      </h2>
      <WayThreads journey={journey} edge={edge} />
      {!planned && <EdgeFigures edge={edge} />}
      <Section title={planned ? flowWords.planned : flowWords.said}>
        <WayWords edge={edge} />
      </Section>
      {!planned && (
        <Trend
          figure={{ figure: 'edge', from: edge.from, to: edge.to }}
          unit="share"
          title={words.waysByWeek}
        />
      )}
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

function EdgeFigures({ edge }: { readonly edge: Edge }) {
  const { journey } = useInspector()
  const figure: FigureRef = { figure: 'edge', from: edge.from, to: edge.to }
  const leave =
    edge.to === 'exit'
      ? journey.steps.find((step) => step.id === edge.from)?.measured?.leave
      : undefined
  return (
    <Section title={words.measured}>
      <Figures>
        {leave === undefined ? (
          <>
            <FigureRow
              name={words.moves}
              value={formatShare(edge.share)}
              note={words.wayShare(stepTitle(journey, edge.from))}
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
  )
}
