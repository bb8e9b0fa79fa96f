import { clsx } from 'clsx'
import { type CurvePoint, emotionLevels, type Figure, type Journey } from '@desirepath/core'
import {
  emotionWord,
  formatCount,
  formatShare,
  formatShareInterval,
  formatSigned,
} from '@desirepath/render'
import { Users } from 'lucide-react'
import { useMemo } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Field, Problem, SelectInput, Skeleton } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { type SegmentChoice, useSegmentChoices } from './choices.ts'
import { compared, differencesOf, type StepDifference } from './differences.ts'
import { type SegmentFigures, type Segments, useSegmentFigures } from './queries.ts'
import figures from '../../ui/figure-page.module.css'
import styles from './segments.module.css'
import { words } from './words.ts'

/** Two segments of customers side by side, step by step, with what cannot be chance. */
export function SegmentsView() {
  const journey = useOpenJourney()
  const { search, change } = useJourneySearch()
  const personas = useSegmentChoices(journey)
  const left = personas.find(({ id }) => id === search.left) ?? personas[0]
  if (left === undefined) {
    return (
      <Empty icon={Users} title={words.none}>
        <p>{words.noneText}</p>
      </Empty>
    )
  }
  const right = personas.find(({ id }) => id === search.right && id !== left.id)
  return (
    <div className={figures.page}>
      <div className={styles.choices}>
        <Field label={words.left}>
          <SelectInput
            value={left.id}
            onChange={(event) => change({ left: event.target.value }, { replace: true })}
          >
            <Options segments={personas} />
          </SelectInput>
        </Field>
        <span>{words.with}</span>
        <Field label={words.right}>
          <SelectInput
            value={right?.id ?? ''}
            onChange={(event) =>
              change({ right: event.target.value || undefined }, { replace: true })
            }
          >
            <option value="">{words.others}</option>
            <Options segments={personas.filter(({ id }) => id !== left.id)} />
          </SelectInput>
        </Field>
      </div>
      <Compared journey={journey} left={left} right={right} />
    </div>
  )
}

function Options({ segments }: { readonly segments: readonly SegmentChoice[] }) {
  return segments.map(({ id, title, by }) => (
    <option key={id} value={id}>
      {by === 'rule' ? `${title} (${words.byRule})` : title}
    </option>
  ))
}

interface Sides {
  readonly journey: Journey
  readonly left: SegmentChoice
  /** Left out: everyone else. */
  readonly right: SegmentChoice | undefined
}

function Compared({ journey, left, right }: Sides) {
  const ofLeft = useSegmentFigures(journey.id, left.id, right?.id)
  const ofRight = useSegmentFigures(journey.id, right?.id)
  const asked = right === undefined ? [ofLeft] : [ofLeft, ofRight]
  const failed = asked.find(({ error }) => error !== null)
  if (failed?.error) {
    return (
      <Problem
        title={words.loadFailed}
        actions={<Button onClick={() => void failed.refetch()}>{words.again}</Button>}
      >
        <p>{failed.error.message}</p>
      </Problem>
    )
  }
  const other = right === undefined ? ofLeft.data?.others : ofRight.data?.segment
  if (ofLeft.data === undefined || other === undefined)
    return <Skeleton width="100%" height={240} />
  return (
    <>
      <Doubts figures={ofLeft.data} />
      <Differences {...{ journey, left, right }} figures={[ofLeft.data.segment, other]} />
    </>
  )
}

/** What one has to know before one reads the differences. */
function Doubts({ figures: { unknown, both } }: { readonly figures: Segments }) {
  return (
    <>
      {unknown.length > 0 && (
        <p className={styles.doubt} role="note">
          {words.unknown(unknown)}.
        </p>
      )}
      {both !== null && both > 0 && <p className={styles.found}>{words.both(both)}</p>}
    </>
  )
}

