import { type Curve, emotionLevels, type Figure, type Journey } from '@desirepath/core'
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
import { compared, differencesOf, type StepDifference } from './differences.ts'
import { type SegmentFigures, useSegmentFigures } from './queries.ts'
import styles from './segments.module.css'
import { words } from './words.ts'

/** Two segments of customers side by side, step by step, with what cannot be chance. */
export function SegmentsView() {
  const journey = useOpenJourney()
  const { search, change } = useJourneySearch()
  // Of one that was only put on the map there are no figures.
  const personas = journey.personas.filter(({ share }) => share.n > 0)
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
    <div className={styles.page}>
      <div className={styles.choices}>
        <Field label={words.left}>
          <SelectInput
            value={left.id}
            onChange={(event) => change({ left: event.target.value }, { replace: true })}
          >
            {personas.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
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
            {personas
              .filter(({ id }) => id !== left.id)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </SelectInput>
        </Field>
      </div>
      <Compared journey={journey} left={left} right={right} />
    </div>
  )
}

type Persona = Journey['personas'][number]

interface Sides {
  readonly journey: Journey
  readonly left: Persona
  /** Left out: everyone else. */
  readonly right: Persona | undefined
}

function Compared({ journey, left, right }: Sides) {
  const ofLeft = useSegmentFigures(journey.id, left.id)
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
  return <Differences {...{ journey, left, right }} figures={[ofLeft.data.segment, other]} />
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
  const curves = [curveOf(journey, left), right && curveOf(journey, right)] as const
  return (
    <>
      <p className={styles.found}>
        <b>{words.found(marked)}</b> {words.how}
      </p>
      <div className={styles.scroller}>
        <table className={styles.table}>
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
              <StepRow key={row.stepId} row={row} curves={curves} levels={emotionLevels(journey)} />
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

function curveOf({ curves }: Journey, { id }: Persona): Curve | undefined {
  return curves.find(({ kind, persona }) => kind === 'measured' && persona === id)
}

function StepRow({
  row,
  curves,
  levels,
}: {
  readonly row: StepDifference
  readonly levels: readonly string[]
  readonly curves: readonly [Curve | undefined, Curve | undefined]
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
      <FeelingCell curve={curves[0]} stepId={row.stepId} levels={levels} />
      <FeelingCell curve={curves[1]} stepId={row.stepId} levels={levels} />
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
  curve,
  stepId,
  levels,
}: {
  readonly curve: Curve | undefined
  readonly stepId: string
  readonly levels: readonly string[]
}) {
  const point = curve?.points.find((each) => each.stepId === stepId)
  if (point === undefined || point.value === null)
    return <td className={styles.quiet}>{words.notFelt}</td>
  return (
    <td title={`n = ${formatCount(point.n)}`}>
      {formatSigned(point.value)}
      <small>{emotionWord(point.value, levels)}</small>
    </td>
  )
}
