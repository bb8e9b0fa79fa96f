import type { Journey } from '@desirepath/core'
import { formatSigned } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { GitCompareArrows } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Empty, SelectInput, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { alignSteps } from './alignment.ts'
import { AsIsChoice } from './as-is-choice.tsx'
import { ChangeList } from './change-list.tsx'
import { changesOf, groupChanges } from './changes.ts'
import styles from './compare.module.css'
import { type CurvePair, type Lift, liftOf, pairCurves } from './feelings.ts'
import { SideBySide } from './side-by-side.tsx'
import { words } from './words.ts'

/** A to-be beside the journey that it changes: steps and feeling on one axis, and what differs. */
export function CompareView() {
  const journey = useOpenJourney()
  return (
    <div className={styles.scroller} data-scroll-restoration-id="compare">
      {journey.basedOn === undefined ? (
        <NothingChosen journey={journey} title={words.noneTitle} />
      ) : (
        <WithAsIs key={journey.basedOn} asIsId={journey.basedOn} toBe={journey} />
      )}
    </div>
  )
}

/** A journey as it is leads to those that change it; any other chooses the one that it changes. */
function NothingChosen({ journey, title }: { readonly journey: Journey; readonly title: string }) {
  const toBes = (useJourneys().data?.items ?? []).filter(({ basedOn }) => basedOn === journey.id)
  if (toBes.length > 0)
    return (
      <Empty
        icon={GitCompareArrows}
        title={words.changedTitle}
        actions={toBes.map(({ id, title: name }) => (
          <Link
            key={id}
            to="/journeys/$id/compare"
            params={{ id }}
            className={buttonClass({ look: 'primary' })}
          >
            {words.withToBe(name)}
          </Link>
        ))}
      >
        <p>{words.changed}</p>
      </Empty>
    )
  return (
    <Empty icon={GitCompareArrows} title={title} actions={<AsIsChoice journey={journey} />}>
      <p>{words.none}</p>
    </Empty>
  )
}

function WithAsIs({ asIsId, toBe }: { readonly asIsId: string; readonly toBe: Journey }) {
  const { data: asIs, error, refetch } = useJourney(asIsId)
  if (asIs !== undefined) return <Comparison asIs={asIs} toBe={toBe} />
  if (error === null) return <Loading />
  if ('status' in error && error.status === 404)
    return <NothingChosen journey={toBe} title={words.gone} />
  return <NotLoaded title={words.loadFailed} error={error} onAgain={refetch} />
}

function Loading() {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton width="60%" height={24} />
      <Skeleton width="100%" height={320} />
    </div>
  )
}

function Comparison({ asIs, toBe }: { readonly asIs: Journey; readonly toBe: Journey }) {
  const [whose, setWhose] = useState('')
  const columns = useMemo(() => alignSteps(asIs, toBe), [asIs, toBe])
  const pairs = useMemo(() => pairCurves(asIs, toBe, words.everyone), [asIs, toBe])
  const changes = useMemo(() => changesOf(asIs, toBe, pairs), [asIs, toBe, pairs])
  const groups = useMemo(() => groupChanges(changes, asIs, toBe), [changes, asIs, toBe])
  const pair = pairs.find(({ id }) => id === whose) ?? pairs[0] ?? null
  const lift = pair === null ? null : liftOf(columns, pair)
  const painsGone = changes.filter(
    ({ what, type, id }) =>
      what === 'record' &&
      type === 'removed' &&
      asIs.records.some((record) => record.id === id && record.type === 'painPoint'),
  ).length
  const counts = [
    words.changes(changes.length),
    ...countOf(columns, 'added', words.added),
    ...countOf(columns, 'removed', words.removed),
    ...(painsGone > 0 ? [words.pains(painsGone)] : []),
  ]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {changes.length > 0 && <h2>{counts.join(' · ')}</h2>}
        {lift !== null && changes.length > 0 && <p>{liftWords(lift, toBe, asIs)}</p>}
        {changes.length === 0 && <NoChanges toBe={toBe} />}
        {pairs.length > 1 && <Whose pairs={pairs} whose={pair?.id ?? ''} onChange={setWhose} />}
      </header>
      <SideBySide asIs={asIs} toBe={toBe} columns={columns} pair={pair} />
      <ChangeList asIs={asIs} toBe={toBe} groups={groups} />
    </div>
  )
}

function countOf(
  columns: readonly { readonly mark: string | null }[],
  mark: string,
  say: (n: number) => string,
): string[] {
  const n = columns.filter((column) => column.mark === mark).length
  return n === 0 ? [] : [say(n)]
}

function liftWords({ n, from, to, most }: Lift, toBe: Journey, asIs: Journey): string {
  const step = [...toBe.steps, ...asIs.steps].find(({ id }) => id === most.stepId)
  const mean = words.lift(formatSigned(from), formatSigned(to), n)
  return most.by === 0
    ? `${mean}.`
    : `${mean}, ${words.most(step?.title ?? '', formatSigned(most.by))}.`
}

function NoChanges({ toBe }: { readonly toBe: Journey }) {
  return (
    <>
      <h2>{words.sameTitle}</h2>
      <p>
        {words.same}{' '}
        <Link
          to="/journeys/$id"
          params={{ id: toBe.id }}
          className={buttonClass({ size: 'small' })}
        >
          {words.openMap}
        </Link>
      </p>
    </>
  )
}

function Whose({
  pairs,
  whose,
  onChange,
}: {
  readonly pairs: readonly CurvePair[]
  readonly whose: string
  readonly onChange: (id: string) => void
}) {
  return (
    <SelectInput
      className={styles.whose}
      aria-label={words.curveOf}
      value={whose}
      onChange={(event) => onChange(event.target.value)}
    >
      {pairs.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectInput>
  )
}