function Differences({
  journey,
  left,
  right,
  figures: [ofLeft, ofRight],
}: Sides & { readonly figures: readonly [SegmentFigures, SegmentFigures] }) {
  const rows = useMemo(() => differencesOf(journey, ofLeft, ofRight), [journey, ofLeft, ofRight])
  const marked = rows.flatMap(({ shares }) =>
    compared.filter((name) => shares[name].change.significant),
  ).length
  const names = [left.title, right?.title ?? words.others] as const
  const feelings = [ofLeft.feelings, ofRight.feelings] as const
  return (
    <>
      <p className={styles.found}>
        <b>{words.found(marked)}</b> {words.how}
      </p>
      <div className={figures.scroller} data-scroll-restoration-id="segments">
        <table className={clsx(figures.table, styles.table)}>
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {words.step}
              </th>
              <th scope="colgroup" colSpan={3}>
                {words.reach}
              </th>
              <th scope="colgroup" colSpan={3}>
                {words.leave}
              </th>
              <th scope="colgroup" colSpan={2}>
                {words.feeling}
              </th>
            </tr>
            <tr>
              {compared.map((name) => (
                <Heads key={name} names={names} figures={[ofLeft, ofRight]} />
              ))}
              {names.map((name) => (
                <th key={name} scope="col" dir="auto">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StepRow
                key={row.stepId}
                row={row}
                feelings={feelings}
                levels={emotionLevels(journey)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Heads({
  names,
  figures,
}: {
  readonly names: readonly [string, string]
  readonly figures: readonly [SegmentFigures, SegmentFigures]
}) {
  return (
    <>
      {names.map((name, i) => (
        <th key={name} scope="col" dir="auto">
          {name}
          <small>{words.journeys(formatCount(figures[i]?.journeys ?? 0))}</small>
        </th>
      ))}
      <th scope="col">{words.difference}</th>
    </>
  )
}

function StepRow({
  row,
  feelings,
  levels,
}: {
  readonly row: StepDifference
  readonly levels: readonly string[]
  readonly feelings: readonly [readonly CurvePoint[], readonly CurvePoint[]]
}) {
  const { select } = useJourneySearch()
  return (
    <tr>
      <th scope="row">
        <button type="button" dir="auto" onClick={() => select({ kind: 'step', id: row.stepId })}>
          {row.title}
        </button>
        <small dir="auto">{row.stage}</small>
      </th>
      {compared.map((name) => (
        <ShareCells key={name} {...row.shares[name]} />
      ))}
      <FeelingCell points={feelings[0]} stepId={row.stepId} levels={levels} />
      <FeelingCell points={feelings[1]} stepId={row.stepId} levels={levels} />
    </tr>
  )
}

function ShareCells({
  left,
  right,
  change: { diff, low, high, significant },
}: StepDifference['shares']['reach']) {
  return (
    <>
      <ShareCell figure={left} />
      <ShareCell figure={right} />
      {left.value === null || right.value === null ? (
        <td className={styles.quiet}>—</td>
      ) : (
        <td data-marked={significant || undefined}>
          <b>{words.points(pointsOf(diff))}</b>
          <small>
            {pointsOf(low)} … {pointsOf(high)}
          </small>
        </td>
      )}
    </>
  )
}

/** A difference of shares in points of a hundred, with its sign. */
function pointsOf(difference: number): string {
  return formatSigned(difference * 100, 0)
}

function ShareCell({ figure }: { readonly figure: Figure }) {
  const interval = formatShareInterval(figure)
  return (
    <td title={interval === null ? undefined : `95 %: ${interval}`}>
      {figure.value === null ? words.tooFew : formatShare(figure.value)}
      <i aria-hidden style={{ width: `${(figure.value ?? 0) * 100}%` }} />
    </td>
  )
}

function FeelingCell({
  points,
  stepId,
  levels,
}: {
  readonly points: readonly CurvePoint[]
  readonly stepId: string
  readonly levels: readonly string[]
}) {
  const point = points.find((each) => each.stepId === stepId)
  if (point === undefined || point.value === null)
    return <td className={styles.quiet}>{words.notFelt}</td>
  return (
    <td title={`n = ${formatCount(point.n)}`}>
      {formatSigned(point.value)}
      <small>{emotionWord(point.value, levels)}</small>
    </td>
  )
}
