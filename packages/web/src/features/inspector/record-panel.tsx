import {
  backingOfRecord,
  groundsOfRecord,
  isFinding,
  isPut,
  type Journey,
  type JourneyRecord,
  lossPerQuarter,
} from '@desirepath/core'
import {
  costInterval,
  costWords,
  formatCount,
  formatDate,
  formatNumber,
  isUnproven,
} from '@desirepath/render'
import { useEditor } from '../../editing/live.tsx'
import { RecordCard } from '../../map/record-card.tsx'
import { SeverityDots, Tag } from '../../ui/panel.tsx'
import { BackingLine, EvidenceSection } from './backing.tsx'
import { GroundsLine } from './grounds-line.tsx'
import { stepTitle, useInspector } from './context.ts'
import { HistorySection } from './history.tsx'
import { InWorkspace } from './in-workspace.tsx'
import styles from './inspector.module.css'
import { OwnerSection } from './owner.tsx'
import { CountRow, FigureRow, Figures, Section, ShareRow } from './parts.tsx'
import { EvidenceQuotes, QuoteList } from './quotes.tsx'
import { TouchpointFacts } from './touchpoint-facts.tsx'
import { Trend } from './trend.tsx'
import { words } from './words.ts'

/** A pain point, delight, opportunity or solution: what it costs and what it rests on. */
export function RecordPanel({ record }: { readonly record: JourneyRecord }) {
  const { journey, select } = useInspector()
  const editor = useEditor()
  const sameType = journey.records.filter(({ type, rank }) => type === record.type && rank !== null)
  // What people wrote has no customers of the log behind it, and its quotes stand with its evidence.
  const isMeasured = isFinding(record) && record.kind !== null && journey.discovery !== null
  const figure = { figure: 'record', recordId: record.id } as const
  return (
    <>
      <h2 dir="auto">{record.title}</h2>
      <p className={styles.under}>
        {record.severity !== null && (
          <span className={styles.graded}>
            <SeverityDots severity={record.severity} />
            {words.severity(record.severity)}
          </span>
        )}
        <Judgement record={record} />
        {record.rank !== null && <span>{words.rank(record.rank, sameType.length)}</span>}
        {isUnproven(record) && <span>{words.unranked}</span>}
        {record.kind !== null && <span>{words.recordKind[record.kind]}</span>}
        {record.draft && <Tag>{words.draft}</Tag>}
      </p>
      {record.summary !== '' && <p className={styles.summary}>{record.summary}</p>}
      <Expectation record={record} />
      <BackingLine backing={backingOfRecord(journey, record)} />
      <GroundsLine grounds={groundsOfRecord(journey, record)} />
      <CostSection record={record} />
      <FigureEvidence record={record} />
      {isMeasured && (
        <Trend
          figure={figure}
          unit="share"
          title={record.type === 'delight' ? words.pleasedByWeek : words.hitByWeek}
        />
      )}
      <Section title={words.happens}>
        <div className={styles.chips}>
          {record.stepIds.map((id) => (
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
      <OwnerSection
        owner={record.owner}
        onChange={(owner) => editor?.changeRecord(record.id, { owner: owner ?? '' })}
      />
      <Related record={record} />
      {record.type === 'touchpoint' && <TouchpointFacts id={record.id} />}
      <InWorkspace record={record} />
      <EvidenceSection
        evidence={record.evidence}
        stepId={record.stepIds[0]}
        onChange={(evidence) => editor?.changeRecord(record.id, { evidence: [...evidence] })}
      />
      <HistorySection
        entry={`records:${record.id}`}
        says={record.title}
        onRestore={(title) => editor?.changeRecord(record.id, { title })}
      />
      {isMeasured ? <QuoteList figure={figure} /> : <EvidenceQuotes evidence={record.evidence} />}
    </>
  )
}

/** What people judge of it on its page, beside what was computed. */
function Judgement({ record: { type, judged } }: { readonly record: JourneyRecord }) {
  if (judged === undefined) return null
  return (
    <>
      {judged.severity !== undefined && (
        <span className={styles.graded}>
          <SeverityDots
            severity={judged.severity}
            of={type === 'delight' ? 'delight' : 'painPoint'}
          />
          {words.judgedSeverity(judged.severity)}
        </span>
      )}
      {judged.form !== undefined && <Tag>{words.painForms[judged.form]}</Tag>}
    </>
  )
}

function Expectation({ record: { judged } }: { readonly record: JourneyRecord }) {
  const { expected, actual } = judged ?? {}
  if (expected === undefined && actual === undefined) return null
  return (
    <Figures>
      {expected !== undefined && <FigureRow name={words.expected} value={expected} plain />}
      {actual !== undefined && <FigureRow name={words.actual} value={actual} plain />}
    </Figures>
  )
}

const saidKinds = new Set<JourneyRecord['kind']>(['lowScore', 'complaint', 'highScore', 'praise'])

function CostSection({ record }: { readonly record: JourneyRecord }) {
  const { journey } = useInspector()
  const { type, cost, reach } = record
  const figure = { figure: 'record', recordId: record.id } as const
  // What was found in feedback counts answers; one customer may have given several.
  const isSaid = saidKinds.has(record.kind)
  const title =
    type === 'painPoint' ? words.costs : type === 'delight' ? words.brings : words.couldBring
  if (cost === null && reach.value === null) return null
  return (
    <Section title={title}>
      <Figures>
        {reach.value !== null && !isSaid && (
          <ShareRow
            name={type === 'painPoint' ? words.hit : words.meet}
            share={reach}
            figure={figure}
          />
        )}
        {reach.value !== null && isSaid && (
          <>
            <ShareRow name={words.answers} share={reach} />
            <CountRow name={words.answerers} figure={figure} />
          </>
        )}
        {cost !== null && (
          <FigureRow
            name={type === 'painPoint' ? words.cost : words.gain}
            value={costWords(record)}
            note={[costInterval(cost), ...windowOf(journey, record)].join('; ')}
          />
        )}
        {type === 'painPoint' && record.rank !== null && cost !== null && cost.low > 0 && (
          <FigureRow name={words.without} value={withoutIt(record)} plain />
        )}
      </Figures>
    </Section>
  )
}

/** A loss counts all data of the map; its page and Decide say it by the quarter, as this does. */
function windowOf({ discovery }: Journey, { cost, type }: JourneyRecord): string[] {
  if (discovery === null || cost?.unit !== 'customers' || type === 'solution') return []
  const window = { from: discovery.from, to: discovery.asOf }
  const loss = lossPerQuarter(cost, window)
  const all = words.inAllData(formatDate(window.from), formatDate(window.to))
  return loss === null ? [all] : [all, words.inQuarter(formatCount(Math.round(loss.value)))]
}

/** What the journey would be without the pain, in its own unit. */
function withoutIt({ cost }: JourneyRecord): string {
  if (cost === null) return ''
  if (cost.unit === 'customers') {
    const say = cost.effect === 'unhappy' ? words.withoutUnhappy : words.withoutCustomers
    return say(formatCount(cost.value), formatCount(cost.low), formatCount(cost.high))
  }
  return words.withoutPoints(formatNumber(cost.value, 2))
}

function FigureEvidence({ record }: { readonly record: JourneyRecord }) {
  // What people put there stands below, where it can be taken away.
  const figures = record.evidence.filter((item) => item.type === 'figure' && !isPut(item))
  if (figures.length === 0) return null
  return (
    <Section title={words.evidence}>
      <ul className={styles.facts}>
        {figures.map((item) => (
          <li key={item.text}>{item.text}</li>
        ))}
      </ul>
    </Section>
  )
}

function Related({ record }: { readonly record: JourneyRecord }) {
  const { journey, select } = useInspector()
  const related = journey.records.filter(
    (each) => record.links.includes(each.id) || each.links.includes(record.id),
  )
  if (related.length === 0) return null
  return (
    <Section title={words.links}>
      <div className={styles.links}>
        {related.map((each) => (
          <RecordCard
            key={each.id}
            record={each}
            isSelected={false}
            discovery={journey.discovery}
            onSelect={() => select({ kind: 'record', id: each.id })}
          />
        ))}
      </div>
    </Section>
  )
}
