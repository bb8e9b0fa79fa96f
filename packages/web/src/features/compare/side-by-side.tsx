import type { Journey } from '@desirepath/core'
import { formatSigned, stageColour, tokenReferences } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Column, type Side, stageRuns } from './alignment.ts'
import styles from './compare.module.css'
import { type CurvePair, valueAt } from './feelings.ts'
import { TwoCurves } from './two-curves.tsx'
import { words } from './words.ts'

const RAIL = 92
const LEAST = 104
/** Smaller differences of feeling are shown as none. */
const LEAST_TOLD = 0.05

/** Both journeys over the same columns, with their feelings between them. */
export function SideBySide({
  asIs,
  toBe,
  columns,
  pair,
}: {
  readonly asIs: Journey
  readonly toBe: Journey
  readonly columns: readonly Column[]
  readonly pair: CurvePair | null
}) {
  const box = useRef<HTMLDivElement>(null)
  const room = useWidth(box)
  const width = Math.max(LEAST, Math.floor((room - RAIL - 2) / Math.max(1, columns.length)))
  return (
    <div ref={box} className={styles.board}>
      <table style={{ width: RAIL + width * columns.length }}>
        <caption className="unseen">{words.table}</caption>
        <colgroup>
          <col style={{ width: RAIL }} />
          {columns.map(({ id }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <tbody>
          <StageRow journey={asIs} columns={columns} side="before" />
          <StepRow journey={asIs} columns={columns} side="before" />
        </tbody>
        {pair !== null && (
          <tbody>
            <tr>
              <th scope="row">
                {words.feeling}
                <Legend />
              </th>
              <td colSpan={columns.length} className={styles.chart}>
                <TwoCurves pair={pair} columns={columns} width={width} />
              </td>
            </tr>
            <ChangeRow columns={columns} pair={pair} />
          </tbody>
        )}
        <tbody>
          <StageRow journey={toBe} columns={columns} side="after" />
          <StepRow journey={toBe} columns={columns} side="after" />
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly journey: Journey
  readonly columns: readonly Column[]
  readonly side: Side
}

function StageRow({ journey, columns, side }: RowProps) {
  return (
    <tr className={styles.stages}>
      <th scope="row">
        <Link to="/journeys/$id" params={{ id: journey.id }} title={journey.title}>
          {side === 'before' ? words.asIs : words.toBe}
        </Link>
      </th>
      {stageRuns(columns, journey, side).map(({ stage, index, first, span }) =>
        stage === null ? (
          <td key={first} colSpan={span}>
            <span className="unseen">{words.noStep}</span>
          </td>
        ) : (
          <th key={first} scope="colgroup" colSpan={span}>
            <span
              className={styles.stage}
              dir="auto"
              style={{ background: stageColour(tokenReferences, stage.hue ?? index) }}
            >
              {stage.title}
            </span>
          </th>
        ),
      )}
    </tr>
  )
}

function StepRow({ columns, side }: RowProps) {
  return (
    <tr className={styles.steps}>
      <th scope="row">
        <span className="unseen">{side === 'before' ? words.asIs : words.toBe}</span>
      </th>
      {columns.map((column) => (
        <StepCell key={column.id} column={column} side={side} />
      ))}
    </tr>
  )
}

function StepCell({ column, side }: { readonly column: Column; readonly side: Side }) {
  const step = column[side]
  if (step === null) {
    return (
      <td data-mark="none">
        <span className="unseen">{words.noStep}</span>
      </td>
    )
  }
  const isTold = side === 'after' || column.mark === 'removed'
  const mark = isTold ? column.mark : null
  return (
    <td data-mark={mark ?? undefined}>
      <span dir="auto">{step.title}</span>
      {mark !== null && <small>{words.stepMarks[mark]}</small>}
    </td>
  )
}

/** The feelings as numbers, for those who cannot see the curves and for those who want to be sure. */
function ChangeRow({
  columns,
  pair,
}: {
  readonly columns: readonly Column[]
  readonly pair: CurvePair
}) {
  return (
    <tr className={styles.numbers}>
      <th scope="row">{words.change}</th>
      {columns.map(({ id }) => {
        const [from, to] = [valueAt(pair.before, id), valueAt(pair.after, id)]
        return (
          <td key={id} data-way={wayOf(from, to)}>
            <FromTo from={from} to={to} />
          </td>
        )
      })}
    </tr>
  )
}

type Way = 'same' | 'up' | 'down'

function wayOf(from: number | null, to: number | null): Way {
  const by = from === null || to === null ? 0 : to - from
  if (Math.abs(by) < LEAST_TOLD) return 'same'
  return by > 0 ? 'up' : 'down'
}

/** One value where nothing changes; nothing where neither curve has a value. */
function FromTo({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  if (from === null && to === null) return null
  if (from !== null && to !== null && wayOf(from, to) === 'same') return valueWords(to)
  return (
    <>
      {valueWords(from)} → <b>{valueWords(to)}</b>
    </>
  )
}

function valueWords(value: number | null): string {
  return value === null ? '–' : formatSigned(value)
}

function Legend() {
  return (
    <span className={styles.legend} aria-hidden>
      <span data-side="before">{words.asIs}</span>
      <span data-side="after">{words.toBe}</span>
    </span>
  )
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
